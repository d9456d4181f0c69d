/** Closed enums: the graph's names and Defender's values. */

export const VulnerabilitySeverity = {
  LOW: 'Low',
  MEDIUM: 'Medium',
  HIGH: 'High',
  CRITICAL: 'Critical',
} as const;

export const VulnerabilityStatus = {
  REMEDIATION_REQUIRED: 'RemediationRequired',
  NO_ACTION_REQUIRED: 'NoActionRequired',
  UNDER_EXCEPTION: 'UnderException',
  PARTIAL_EXCEPTION: 'PartialException',
} as const;
