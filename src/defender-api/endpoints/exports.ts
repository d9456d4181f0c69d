import { z } from 'zod';
import { expiryOf, SecretLink } from '../models/shared/secret-link.js';
import { UnexpectedBodyError } from '../models/shared/read-rows.js';
import { encodeQuery } from '../odata/encode-query.js';
import { callOf } from './shared/list-query.js';
import { OPERATIONS, type OperationName } from '../operation-table.js';
import type { UpstreamCall } from '../upstream-call.js';

export interface ExportFiles {
  /** Time of the snapshot, as the service wrote it. */
  readonly generatedTime: string;
  /** Links to gzip files of JSON lines. Valid for an hour by default. */
  readonly links: readonly SecretLink[];
}

/** The endpoint of antivirus health is called information gathering in the path. */
export type FilesOperation = Extract<OperationName, `export${string}Files`>;

/** Requests links to the files of the latest snapshot. Limits: 5 calls per minute and 20 per hour. */
export function listExportFiles(name: FilesOperation): UpstreamCall<ExportFiles> {
  return { ...callOf(OPERATIONS[name]), read: readFiles };
}

const answer = z.object({ exportFiles: z.array(z.string()), generatedTime: z.string() });

/** Errors don't quote the body, because it may contain a link. */
function readFiles(body: unknown): ExportFiles {
  const parsed = answer.safeParse(body);
  if (!parsed.success) throw new UnexpectedBodyError('the files of an export');
  return {
    generatedTime: parsed.data.generatedTime,
    links: parsed.data.exportFiles.map((url) => new SecretLink(url, expiryOf(url))),
  };
}

/** A page of unparsed rows. `next` is the path and query of the next page. */
export interface RawPage {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Tokens for the rows after each row. Without them, a position counts the rows of the page. */
  readonly tokens?: readonly string[];
  readonly next: string | null;
}

/** In the documented sample, the next link has another path than the request. Both belong to this operation. */
const PAGES_OF_CHANGES =
  /^\/api\/machines\/(?:SoftwareVulnerabilityChangesByMachine|SoftwareVulnerabilitiesTimeline)\?[\w%.~!$&'()*+,;=:@/?-]{1,4000}$/i;

/**
 * Requests a page of software vulnerability changes since a time at most 14 days ago, in whole windows of 6 hours.
 * Learn: get-assessment-software-vulnerabilities.md.
 *
 * @param page `next` of the previous page; null for the first
 */
export function listVulnerabilityChanges(
  { since, pageSize }: { readonly since: string; readonly pageSize: number },
  page: string | null,
): UpstreamCall<RawPage> {
  const first = `${OPERATIONS.exportSoftwareVulnerabilityChanges.path}?${encodeQuery({ parameters: { sinceTime: since, pageSize } })}`;
  const address = page ?? first;
  if (!PAGES_OF_CHANGES.test(address)) throw new UnexpectedBodyError('the next page of an export');
  const [path = '', query = ''] = address.split(/\?(.*)/s);
  return { operation: OPERATIONS.exportSoftwareVulnerabilityChanges, path, query, read: readPage };
}

const pageModel = z.object({
  value: z.array(z.record(z.string(), z.unknown())),
  '@odata.nextLink': z.union([z.url(), z.literal('')]).nullish(),
});

function readPage(body: unknown): RawPage {
  const parsed = pageModel.safeParse(body);
  if (!parsed.success) throw new UnexpectedBodyError('a page of an export');
  const { value: rows, '@odata.nextLink': link } = parsed.data;
  // The sample's link has another host. Use its path on the configured host, so the token isn't sent elsewhere.
  const url = link == null || link === '' ? undefined : new URL(link);
  return { rows, next: url === undefined ? null : `${url.pathname}${url.search}` };
}
