import { namedByWord } from './shared/enum-words.js';

export const IndicatorType = namedByWord(
  'FileSha1',
  'FileSha256',
  'FileMd5',
  'CertificateThumbprint',
  'IpAddress',
  'DomainName',
  'Url',
  'ProcessMemorySimilarityHash',
  'WebCategory',
);

export const IndicatorAction = namedByWord(
  'Warn',
  'Block',
  'Audit',
  'Alert',
  'AlertAndBlock',
  'BlockAndRemediate',
  'Allowed',
);

export const IndicatorSeverity = namedByWord('Informational', 'Low', 'Medium', 'High');

export const IndicatorSourceType = namedByWord('User', 'AadApp');
