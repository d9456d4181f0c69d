/** Closed enums: the graph's names and Defender's values. */

export const EndOfSupportStatus = {
  NONE: 'None',
  EOS_VERSION: 'EOS Version',
  UPCOMING_EOS_VERSION: 'Upcoming EOS Version',
  EOS_SOFTWARE: 'EOS Software',
  UPCOMING_EOS_SOFTWARE: 'Upcoming EOS Software',
} as const;

export const ExploitabilityLevel = {
  NO_EXPLOIT: 'NoExploit',
  EXPLOIT_IS_PUBLIC: 'ExploitIsPublic',
  EXPLOIT_IS_VERIFIED: 'ExploitIsVerified',
  EXPLOIT_IS_IN_KIT: 'ExploitIsInKit',
} as const;

export const VulnerabilityChangeStatus = {
  NEW: 'New',
  FIXED: 'Fixed',
  UPDATED: 'Updated',
} as const;

export const BrowserExtensionRisk = {
  NONE: 'None',
  LOW: 'Low',
  MEDIUM: 'Medium',
  HIGH: 'High',
  CRITICAL: 'Critical',
} as const;
