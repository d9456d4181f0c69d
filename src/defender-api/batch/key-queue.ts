import type { LearnedSize } from './learned-size.js';
import type { SingleReadBreaker } from './single-read-breaker.js';
import { LANES } from '../quota/wait-queue.js';
import { Waiters } from '../transport/waiters.js';
import { z } from 'zod';
import { getOrInsert, groupBy } from '../../lib/get-or-insert.js';
import type { CacheKey, CacheSlot } from '../cache/cache-entry.js';
import type { CacheLookup } from '../cache/resource-cache.js';
import type { CallContext } from '../call-context.js';

/** Rows that the service returned for a key. */
export interface Found<Row> {
  readonly rows: readonly Row[];
  /** Whether `rows: []` proves absence. Absence from a batch proves little. */
  readonly certain: boolean;
}

export type KeyLookup<Row> = CacheLookup<Found<Row>>;

/**
 * Text that identifies a key. The case of hex digits and GUIDs doesn't matter. For other keys it may matter to the service: a
 * key that it doesn't know says nothing about the same key in another case.
 */
export function identityOf(key: string): string {
  return /^[\da-f-]+$/i.test(key) ? key.toLowerCase() : key;
}

/** Where a key's rows are cached. */
export function cacheKeyOf(
  { cacheClass, name }: Pick<CacheKey['partition'], 'cacheClass'> & { readonly name: string },
  key: string,
  tenantId: string,
): CacheKey {
  return { partition: { tenantId, cacheClass }, name: `${name} ${identityOf(key)}` };
}

/** A list of all rows, by when its read began. */
export interface ReadList {
  /** Epoch milliseconds. */
  readonly asOfTime: number;
  /** Of the rows' class. */
  readonly generation: string;
}

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

export interface BatchResponse<Row> {
  readonly byKey: ReadonlyMap<string, readonly Row[]>;
  /** Characters of a row, on average. */
  readonly length: number;
  /** When the oldest response was read, in epoch milliseconds. */
  readonly asOfTime: number | undefined;
}

export function readBatch<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null | undefined,
  { received, asOfTime }: Pick<Waiters, 'received' | 'asOfTime'>,
): BatchResponse<Row> {
  return { byKey: rowsByKey(rows, keyOf), length: received / Math.max(1, rows.length), asOfTime };
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

/** A call that waits for quota. It takes its keys when it gets the permit. */
interface QueuedBatch<Row> {
  readonly waiters: Waiters;
  /** One of the keys that it will probably take. */
  readonly example: Ticket<Row>;
}

/** How long to gather keys. Uses real time, because it depends on socket timing. */
export interface GatherTimes {
  /** Keys within this interval share a call. */
  readonly quietMs: number;
  /** Bounds the wait under a steady stream of keys. */
  readonly mostChecks: number;
}

/** Requests that arrive together reach the queue a few event loop turns apart. */
export const BURST: GatherTimes = { quietMs: 5, mostChecks: 20 };
/** While or after a call runs, keys trickle in. Calls are scarcer than these milliseconds. */
export const TRICKLE: GatherTimes = { quietMs: 15, mostChecks: 16 };

/** Waiting keys of one tenant, most urgent first, and the queued calls that will take them. */
export class KeyQueue<Row> {
  /** How many keys a call may request. */
  readonly size: LearnedSize;
  /** Limits single reads after the tenant has rejected batches, when many keys may need calls of their own. */
  readonly breaker: SingleReadBreaker;
  readonly #waiting: Ticket<Row>[] = [];
  /** The first batch takes the keys in front. */
  readonly #batches: QueuedBatch<Row>[] = [];
  /** Keys without a result, waiting or in flight, by name in the cache. */
  readonly underWay = new Map<string, Ticket<Row>>();
  /** Calls in flight that started with fewer keys than allowed. */
  partial = 0;
  /** Total number of enqueued keys. */
  arrivals = 0;
  #isGathering = false;
  linger: AbortController | undefined;

  constructor(size: LearnedSize, breaker: SingleReadBreaker) {
    this.size = size;
    this.breaker = breaker;
  }

  /** Calls `done` when no more keys arrive. Concurrent calls share one wait. */
  gather({ quietMs, mostChecks }: GatherTimes, done: () => void): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    let seen = this.arrivals;
    let checks = 0;
    const check = () => {
      checks += 1;
      if (this.arrivals !== seen && checks < mostChecks) {
        seen = this.arrivals;
        setTimeout(check, quietMs);
        return;
      }
      this.#isGathering = false;
      done();
    };
    setTimeout(check, quietMs);
  }

  /** Number of keys without a queued call. */
  get unassigned(): number {
    return this.#waiting.length - this.#batches.length * this.size.current;
  }

  /** Inserts a key at the end of its lane and updates the call that will take it. */
  enter(ticket: Ticket<Row>): void {
    this.#insert(ticket, (other) => laneOf(other) > laneOf(ticket));
    this.#updateBatches(ticket);
  }

  /** Inserts keys at the front of their lane, because they have already waited. */
  reenter(tickets: readonly Ticket<Row>[]): void {
    for (const ticket of [...tickets].reverse()) {
      ticket.call = undefined;
      this.#insert(ticket, (other) => laneOf(other) >= laneOf(ticket));
      this.#updateBatches(ticket);
    }
  }

  /** Repositions a key after another caller joined it, with its own lane and deadline. */
  renew(ticket: Ticket<Row>): void {
    const index = this.#waiting.indexOf(ticket);
    if (index === -1) return;
    this.#waiting.splice(index, 1);
    this.enter(ticket);
  }

  /** Queues a call for the first unassigned keys. Returns undefined if there are none. */
  queueBatch(): QueuedBatch<Row> | undefined {
    const size = this.size.current;
    const from = this.#batches.length * size;
    const [example, ...others] = this.#waiting.slice(from, from + size);
    if (example === undefined) return undefined;
    const waiters = new Waiters(waiterOf(example));
    for (const ticket of others) waiters.join(waiterOf(ticket));
    const batch = { waiters, example };
    this.#batches.push(batch);
    return batch;
  }

  /** Takes the keys in front for a call that got its permit, even if another batch was queued for them. */
  takeBatch(batch: QueuedBatch<Row>): readonly Ticket<Row>[] {
    this.#batches.splice(this.#batches.indexOf(batch), 1);
    const tickets = this.#waiting.splice(0, this.size.current);
    for (const ticket of tickets) {
      ticket.call = batch.waiters;
      batch.waiters.join(waiterOf(ticket));
    }
    return tickets;
  }

  /** Takes a key for a single call. Pass true while batches wait, because they own the keys in front. */
  takeOne(isFromBehind: boolean): Ticket<Row> | undefined {
    const ticket = isFromBehind ? this.#waiting.pop() : this.#waiting.shift();
    if (ticket !== undefined) ticket.call = ticket.waiters;
    return ticket;
  }

  /** Waiters of the call that serves a key: the one that has taken it, or the next. */
  callOf(ticket: Ticket<Row>): Waiters | undefined {
    return ticket.call ?? this.#batches[0]?.waiters;
  }

  #insert(ticket: Ticket<Row>, isBehind: (other: Ticket<Row>) => boolean): void {
    const index = this.#waiting.findIndex(isBehind);
    if (index === -1) this.#waiting.push(ticket);
    else this.#waiting.splice(index, 0, ticket);
  }

  /** Only the key's own batch adopts its lane. Any batch may take the key, so all adopt its deadline. */
  #updateBatches(ticket: Ticket<Row>): void {
    if (this.#batches.length === 0) return;
    const own = Math.floor(this.#waiting.indexOf(ticket) / this.size.current);
    for (const [index, { waiters }] of this.#batches.entries()) {
      waiters.join(
        index === own ? waiterOf(ticket) : { deadline: ticket.waiters.deadline, lane: waiters.lane },
      );
    }
  }
}

function laneOf({ waiters }: Pick<Ticket<never>, 'waiters'>): number {
  return LANES.indexOf(waiters.lane);
}

function waiterOf({ waiters: { lane, caller, deadline } }: Pick<Ticket<never>, 'waiters'>) {
  return { lane, deadline, ...(caller !== undefined && { caller }) };
}
