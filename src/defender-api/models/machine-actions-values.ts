import { namedByWord, type EnumTable } from './shared/enum-words.js';

export const IsolationType: EnumTable = {
  ...namedByWord('Full', 'Selective'),
  UNMANAGED_DEVICE: 'UnManagedDevice',
};

export const AntiVirusScanType = namedByWord('Quick', 'Full');

export const MachineActionType = namedByWord(
  'RunAntiVirusScan',
  'Offboard',
  'LiveResponse',
  'CollectInvestigationPackage',
  'Isolate',
  'Unisolate',
  'StopAndQuarantineFile',
  'RestrictCodeExecution',
  'UnrestrictCodeExecution',
  'Unknown',
  'RequestSample',
  'Block',
  'RegenerateId',
  'Troubleshoot',
  'LogsCollection',
  'TokenRefresh',
  'EndpointConfigManagementCheckin',
  'EnableActiveDirectoryUser',
  'DisableActiveDirectoryUser',
  'ResetPasswordActiveDirectoryUser',
  'ImmuneActiveDirectoryCustomPlaybook',
);

/** Shared by isolations and scans: Defender has one field for both. */
export const MachineActionScope: EnumTable = {
  ...namedByWord('Full', 'Selective'),
  UNMANAGED_DEVICE: 'UnManagedDevice',
  ...namedByWord('Quick'),
};

export const MachineActionStatus = namedByWord(
  'Pending',
  'InProgress',
  'Succeeded',
  'Failed',
  'TimeOut',
  'Cancelled',
);

export const MachineActionFileIdentifierType = namedByWord('Sha1', 'Sha256', 'Md5');
