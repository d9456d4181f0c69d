import { z } from 'zod';
import type { CacheKey } from './cache-key.js';
import { parseJson } from '../../lib/parse-json.js';

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
export function printEntry({ partition, name }: CacheKey, { text, ...facts }: CacheEntry): string {
  const header = { version: VERSION, ...partition, name, ...facts, characters: text.length };
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
