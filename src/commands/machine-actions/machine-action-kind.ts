import { type Direction, MUTATIONS } from '../../config/mutations.js';

/** A kind of response action, as far as writes depend on it. */
export interface MachineActionKind {
  readonly mutation: string;
  /** The same spelling as MachineAction.type. */
  readonly type: string;
  /** The type that undoes it. The two conflict, and the last one to run determines the state. */
  readonly opposite?: string | undefined;
  readonly direction: Direction;
}

type FixedMutation = {
  [Name in keyof typeof MUTATIONS]: (typeof MUTATIONS)[Name]['direction'] extends Direction ? Name : never;
}[keyof typeof MUTATIONS];

function kindOf(mutation: FixedMutation, type: string, opposite?: string): MachineActionKind {
  return { mutation, type, opposite, direction: MUTATIONS[mutation].direction };
}

export const ISOLATION = kindOf('isolateMachine', 'Isolate', 'Unisolate');
export const RELEASE = kindOf('releaseMachine', 'Unisolate', 'Isolate');
export const RESTRICTION = kindOf(
  'restrictDefenderCodeExecution',
  'RestrictCodeExecution',
  'UnrestrictCodeExecution',
);
export const UNRESTRICTION = kindOf(
  'unrestrictDefenderCodeExecution',
  'UnrestrictCodeExecution',
  'RestrictCodeExecution',
);
export const SCAN = kindOf('runDefenderAntiVirusScan', 'RunAntiVirusScan');
export const QUARANTINE = kindOf('stopAndQuarantineDefenderFile', 'StopAndQuarantineFile');
export const COLLECTION = kindOf('collectInvestigationPackage', 'CollectInvestigationPackage');
export const OFFBOARDING = kindOf('offboardMachine', 'Offboard');
export const LIVE_RESPONSE = kindOf('runDefenderLiveResponse', 'LiveResponse');

const KINDS: readonly MachineActionKind[] = [
  ISOLATION,
  RELEASE,
  RESTRICTION,
  UNRESTRICTION,
  SCAN,
  QUARANTINE,
  COLLECTION,
  OFFBOARDING,
  LIVE_RESPONSE,
];

/** The action that a mutation requests; undefined for mutations without a machine action. */
export function kindOfMutation(name: string): MachineActionKind | undefined {
  return KINDS.find(({ mutation }) => mutation === name);
}

/** @param type of an action, case-insensitive; undefined for types that this service can't request */
export function kindOfType(type: string | null | undefined): MachineActionKind | undefined {
  return KINDS.find((kind) => kind.type.toLowerCase() === type?.toLowerCase());
}

/** The types to check before an action of this kind is sent. */
export function familyOf({ type, opposite }: MachineActionKind): readonly string[] {
  return opposite === undefined ? [type] : [type, opposite];
}
