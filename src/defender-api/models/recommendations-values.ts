/** Closed enums: the graph's names and Defender's values. */

export const RecommendationCategory = {
  ACCOUNTS: 'Accounts',
  APPLICATION: 'Application',
  NETWORK: 'Network',
  OS: 'OS',
  SECURITY_CONTROLS: 'SecurityControls',
} as const;

export const RecommendationRemediationType = {
  CONFIGURATION_CHANGE: 'ConfigurationChange',
  UPDATE: 'Update',
  UPGRADE: 'Upgrade',
  UNINSTALL: 'Uninstall',
} as const;

export const RecommendationStatus = {
  ACTIVE: 'Active',
  EXCEPTION: 'Exception',
  PARTIAL_EXCEPTION: 'PartialException',
} as const;
