import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { timePath, windowOfPath } from '../defender/exports/skip-token.js';
import type { Storage } from './storage.js';

/** Which file a link is for: the rows of the machines of one device group, or a part of them. */
export interface StoredFile {
  readonly tenantId: string;
  readonly window: number;
  readonly kind: string;
  readonly group: number;
  readonly part: number;
  readonly parts: number;
}

/** A shared access signature for one file, as the service issues it: its holder can read until `se` without a token. */
export function signLink(
  storage: Storage,
  origin: string,
  file: StoredFile,
  valid: { readonly from: number; readonly until: number },
): string {
  const path = pathOf(file);
  const query = new URLSearchParams({
    sv: '2024-11-04',
    st: toSeconds(valid.from),
    se: toSeconds(valid.until),
    sr: 'b',
    sp: 'r',
    // Links are unique, because a link that broke off would otherwise disable others.
    skoid: randomUUID(),
  });
  query.set('sig', signatureOf(storage, path, query));
  return `${origin}${path}?${query.toString()}`;
}

/** Whether the signature is ours and for this path and these times. */
export function isSigned(storage: Storage, path: string, query: URLSearchParams): boolean {
  const [given, ours] = [query.get('sig') ?? '', signatureOf(storage, path, query)].map((text) =>
    Buffer.from(text),
  );
  return (
    given !== undefined && ours !== undefined && given.length === ours.length && timingSafeEqual(given, ours)
  );
}

function signatureOf({ secret }: Storage, path: string, query: URLSearchParams): string {
  const signed = ['sv', 'st', 'se', 'sr', 'sp', 'skoid'].map((name) => query.get(name) ?? '');
  return createHmac('sha256', secret)
    .update([path, ...signed].join('\n'))
    .digest('base64');
}

function toSeconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** The path of a file, which contains all its parameters. */
function pathOf({ tenantId, window, kind, group, part, parts }: StoredFile): string {
  return (
    `/storage/tvm-export/${timePath(window)}${kind}/json/OrgId=${tenantId}/_RbacGroupId=${group}/` +
    `part-${String(part).padStart(5, '0')}-of-${parts}.c000.json.gz`
  );
}

/** The file that a path names; null for another path. */
export function readPath(path: string): StoredFile | null {
  const [, time = '', kind = '', tenantId = '', group, part, parts] =
    /^\/storage\/tvm-export\/([\d-]+\/\d+\/)(\w+)\/json\/OrgId=([\w-]+)\/_RbacGroupId=(\d+)\/part-(\d+)-of-(\d+)\.c000\.json\.gz$/.exec(
      path,
    ) ?? [];
  const window = windowOfPath(time);
  if (window === null) return null;
  return { tenantId, window, kind, group: Number(group), part: Number(part), parts: Number(parts) };
}
