/** Closed enums: the graph's names and Defender's values. */

export const IndicatorType = {
  FILE_SHA1: 'FileSha1',
  FILE_SHA256: 'FileSha256',
  FILE_MD5: 'FileMd5',
  CERTIFICATE_THUMBPRINT: 'CertificateThumbprint',
  IP_ADDRESS: 'IpAddress',
  DOMAIN_NAME: 'DomainName',
  URL: 'Url',
  PROCESS_MEMORY_SIMILARITY_HASH: 'ProcessMemorySimilarityHash',
  WEB_CATEGORY: 'WebCategory',
} as const;

export const IndicatorAction = {
  WARN: 'Warn',
  BLOCK: 'Block',
  AUDIT: 'Audit',
  ALERT: 'Alert',
  ALERT_AND_BLOCK: 'AlertAndBlock',
  BLOCK_AND_REMEDIATE: 'BlockAndRemediate',
  ALLOWED: 'Allowed',
} as const;

export const IndicatorSeverity = {
  INFORMATIONAL: 'Informational',
  LOW: 'Low',
  MEDIUM: 'Medium',
  HIGH: 'High',
} as const;

export const IndicatorSourceType = {
  USER: 'User',
  AAD_APP: 'AadApp',
} as const;
