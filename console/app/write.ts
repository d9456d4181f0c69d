import type { AvailableAction, DataOf, OperationName } from './operations.js';

/** What became of a write, as all of them say it. */
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

/** Outcomes are data, not errors: each says what is true now. */
export function describeOutcome({ outcome, refusal }: Receipt, done: string): string {
  switch (outcome) {
    case 'CREATED':
    case 'DONE':
      return done;
    case 'ALREADY_PENDING':
      return 'The same is under way already. Nothing was sent twice.';
    case 'ALREADY_IN_EFFECT':
      return 'It is so already. Nothing was sent.';
    case 'CONFLICTING_PENDING':
      return 'The opposite is under way. It has to end or be cancelled first.';
    case 'DRY_RUN':
      return 'Every check has passed. Nothing has been sent yet.';
    case 'APPROVAL_REQUIRED':
      return 'A second person has to let this through first.';
    case 'OUTCOME_UNKNOWN':
      return 'It was sent and no answer came. Look at the machine’s actions before you try again.';
    case 'PARTLY_DONE':
    case 'REFUSED':
      return refusal?.message ?? 'Nothing was done.';
  }
}

/** A value beside machine and comment that a write needs. */
export interface WriteField {
  readonly name: string;
  readonly label: string;
  readonly options?: readonly (readonly [value: string, label: string])[];
  readonly pattern?: string;
  readonly hint?: string;
}

export interface ResponseAction {
  readonly operation: MachineWrite & OperationName;
  /** The name that approvals know it by. */
  readonly mutation: string;
  readonly label: string;
  /** What becomes of the machine. */
  readonly does: string;
  /** Whether people who use the machine notice. */
  readonly grave?: boolean;
  readonly fields?: readonly WriteField[];
}

const TAG: WriteField = { name: 'value', label: 'Tag', hint: 'Letter case counts.' };

/** The mutations that need no more than a reason and a value; others are for the explorer. */
export const RESPONSE_ACTIONS: Readonly<Partial<Record<AvailableAction['action'], ResponseAction>>> = {
  ISOLATE_MACHINE: {
    operation: 'IsolateMachine',
    mutation: 'isolateMachine',
    label: 'Isolate',
    does: 'It keeps its connection to Defender and loses all others until somebody releases it.',
    grave: true,
  },
  RELEASE_MACHINE: {
    operation: 'ReleaseMachine',
    mutation: 'releaseMachine',
    label: 'Release',
    does: 'It comes back to the network.',
  },
  RUN_DEFENDER_ANTI_VIRUS_SCAN: {
    operation: 'RunAntiVirusScan',
    mutation: 'runDefenderAntiVirusScan',
    label: 'Scan for malware',
    does: 'Defender Antivirus looks through its files. It goes on working meanwhile.',
    fields: [
      {
        name: 'scanType',
        label: 'How much',
        options: [
          ['QUICK', 'Quick: where malware starts from, minutes'],
          ['FULL', 'Full: every file, hours'],
        ],
      },
    ],
  },
  COLLECT_INVESTIGATION_PACKAGE: {
    operation: 'CollectInvestigationPackage',
    mutation: 'collectInvestigationPackage',
    label: 'Collect evidence',
    does: 'Processes, connections, event logs and scheduled tasks are packed for an investigation.',
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
    does: 'From now on it runs what Microsoft signed, and nothing else.',
    grave: true,
  },
  UNRESTRICT_DEFENDER_CODE_EXECUTION: {
    operation: 'UnrestrictCodeExecution',
    mutation: 'unrestrictDefenderCodeExecution',
    label: 'Lift restriction',
    does: 'It may run any application again.',
  },
  STOP_AND_QUARANTINE_DEFENDER_FILE: {
    operation: 'StopAndQuarantineFile',
    mutation: 'stopAndQuarantineDefenderFile',
    label: 'Quarantine a file',
    does: 'Processes of the file are stopped, and the file is put away.',
    grave: true,
    fields: [
      { name: 'sha1', label: 'SHA-1 of the file', pattern: '[0-9a-fA-F]{40}', hint: '40 hex digits.' },
    ],
  },
  ADD_MACHINE_TAG: {
    operation: 'AddMachineTag',
    mutation: 'addMachineTag',
    label: 'Add a tag',
    does: 'Only its record in Defender changes.',
    fields: [TAG],
  },
  REMOVE_MACHINE_TAG: {
    operation: 'RemoveMachineTag',
    mutation: 'removeMachineTag',
    label: 'Remove a tag',
    does: 'Only its record in Defender changes.',
    fields: [TAG],
  },
  SET_DEFENDER_DEVICE_VALUE: {
    operation: 'SetDeviceValue',
    mutation: 'setDefenderDeviceValue',
    label: 'Set its value',
    does: 'Says how valuable it is to you. Only its record in Defender changes.',
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
    does: 'It leaves Defender: no sensor reports from it any more.',
    grave: true,
  },
};

const ISOLATIONS = {
  FULL: {},
  SELECTIVE: {
    label: 'Isolate selectively',
    does: 'It loses all connections but those to Defender and what the tenant excepts.',
  },
  UNMANAGED_DEVICE: {
    label: 'Contain',
    does: 'The other machines stop talking to it. For machines without a sensor.',
  },
} as const;

/** What a button does; undefined for what the console leaves to the explorer. */
export function responseActionOf({ action, isolationType }: AvailableAction): ResponseAction | undefined {
  const known = RESPONSE_ACTIONS[action];
  return known && { ...known, ...(isolationType !== null && ISOLATIONS[isolationType]) };
}
