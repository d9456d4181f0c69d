import { namedByWord } from './shared/enum-words.js';

export const RecommendationCategory = namedByWord(
  'Accounts',
  'Application',
  'Network',
  'OS',
  'SecurityControls',
);

export const RecommendationRemediationType = namedByWord(
  'ConfigurationChange',
  'Update',
  'Upgrade',
  'Uninstall',
);

export const RecommendationStatus = namedByWord('Active', 'Exception', 'PartialException');
