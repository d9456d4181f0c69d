import { namedByWord } from './shared/enum-words.js';

export const AntivirusOsKind = namedByWord('windows', 'mac', 'linux');

export const AntivirusMode = namedByWord(
  'Active',
  'Passive',
  'Disabled',
  'Other',
  'EDRBlocked',
  'PassiveAudit',
);

export const AntivirusUpToDate = namedByWord('True', 'False', 'Unknown');

export const AntivirusScanResult = namedByWord('Completed', 'Canceled', 'Failed');
