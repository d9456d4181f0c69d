import { namedByWord } from './shared/enum-words.js';

export const VulnerabilitySeverity = namedByWord('Low', 'Medium', 'High', 'Critical');

export const VulnerabilityStatus = namedByWord(
  'RemediationRequired',
  'NoActionRequired',
  'UnderException',
  'PartialException',
);
