import { z } from 'zod';
import { SecretLink } from '../models/shared/secret-link.js';
import { UnexpectedBodyError } from '../models/shared/read-rows.js';
import { encodeQuery } from '../odata/encode-query.js';
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

/** A page of rows as they came, and where the next one is: path and query below the host. */
export interface RawPage {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly next: string | null;
}

const CHANGES_PATH = '/api/machines/SoftwareVulnerabilityChangesByMachine';
/** The link of the documented sample leads to another path than the request had: both are one operation. */
const PAGES_OF_CHANGES =
  /^\/api\/machines\/(?:SoftwareVulnerabilityChangesByMachine|SoftwareVulnerabilitiesTimeline)\?[\w%.~!$&'()*+,;=:@/?-]{1,4000}$/i;

/**
 * Asks for a page of what has changed in weaknesses of software since a time, at most 14 days ago; whole windows of six hours
 * come. Learn: get-assessment-software-vulnerabilities.md.
 *
 * @param page what the page before gave as the next; null for the first
 */
export function listVulnerabilityChanges(
  { since, pageSize }: { readonly since: string; readonly pageSize: number },
  page: string | null,
): UpstreamCall<RawPage> {
  const first = `${CHANGES_PATH}?${encodeQuery({ parameters: { sinceTime: since, pageSize } })}`;
  const address = page ?? first;
  if (!PAGES_OF_CHANGES.test(address)) throw new UnexpectedBodyError('the next page of an export');
  const [path = '', query = ''] = address.split(/\?(.*)/s);
  return { operation: OPERATIONS.exportSoftwareVulnerabilityChanges, path, query, read: readPage };
}

const pageModel = z.object({
  value: z.array(z.record(z.string(), z.unknown())),
  '@odata.nextLink': z.url().optional(),
});

function readPage(body: unknown): RawPage {
  const parsed = pageModel.safeParse(body);
  if (!parsed.success) throw new UnexpectedBodyError('a page of an export');
  const { value: rows, '@odata.nextLink': link } = parsed.data;
  // The host of the sample's link is another one: the token that it holds is good at ours, and ours alone gets our token.
  const url = link === undefined ? undefined : new URL(link);
  return { rows, next: url === undefined ? null : `${url.pathname}${url.search}` };
}
