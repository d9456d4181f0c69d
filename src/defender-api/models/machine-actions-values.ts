/** Closed enums: the graph's names and Defender's values. */

export const IsolationType = {
  FULL: 'Full',
  SELECTIVE: 'Selective',
  UNMANAGED_DEVICE: 'UnManagedDevice',
} as const;

export const AntiVirusScanType = {
  QUICK: 'Quick',
  FULL: 'Full',
} as const;

export const MachineActionType = {
  RUN_ANTI_VIRUS_SCAN: 'RunAntiVirusScan',
  OFFBOARD: 'Offboard',
  LIVE_RESPONSE: 'LiveResponse',
  COLLECT_INVESTIGATION_PACKAGE: 'CollectInvestigationPackage',
  ISOLATE: 'Isolate',
  UNISOLATE: 'Unisolate',
  STOP_AND_QUARANTINE_FILE: 'StopAndQuarantineFile',
  RESTRICT_CODE_EXECUTION: 'RestrictCodeExecution',
  UNRESTRICT_CODE_EXECUTION: 'UnrestrictCodeExecution',
  UNKNOWN: 'Unknown',
  REQUEST_SAMPLE: 'RequestSample',
  BLOCK: 'Block',
  REGENERATE_ID: 'RegenerateId',
  TROUBLESHOOT: 'Troubleshoot',
  LOGS_COLLECTION: 'LogsCollection',
  TOKEN_REFRESH: 'TokenRefresh',
  ENDPOINT_CONFIG_MANAGEMENT_CHECKIN: 'EndpointConfigManagementCheckin',
  ENABLE_ACTIVE_DIRECTORY_USER: 'EnableActiveDirectoryUser',
  DISABLE_ACTIVE_DIRECTORY_USER: 'DisableActiveDirectoryUser',
  RESET_PASSWORD_ACTIVE_DIRECTORY_USER: 'ResetPasswordActiveDirectoryUser',
  IMMUNE_ACTIVE_DIRECTORY_CUSTOM_PLAYBOOK: 'ImmuneActiveDirectoryCustomPlaybook',
} as const;

/** Shared by isolations and scans: Defender has one field for both. */
export const MachineActionScope = {
  FULL: 'Full',
  SELECTIVE: 'Selective',
  UNMANAGED_DEVICE: 'UnManagedDevice',
  QUICK: 'Quick',
} as const;

export const MachineActionStatus = {
  PENDING: 'Pending',
  IN_PROGRESS: 'InProgress',
  SUCCEEDED: 'Succeeded',
  FAILED: 'Failed',
  TIME_OUT: 'TimeOut',
  CANCELLED: 'Cancelled',
} as const;

export const MachineActionFileIdentifierType = {
  SHA1: 'Sha1',
  SHA256: 'Sha256',
  MD5: 'Md5',
} as const;
