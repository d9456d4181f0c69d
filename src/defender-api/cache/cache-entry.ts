import { z } from 'zod';
import type { CacheKey } from './cache-key.js';
import { parseJson } from '../../lib/parse-json.js';

/** Counts up with the form of entries and of the texts in them. */
const VERSION = 1;

/** The first line of an entry: all that must fit before the text behind it is believed. */
const headerModel = z.strictObject({
  version: z.literal(VERSION),
  tenantId: z.string(),
  cacheClass: z.string(),
  name: z.string(),
  generation: z.string(),
  /** Epoch milliseconds. */
  readAt: z.number(),
  /** What was asked for doesn't exist. */
  unknown: z.boolean(),
  /** How long the text is. */
  characters: z.int().nonnegative(),
});

export interface CacheEntry {
  readonly generation: string;
  readonly readAt: number;
  readonly unknown: boolean;
  readonly text: string;
}

/** What is wrong with an entry that isn't believed. */
export type EntryFault =
  'form' | 'version' | 'tenant' | 'class' | 'key' | 'length' | 'content' | 'generation' | 'seal';

/** An entry of the shared cache that this version didn't write, or not for this question. */
export class ForeignEntryError extends Error {
  readonly fault: EntryFault;

  constructor(fault: EntryFault) {
    super(`The entry is not ours: ${fault}`);
    this.name = 'ForeignEntryError';
    this.fault = fault;
  }
}

/** An entry as text: a line that says what it is, and the text as it was read. */
export function printEntry({ partition, name }: CacheKey, { text, ...facts }: CacheEntry): string {
  const header = { version: VERSION, ...partition, name, ...facts, characters: text.length };
  return `${JSON.stringify(header)}\n${text}`;
}

/** @throws ForeignEntryError unless it is a whole entry of this version for exactly this key. */
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
