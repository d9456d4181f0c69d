import { namedByWord } from './shared/enum-words.js';

export const EndOfSupportStatus = namedByWord(
  'None',
  'EOS Version',
  'Upcoming EOS Version',
  'EOS Software',
  'Upcoming EOS Software',
);

export const ExploitabilityLevel = namedByWord(
  'NoExploit',
  'ExploitIsPublic',
  'ExploitIsVerified',
  'ExploitIsInKit',
);

export const VulnerabilityChangeStatus = namedByWord('New', 'Fixed', 'Updated');

export const BrowserExtensionRisk = namedByWord('None', 'Low', 'Medium', 'High', 'Critical');
