import type { Direction } from '../../policy/direction.js';

export type { Direction };

/** A kind of response action, as far as writes have to know it. */
export interface MachineActionKind {
  /** As MachineAction.type spells it. */
  readonly type: string;
  /** The type that undoes it. The two stand in each other's way, and whichever ran last decides. */
  readonly opposite?: string;
  readonly direction: Direction;
}

export const ISOLATION = { type: 'Isolate', opposite: 'Unisolate', direction: 'tighten' } as const;
export const RELEASE = { type: 'Unisolate', opposite: 'Isolate', direction: 'loosen' } as const;
export const RESTRICTION = {
  type: 'RestrictCodeExecution',
  opposite: 'UnrestrictCodeExecution',
  direction: 'tighten',
} as const;
export const UNRESTRICTION = {
  type: 'UnrestrictCodeExecution',
  opposite: 'RestrictCodeExecution',
  direction: 'loosen',
} as const;
export const SCAN = { type: 'RunAntiVirusScan', direction: 'tighten' } as const;
export const QUARANTINE = { type: 'StopAndQuarantineFile', direction: 'tighten' } as const;
export const COLLECTION = { type: 'CollectInvestigationPackage', direction: 'neutral' } as const;
/** Neither way: a script may clean up as well as open a door, and nobody but its author knows which. */
export const LIVE_RESPONSE = { type: 'LiveResponse', direction: 'neutral' } as const;
export const OFFBOARDING = { type: 'Offboard', direction: 'loosen' } as const;

/** The types that have to be looked at together before an action of this kind is sent. */
export function familyOf({ type, opposite }: MachineActionKind): readonly string[] {
  return opposite === undefined ? [type] : [type, opposite];
}
