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

/** Source of a kind of export, and the role that may read it. */
export interface KindMetadata {
  /** Undefined for changes, which are read in pages. */
  readonly files: FilesOperation | undefined;
  /** The same rows from hunts, if hunting has them. */
  readonly hunted?: HuntedRows<object>;
  readonly role: Role;
}

const VULNERABILITIES: Role = 'Defender.ViewVulnerabilities';

export const KIND_METADATA: Readonly<Record<ExportKind, KindMetadata>> = {
  SOFTWARE_INVENTORY: {
    files: 'exportSoftwareInventoryFiles',
    hunted: HUNTED_SOFTWARE,
    role: VULNERABILITIES,
  },
  NON_CPE_SOFTWARE_INVENTORY: { files: 'exportNonCpeSoftwareInventoryFiles', role: VULNERABILITIES },
  SOFTWARE_VULNERABILITIES: {
    files: 'exportSoftwareVulnerabilitiesFiles',
    hunted: HUNTED_VULNERABILITIES,
    role: VULNERABILITIES,
  },
  SOFTWARE_VULNERABILITY_CHANGES: { files: undefined, role: VULNERABILITIES },
  SECURE_CONFIGURATIONS: {
    files: 'exportSecureConfigurationsFiles',
    hunted: HUNTED_CONFIGURATIONS,
    role: VULNERABILITIES,
  },
  BROWSER_EXTENSIONS: { files: 'exportBrowserExtensionsFiles', role: VULNERABILITIES },
  CERTIFICATES: { files: 'exportCertificatesFiles', role: VULNERABILITIES },
  HARDWARE_FIRMWARE: { files: 'exportHardwareFirmwareFiles', role: VULNERABILITIES },
  BASELINE_COMPLIANCE: { files: 'exportBaselineComplianceFiles', role: VULNERABILITIES },
  INFORMATION_GATHERING: { files: 'exportInformationGatheringFiles', role: VULNERABILITIES },
  ANTIVIRUS_HEALTH: { files: 'exportDeviceAntivirusHealthFiles', role: 'Defender.ViewData' },
};

export const EXPORT_COSTS: ReadCosts = {
  'Mutation.startDefenderExport': {
    operation: ({ input }) => {
      const { kind } = (input ?? {}) as { readonly kind?: ExportKind };
      return kind && (KIND_METADATA[kind].files ?? 'exportSoftwareVulnerabilityChanges');
    },
  },
};
