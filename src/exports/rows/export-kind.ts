/** The names are those of the schema. */
export const EXPORT_KINDS = [
  'SOFTWARE_INVENTORY',
  'NON_CPE_SOFTWARE_INVENTORY',
  'SOFTWARE_VULNERABILITIES',
  'SOFTWARE_VULNERABILITY_CHANGES',
  'SECURE_CONFIGURATIONS',
  'BROWSER_EXTENSIONS',
  'CERTIFICATES',
  'HARDWARE_FIRMWARE',
  'BASELINE_COMPLIANCE',
  'INFORMATION_GATHERING',
  'ANTIVIRUS_HEALTH',
] as const;

export type ExportKind = (typeof EXPORT_KINDS)[number];

export const EXPORT_FORMATS = ['NDJSON', 'PARQUET'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
