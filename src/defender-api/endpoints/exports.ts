import { z } from 'zod';
import { SecretLink } from '../models/shared/secret-link.js';
import { UnexpectedBodyError } from '../models/shared/read-rows.js';
import { OPERATIONS } from '../operation-table.js';
import type { UpstreamCall } from '../upstream-call.js';

/** The files of a snapshot of the whole tenant. */
export interface ExportFiles {
  /** When the snapshot was made, as the service wrote it. */
  readonly generatedTime: string;
  /** Each opens one file, for an hour unless asked otherwise: gzip, with a row of JSON a line. */
  readonly links: readonly SecretLink[];
}

/**
 * Where each kind of file is asked for. Learn: get-assessment-methods-properties.md and the page of each; antivirus health has
 * the endpoint of information gathering (device-health-export-antivirus-health-report-api.md).
 */
const PATHS = {
  exportSoftwareInventoryFiles: '/api/machines/SoftwareInventoryExport',
  exportNonCpeSoftwareInventoryFiles: '/api/machines/SoftwareInventoryNonCpeExport',
  exportSoftwareVulnerabilitiesFiles: '/api/machines/SoftwareVulnerabilitiesExport',
  exportSecureConfigurationsFiles: '/api/machines/SecureConfigurationsAssessmentExport',
  exportBrowserExtensionsFiles: '/api/machines/browserextensionsinventoryExport',
  exportCertificatesFiles: '/api/machines/certificateAssessmentExport',
  exportHardwareFirmwareFiles: '/api/machines/HardwareFirmwareInventoryExport',
  exportBaselineComplianceFiles: '/api/machines/BaselineComplianceAssessmentExport',
  exportInformationGatheringFiles: '/api/Machines/InfoGatheringExport',
  exportDeviceAntivirusHealthFiles: '/api/machines/InfoGatheringExport',
} as const;

export type FilesOperation = keyof typeof PATHS;

/** Asks for links to the files of the newest snapshot: 5 calls a minute are allowed, and 20 an hour. */
export function listExportFiles(name: FilesOperation): UpstreamCall<ExportFiles> {
  return { operation: OPERATIONS[name], path: PATHS[name], read: readFiles };
}

const answer = z.object({ exportFiles: z.array(z.string()), generatedTime: z.string() });

/** Nothing of a body that isn't understood is repeated: it may hold a link. */
function readFiles(body: unknown): ExportFiles {
  const parsed = answer.safeParse(body);
  if (!parsed.success) throw new UnexpectedBodyError('the files of an export');
  return {
    generatedTime: parsed.data.generatedTime,
    links: parsed.data.exportFiles.map((url) => new SecretLink(url, expiryOf(url))),
  };
}

/** `se`, the signed expiry of an Azure storage link. */
function expiryOf(url: string): string | null {
  const expiry = URL.canParse(url) ? new URL(url).searchParams.get('se') : null;
  return expiry === null || Number.isNaN(Date.parse(expiry)) ? null : expiry;
}
