import type { Options } from '../parts/choices.js';
import type { AvailableAction, DataOf, OperationName } from '../operations.js';

/** The result of a write, in the form of all payloads. */
export type Receipt = Pick<
  NonNullable<DataOf<'UpdateAlert'>['write']>,
  'outcome' | 'refusal' | 'warnings' | 'auditId'
>;

export type MachineWrite =
  | 'IsolateMachine'
  | 'ReleaseMachine'
  | 'RestrictCodeExecution'
  | 'UnrestrictCodeExecution'
  | 'RunAntiVirusScan'
  | 'StopAndQuarantineFile'
  | 'CollectInvestigationPackage'
  | 'OffboardMachine'
  | 'StartInvestigation'
  | 'AddMachineTag'
  | 'RemoveMachineTag'
  | 'SetDeviceValue';
export type MachineReceipt = NonNullable<DataOf<MachineWrite>['write']>;

/** Whether the write is in effect, by this request or an earlier one. */
export function isDone(outcome: Receipt['outcome']): boolean {
  return outcome === 'CREATED' || outcome === 'DONE' || outcome === 'ALREADY_IN_EFFECT';
}

/** A text for each outcome, which is data and not an error. Warnings follow it. */
export function describeOutcome(receipt: Receipt, done: string): string {
  return [nameOutcome(receipt, done), ...receipt.warnings.map(({ message }) => message)].join(' ');
}

function nameOutcome({ outcome, refusal }: Receipt, done: string): string {
  switch (outcome) {
    case 'CREATED':
    case 'DONE':
      return done;
    case 'ALREADY_PENDING':
      return 'The same action is pending. Nothing was sent twice.';
    case 'ALREADY_IN_EFFECT':
      return 'Already in effect. Nothing was sent.';
    case 'CONFLICTING_PENDING':
      return 'The opposite action is pending. It must end or be canceled first.';
    case 'DRY_RUN':
      return 'Every check passed. Nothing has been sent yet.';
    case 'APPROVAL_REQUIRED':
      return 'A second person must approve this first.';
    case 'OUTCOME_UNKNOWN':
      return 'It was sent and no response arrived. Check its effect before you retry.';
    case 'PARTIALLY_DONE':
    case 'REFUSED':
      return refusal?.message ?? 'Nothing was done.';
  }
}

/** A value beside machine and comment that a write needs. */
export interface WriteField {
  readonly name: string;
  readonly label: string;
  readonly options?: Options<string>;
  readonly pattern?: string;
  readonly hint?: string;
}

export interface ResponseAction {
  readonly operation: MachineWrite & OperationName;
  /** Its name in approvals. */
  readonly mutation: string;
  readonly label: string;
  /** The effect on the machine. */
  readonly does: string;
  /** Whether people who use the machine notice. */
  readonly grave?: boolean;
  readonly fields?: readonly WriteField[];
}

const TAG: WriteField = { name: 'tag', label: 'Tag', hint: 'Case-sensitive.' };

/** The mutations that need only a reason and a value. The others are for the explorer. */
export const RESPONSE_ACTIONS: Readonly<Partial<Record<AvailableAction['action'], ResponseAction>>> = {
  ISOLATE_MACHINE: {
    operation: 'IsolateMachine',
    mutation: 'isolateMachine',
    label: 'Isolate',
    does: 'Blocks all connections except those to Defender, until the machine is released.',
    grave: true,
  },
  RELEASE_MACHINE: {
    operation: 'ReleaseMachine',
    mutation: 'releaseMachine',
    label: 'Release',
    does: 'Restores the machine’s network connections.',
  },
  RUN_DEFENDER_ANTI_VIRUS_SCAN: {
    operation: 'RunAntiVirusScan',
    mutation: 'runDefenderAntiVirusScan',
    label: 'Scan for malware',
    does: 'Defender Antivirus scans the machine’s files. Users can keep working.',
    fields: [
      {
        name: 'scanType',
        label: 'Scan type',
        options: [
          ['QUICK', 'Quick: common malware locations, takes minutes'],
          ['FULL', 'Full: every file, takes hours'],
        ],
      },
    ],
  },
  COLLECT_INVESTIGATION_PACKAGE: {
    operation: 'CollectInvestigationPackage',
    mutation: 'collectInvestigationPackage',
    label: 'Collect evidence',
    does: 'Collects processes, connections, event logs and scheduled tasks into a package.',
  },
  START_INVESTIGATION: {
    operation: 'StartInvestigation',
    mutation: 'startInvestigation',
    label: 'Investigate',
    does: 'Defender starts an automated investigation of it.',
  },
  RESTRICT_DEFENDER_CODE_EXECUTION: {
    operation: 'RestrictCodeExecution',
    mutation: 'restrictDefenderCodeExecution',
    label: 'Restrict apps',
    does: 'Allows only applications that Microsoft signed.',
    grave: true,
  },
  UNRESTRICT_DEFENDER_CODE_EXECUTION: {
    operation: 'UnrestrictCodeExecution',
    mutation: 'unrestrictDefenderCodeExecution',
    label: 'Lift restriction',
    does: 'Allows all applications again.',
  },
  STOP_AND_QUARANTINE_DEFENDER_FILE: {
    operation: 'StopAndQuarantineFile',
    mutation: 'stopAndQuarantineDefenderFile',
    label: 'Quarantine a file',
    does: 'Stops the file’s processes and quarantines the file.',
    grave: true,
    fields: [
      { name: 'sha1', label: 'SHA-1 of the file', pattern: '[0-9a-fA-F]{40}', hint: '40 hex digits.' },
    ],
  },
  ADD_MACHINE_TAG: {
    operation: 'AddMachineTag',
    mutation: 'addMachineTag',
    label: 'Add a tag',
    does: 'Changes only the machine’s record in Defender.',
    fields: [TAG],
  },
  REMOVE_MACHINE_TAG: {
    operation: 'RemoveMachineTag',
    mutation: 'removeMachineTag',
    label: 'Remove a tag',
    does: 'Changes only the machine’s record in Defender.',
    fields: [TAG],
  },
  SET_DEFENDER_DEVICE_VALUE: {
    operation: 'SetDeviceValue',
    mutation: 'setDefenderDeviceValue',
    label: 'Set device value',
    does: 'Changes only the machine’s record in Defender.',
    fields: [
      {
        name: 'deviceValue',
        label: 'Value',
        options: [
          ['HIGH', 'High'],
          ['NORMAL', 'Normal'],
          ['LOW', 'Low'],
        ],
      },
    ],
  },
  OFFBOARD_MACHINE: {
    operation: 'OffboardMachine',
    mutation: 'offboardMachine',
    label: 'Offboard',
    does: 'Removes the machine from Defender. Its sensor stops reporting.',
    grave: true,
  },
};

const ISOLATIONS = {
  FULL: {},
  SELECTIVE: {
    label: 'Isolate selectively',
    does: 'Blocks all connections except those to Defender and the tenant’s exceptions.',
  },
  UNMANAGED_DEVICE: {
    label: 'Contain',
    does: 'Other machines block this one. For machines without a sensor.',
  },
} as const;

/** The mutation of a button; undefined for mutations that are for the explorer. */
export function responseActionOf({ action, isolationType }: AvailableAction): ResponseAction | undefined {
  const known = RESPONSE_ACTIONS[action];
  return known && { ...known, ...(isolationType !== null && ISOLATIONS[isolationType]) };
}
