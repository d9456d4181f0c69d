import { namedByWord } from './shared/enum-words.js';

export const LiveResponseCommandStatus = namedByWord(
  'Created',
  'Completed',
  'Failed',
  'Executing',
  'PendingResource',
  'Submitted',
);

export const LiveResponseCommandType = namedByWord('PutFile', 'RunScript', 'GetFile', 'RunPowerShell');
