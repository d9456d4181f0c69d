/** Closed enums: the graph's names and Defender's values. */

export const LiveResponseCommandStatus = {
  CREATED: 'Created',
  COMPLETED: 'Completed',
  FAILED: 'Failed',
  EXECUTING: 'Executing',
  PENDING_RESOURCE: 'PendingResource',
  SUBMITTED: 'Submitted',
} as const;

export const LiveResponseCommandType = {
  PUT_FILE: 'PutFile',
  RUN_SCRIPT: 'RunScript',
  GET_FILE: 'GetFile',
  RUN_POWER_SHELL: 'RunPowerShell',
} as const;
