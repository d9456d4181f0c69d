/* The words of closed sets, as the graph names them and as Defender spells them. */

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
