import { z } from 'zod';
import { parseJson } from '../../lib/parse-json.js';
import type { CacheClass } from '../../config/cache-times.js';

/** Cache partition. Entries are never shared across partitions. */
export interface CachePartition {
  readonly tenantId: string;
  readonly cacheClass: CacheClass;
}

/** The place of a page in its list. A longer page of the list contains it. */
export interface PageOfList {
  /** Identifies the list, whatever the length of its pages. */
  readonly list: string;
  readonly length: number;
  /** Cuts the page out of a page that is as long or longer. Undefined if the count can't be derived from that page. */
  readonly cut: (longer: unknown) => unknown;
}

/** A cached request within a partition, such as a page or a key. */
export interface CacheKey {
  readonly partition: CachePartition;
  readonly name: string;
  /** The page's own list, followed by lists with more properties in each row. */
  readonly lists?: (() => readonly PageOfList[]) | undefined;
}

/** Where a result will be cached. Obtain it before the read begins. */
export interface CacheSlot extends CacheKey {
  /** Generation of the class when the read began. A write starts a new one, in which the result can't be found. */
  readonly generation: string;
  /** Unique within this process. */
  readonly key: string;
  /** Whether all replicas know the generation. */
  readonly isShared: boolean;
}

/** A cached value, and when it was read, in epoch milliseconds. */
export interface CacheHit<T> {
  readonly value: T;
  readonly readAt: number;
}

export function partitionKeyOf({ tenantId, cacheClass }: CachePartition): string {
  return `${tenantId} ${cacheClass}`;
}

export function slotAt(
  { partition, name, lists }: CacheKey,
  generation: string,
  isShared: boolean,
): CacheSlot {
  // Only the name may contain spaces. Runs for each row of a response.
  const key = `${partition.tenantId} ${partition.cacheClass} ${generation} ${name}`;
  return { partition, name, lists, generation, key, isShared };
}

/** The lists of a slot, each with its key within this process. */
export function listsAt({ partition, generation, lists }: CacheSlot): readonly (PageOfList & {
  readonly key: string;
})[] {
  return (lists?.() ?? []).map((page) => {
    const { key } = slotAt({ partition, name: `list ${page.list}` }, generation, false);
    return { ...page, key };
  });
}

/** Increment it when the format of entries or their texts changes. */
const VERSION = 1;

/** First line of an entry. It must match before the text is used. */
const headerModel = z.strictObject({
  version: z.literal(VERSION),
  tenantId: z.string(),
  cacheClass: z.string(),
  name: z.string(),
  generation: z.string(),
  /** Epoch milliseconds. */
  readAt: z.number(),
  /** Whether the requested object doesn't exist. */
  unknown: z.boolean(),
  /** Length of the text. */
  characters: z.int().nonnegative(),
});

/** Tolerated clock difference between replicas. Entries further in the future mean that a clock was set back. */
export const CLOCK_DIFFERENCE_MS = 5_000;

/** How long after they have expired values may replace an error. People wait for the results of machine actions. */
export function staleMsOf(cacheClass: string | undefined): number {
  return cacheClass === 'machineActions' ? 60_000 : 600_000;
}

export interface CacheEntry {
  readonly generation: string;
  readonly readAt: number;
  readonly unknown: boolean;
  readonly text: string;
}

/** A text, or one that is printed only for other replicas. Its length determines the memory that the value is charged for. */
export type CachedText = string | { readonly length: number; readonly print: () => string };

/** Reason for rejecting an entry. */
export type EntryFault =
  'form' | 'version' | 'tenant' | 'class' | 'key' | 'length' | 'content' | 'generation' | 'seal';

/** A shared cache entry from another version, or for another key. */
export class ForeignEntryError extends Error {
  readonly fault: EntryFault;

  constructor(fault: EntryFault) {
    super(`Invalid shared cache entry: ${fault}`);
    this.name = 'ForeignEntryError';
    this.fault = fault;
  }
}

/** Serializes an entry: a header line, followed by the text. */
export function printEntry({ partition, name }: CacheKey, { text, ...metadata }: CacheEntry): string {
  const header = { version: VERSION, ...partition, name, ...metadata, characters: text.length };
  return `${JSON.stringify(header)}\n${text}`;
}

/** Parses an entry. @throws ForeignEntryError unless it is a complete entry of this version for this key */
export function parseEntry(stored: string, { partition, name }: CacheKey): CacheEntry {
  const end = stored.indexOf('\n');
  const line = parseJson(stored.slice(0, Math.max(0, end)));
  if (typeof line === 'object' && line !== null && 'version' in line && line.version !== VERSION)
    throw new ForeignEntryError('version');
  const { data: header } = headerModel.safeParse(line);
  if (header === undefined) throw new ForeignEntryError('form');
  if (header.tenantId !== partition.tenantId) throw new ForeignEntryError('tenant');
  if (header.cacheClass !== partition.cacheClass) throw new ForeignEntryError('class');
  if (header.name !== name) throw new ForeignEntryError('key');
  const text = stored.slice(end + 1);
  if (header.characters !== text.length) throw new ForeignEntryError('length');
  const { generation, readAt, unknown } = header;
  return { generation, readAt, unknown, text };
}

export function rowsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const isPage = typeof value === 'object' && value !== null && 'rows' in value;
  return isPage && Array.isArray(value.rows) ? value.rows : [];
}
