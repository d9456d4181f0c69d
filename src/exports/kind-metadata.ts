import type { Role } from '../config/roles.js';
import type { FilesOperation } from '../defender-api/endpoints/exports.js';
import {
  HUNTED_CONFIGURATIONS,
  HUNTED_SOFTWARE,
  HUNTED_VULNERABILITIES,
} from '../defender-api/endpoints/shared/device-rows-by-hunting.js';
import type { HuntedRows } from '../defender-api/endpoints/shared/rows-by-hunting.js';
import type { ReadCosts } from '../loaders/shared/read-cost.js';
import type { ExportKind } from './rows/export-kind.js';

/** Source of a kind of export. */
export interface KindMetadata {
  /** Undefined for changes, which are read in pages. */
  readonly files: FilesOperation | undefined;
  /** The same rows from hunts, if hunting has them. */
  readonly hunted?: HuntedRows<object>;
}

export const KIND_METADATA: Readonly<Record<ExportKind, KindMetadata>> = {
  SOFTWARE_INVENTORY: { files: 'exportSoftwareInventoryFiles', hunted: HUNTED_SOFTWARE },
  NON_CPE_SOFTWARE_INVENTORY: { files: 'exportNonCpeSoftwareInventoryFiles' },
  SOFTWARE_VULNERABILITIES: { files: 'exportSoftwareVulnerabilitiesFiles', hunted: HUNTED_VULNERABILITIES },
  SOFTWARE_VULNERABILITY_CHANGES: { files: undefined },
  SECURE_CONFIGURATIONS: { files: 'exportSecureConfigurationsFiles', hunted: HUNTED_CONFIGURATIONS },
  BROWSER_EXTENSIONS: { files: 'exportBrowserExtensionsFiles' },
  CERTIFICATES: { files: 'exportCertificatesFiles' },
  HARDWARE_FIRMWARE: { files: 'exportHardwareFirmwareFiles' },
  BASELINE_COMPLIANCE: { files: 'exportBaselineComplianceFiles' },
  INFORMATION_GATHERING: { files: 'exportInformationGatheringFiles' },
  ANTIVIRUS_HEALTH: { files: 'exportDeviceAntivirusHealthFiles' },
};

/** The role that may read the rows. */
export function roleFor(kind: ExportKind): Role {
  return kind === 'ANTIVIRUS_HEALTH' ? 'Defender.ViewData' : 'Defender.ViewVulnerabilities';
}

export const EXPORT_COSTS: ReadCosts = {
  'Mutation.startDefenderExport': {
    operation: ({ input }) => {
      const { kind } = (input ?? {}) as { readonly kind?: ExportKind };
      return kind && (KIND_METADATA[kind].files ?? 'exportSoftwareVulnerabilityChanges');
    },
  },
};
