import { z } from 'zod';
import { getOrInsert, groupBy } from '../../lib/get-or-insert.js';
import type { CacheSlot } from '../cache/cache-entry.js';
import type { CacheLookup } from '../cache/resource-cache.js';
import type { CallContext } from '../call-context.js';
import { Waiters } from '../transport/waiters.js';

/** Rows that the service returned for a key. */
export interface Found<Row> {
  readonly rows: readonly Row[];
  /** Whether `rows: []` proves absence. Absence from a batch proves little. */
  readonly certain: boolean;
}

export type KeyLookup<Row> = CacheLookup<Found<Row>>;

export interface Ticket<Row> {
  readonly key: string;
  /** Context of the first request, which is charged. */
  readonly context: CallContext;
  readonly waiters: Waiters;
  readonly slot: CacheSlot;
  readonly found: Promise<Found<Row>>;
  readonly resolve: (found: Found<Row>) => void;
  readonly reject: (error: unknown) => void;
  /** Waiters of the call that has taken the key; undefined before that. */
  call: Waiters | undefined;
}

export function createTicket<Row>(key: string, context: CallContext, slot: CacheSlot): Ticket<Row> {
  let settle: Pick<Ticket<Row>, 'resolve' | 'reject'> | undefined;
  const found = new Promise<Found<Row>>((resolve, reject) => {
    settle = { resolve, reject };
  });
  if (settle === undefined) throw new Error('The executor of a promise runs synchronously');
  return { key, context, waiters: new Waiters(context), slot, found, call: undefined, ...settle };
}

export interface BatchAnswer<Row> {
  readonly byKey: ReadonlyMap<string, readonly Row[]>;
  /** Characters of a row, on average. */
  readonly length: number;
}

export function readBatch<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null | undefined,
  { received }: Pick<Waiters, 'received'>,
): BatchAnswer<Row> {
  return { byKey: rowsByKey(rows, keyOf), length: received / Math.max(1, rows.length) };
}

/** Groups rows by lower-case key, once per response: 50 keys may return thousands of rows. */
export function rowsByKey<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null | undefined,
): ReadonlyMap<string, readonly Row[]> {
  return groupBy(rows, (row) => keyOf(row)?.toLowerCase());
}

/** Adds rows that the service doesn't return yet. */
export function withUnseen<Row extends object>(found: Found<Row>, unseen: readonly Row[] = []): Found<Row> {
  const missing = unseen.filter((row) => !found.rows.some((other) => isSameRow(other, row)));
  return missing.length === 0 ? found : { rows: [...found.rows, ...missing], certain: true };
}

function isSameRow(a: object, b: object): boolean {
  return 'id' in a && 'id' in b && a.id === b.id;
}

const storedModels = new WeakMap<z.ZodType, z.ZodType>();

/** Models are built once: building them takes a tenth of the start of a server. */
export function storedModelOf<Row>(model: z.ZodType<Row>): z.ZodType<Found<Row>> {
  const build = () => z.strictObject({ rows: z.array(model), certain: z.boolean() });
  return getOrInsert(storedModels, model, build) as z.ZodType<Found<Row>>;
}
