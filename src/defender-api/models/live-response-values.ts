/* The words of closed sets, as the graph names them and as Defender spells them. */

export const LiveResponseCommandStatus = {
  CREATED: 'Created',
  COMPLETED: 'Completed',
  FAILED: 'Failed',
} as const;

export const LiveResponseCommandType = {
  PUT_FILE: 'PutFile',
  RUN_SCRIPT: 'RunScript',
  GET_FILE: 'GetFile',
} as const;
