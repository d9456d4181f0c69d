/** Closed enums: the graph's names and Defender's values. */

export const AntivirusOsKind = {
  WINDOWS: 'windows',
  MAC: 'mac',
  LINUX: 'linux',
} as const;

export const AntivirusMode = {
  ACTIVE: 'Active',
  PASSIVE: 'Passive',
  DISABLED: 'Disabled',
  OTHER: 'Other',
  EDR_BLOCKED: 'EDRBlocked',
  PASSIVE_AUDIT: 'PassiveAudit',
} as const;

export const AntivirusUpToDate = {
  TRUE: 'True',
  FALSE: 'False',
  UNKNOWN: 'Unknown',
} as const;

export const AntivirusScanResult = {
  COMPLETED: 'Completed',
  CANCELED: 'Canceled',
  FAILED: 'Failed',
} as const;
