import type { z } from 'zod';
import type { CacheClass } from '../../config/cache-times.js';
import type { Clock } from '../../lib/clock.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { RateLimitedError } from '../../errors/upstream-errors.js';
import type { CacheHit, CacheSlot } from '../cache/cache-entry.js';
import type { ResourceCache } from '../cache/resource-cache.js';
import { readOrStale } from '../cache/stale-reads.js';
import type { CallContext } from '../call-context.js';
import type { EarlyRefusal } from '../quota/refuse-early.js';
import { withDeadline, lateness } from '../transport/waiters.js';
import type { ManyReader } from './deferred-reads.js';
import { BURST, KeyQueue, TRICKLE, cacheKeyOf, createTicket, readBatch, storedModelOf } from './key-queue.js';
import { withUnseen } from './key-queue.js';
import type { GatherTimes, BatchResponse, Found, KeyLookup, ReadList, Ticket } from './key-queue.js';
import { LearnedSize } from './learned-size.js';
import { isRefused, SingleReadBreaker } from './single-read-breaker.js';

export interface KeyBatcherOptions<Row> {
  /** Unique and readable, such as `machines by id`. */
  readonly name: string;
  readonly cacheClass: CacheClass;
  /** Validates rows that another replica stored. */
  readonly model: z.ZodType<Row>;
  readonly largestBatch: number;
  readonly clock: Clock;
  readonly cache: ResourceCache;
  /** Rows of other keys are ignored. */
  readonly fetchMany: ManyReader<Row>;
  /** Whether the rows of `fetchMany` prove the absence of others. */
  readonly isComplete?: (rows: readonly Row[], context: CallContext) => boolean;
  /** Receives the number of keys of each call. */
  readonly onBatch?: (name: string, size: number) => void;
  /** Fetches the rows of one key. An empty result proves absence. */
  readonly fetchOne: (key: string, context: CallContext) => Promise<readonly Row[]>;
  /** For keys that are ids: reads the row of one, cached and shared as any other call. Null proves absence. */
  readonly readAlone?: (key: string, context: CallContext) => Promise<Row | null>;
  readonly keyOf: (row: Row) => string | null | undefined;
  /** Finds the rows of a key in a list of all rows. Undefined if they must be fetched. */
  readonly findInList?: (key: string, context: CallContext) => Promise<readonly Row[] | undefined>;
  /** Refuses calls for expired rows while the tenant's quota is low. */
  readonly earlyRefusalOf?: (context: CallContext) => EarlyRefusal;
  /** Additional rows that the service doesn't return yet. */
  readonly unseen?: (key: string, context: CallContext) => readonly Row[] | Promise<readonly Row[]>;
}

/** Maximum of partial calls in flight; a further one could usually have shared a call. */
const MAX_PARTIAL = 1;
/** Below this size, a rejected batch means that the service rejects the kind of request. */
const SMALLEST_BATCH = 12;
/** Longest wait of a key for others while a partial call is in flight: half a call. */
const LINGER_MS = 250;

/**
 * Merges reads by key into few calls, across all requests in flight. A call takes about 500 ms whatever its size, so
 * new keys join the next call while others are in flight or wait for quota. The first call and full batches are sent at
 * once. Identical keys share a ticket, and recent results come from the cache. Each key has its own result or error,
 * and a caller that gives up doesn't cancel others.
 */
export class KeyBatcher<Row extends object> {
  readonly #options: KeyBatcherOptions<Row>;
  readonly #storedModel: z.ZodType<Found<Row>>;
  readonly #queues = new Map<string, KeyQueue<Row>>();
  readonly #primed = new WeakSet<Row>();
  /** Number of keys that requests of the tenant wait for. */
  readonly pending = ({ tenantId }: CallContext) => this.#queues.get(tenantId)?.underWay.size ?? 0;
  readonly isOf = (row: Row, key: string) => this.#options.keyOf(row)?.toLowerCase() === key.toLowerCase();
  readonly readAlone: KeyBatcherOptions<Row>['readAlone'];

  constructor(options: KeyBatcherOptions<Row>) {
    this.#options = options;
    this.readAlone = options.readAlone;
    this.#storedModel = storedModelOf(options.model);
  }

  /** @throws for this key only: the coded error of its call, RATE_LIMITED or UPSTREAM_TIMEOUT at the caller's deadline */
  async load(key: string, context: CallContext): Promise<Found<Row>> {
    const looking = this.lookUp(key, context);
    return this.finish(key, context, looking instanceof Promise ? await looking : looking);
  }

  /** Rows cached in this process, if they are valid without a request to the store. */
  cached(key: string, context: CallContext): Found<Row> | undefined {
    const { tenantId, cost, bypassCache = false, generationSnapshot } = context;
    const cacheKey = cacheKeyOf(this.#options, key, tenantId);
    const found = bypassCache ? null : this.#options.cache.readNow<Found<Row>>(cacheKey, generationSnapshot);
    if (!found) return undefined;
    const unseen = this.#options.unseen?.(key, context);
    if (unseen instanceof Promise) return undefined;
    cost.cacheHits += 1;
    return withUnseen(found, unseen);
  }

  /** Looks a key up in the cache, for `finish`. Synchronous without a shared store. */
  lookUp(key: string, context: CallContext): KeyLookup<Row> | Promise<KeyLookup<Row>> {
    const { tenantId, bypassCache: bypass = false, generationSnapshot, trace } = context;
    const read = (text: string) => this.#readStored(text, key);
    const options = { read, bypass, generationSnapshot, trace };
    return this.#options.cache.lookUp(cacheKeyOf(this.#options, key, tenantId), options);
  }

  /** The rows of an earlier read, for as long as expired ones replace errors. Makes no call. */
  async lastKnown(key: string, context: CallContext): Promise<CacheHit<Found<Row>> | undefined> {
    const { slot, hit } = await this.lookUp(key, context);
    return hit ?? (this.#options.cache.findStale(slot) as CacheHit<Found<Row>> | undefined);
  }

  /** Returns the cached rows, or reads them. @throws as `load` does */
  async finish(key: string, context: CallContext, { slot, hit }: KeyLookup<Row>): Promise<Found<Row>> {
    if (hit !== undefined) context.cost.cacheHits += 1;
    const rows = hit === undefined ? await this.#options.findInList?.(key, context) : undefined;
    const found = hit?.value ?? (rows ? { rows, certain: true } : await this.#findInTime(key, context, slot));
    return withUnseen(found, await this.#options.unseen?.(key, context));
  }

  /** Caches a complete row from another read. */
  prime(key: string, row: Row, { tenantId }: CallContext): void {
    if (this.#primed.has(row)) return;
    this.#primed.add(row);
    const found = { rows: [row], certain: true };
    const cacheKey = cacheKeyOf(this.#options, key, tenantId);
    this.#options.cache.putDerived([row], cacheKey, found, () => JSON.stringify(found));
  }

  /** Caches that a list of all rows lacks the key. Undefined if its row may have been added, or was read, since. */
  noteAbsence({ slot }: KeyLookup<Row>, list: ReadList, { trace }: CallContext): Found<Row> | undefined {
    if (slot.generation !== list.generation) return undefined;
    const found = { rows: [], certain: false };
    const options = { unknown: true, readAt: list.asOfTime, trace };
    return this.#options.cache.put(slot, found, JSON.stringify(found), options) ? found : undefined;
  }

  /** @throws unless the text is a result for this key */
  #readStored(text: string, key: string): Found<Row> {
    const found = this.#storedModel.parse(JSON.parse(text));
    if (!found.rows.every((row) => this.isOf(row, key))) throw new Error('The row belongs to another key');
    return found;
  }

  #findInTime(key: string, context: CallContext, slot: CacheSlot): Promise<Found<Row>> {
    const { clock, name, cache, earlyRefusalOf } = this.#options;
    const queue = this.#queueOf(context.tenantId);
    const read = () => {
      const ticket = this.#find(key, context, slot, queue);
      return withDeadline(ticket.found, context, clock, () => lateness(name, queue.callOf(ticket)));
    };
    const refuse = earlyRefusalOf?.(context);
    return readOrStale(context, read, { find: () => cache.findStale(slot), refuse });
  }

  #find(key: string, context: CallContext, slot: CacheSlot, queue: KeyQueue<Row>): Ticket<Row> {
    const known = queue.underWay.get(slot.key);
    if (known !== undefined) {
      context.cost.coalesced += 1;
      known.waiters.join(context);
      if (known.call === undefined) queue.renew(known);
      else known.call.join(context);
      return known;
    }
    const ticket = createTicket<Row>(key, context, slot);
    queue.underWay.set(slot.key, ticket);
    const forget = () => queue.underWay.delete(slot.key);
    ticket.found.then(forget, forget);
    const read = () => {
      queue.enter(ticket);
      queue.arrivals += 1;
      if (queue.unassigned >= queue.size.current) this.#sendOut(queue);
      else this.#gather(queue, queue.partial > 0 ? TRICKLE : BURST);
      return ticket.found;
    };
    const { generationSnapshot: _earlier, ...later } = context;
    const find = async () => (await this.lookUp(key, later)).hit;
    this.#options.cache.readOnce({ slot, context, find, read }).then(ticket.resolve, ticket.reject);
    return ticket;
  }

  #gather(queue: KeyQueue<Row>, times: GatherTimes): void {
    queue.gather(times, () => {
      this.#sendOut(queue);
    });
  }

  #queueOf(tenantId: string): KeyQueue<Row> {
    const { largestBatch, clock } = this.#options;
    const size = () => new LearnedSize(largestBatch, clock, SMALLEST_BATCH);
    return getOrInsert(this.#queues, tenantId, () => new KeyQueue<Row>(size(), new SingleReadBreaker(clock)));
  }

  /** Starts all full calls. Starts a partial one if few are in flight or the linger has ended. */
  #sendOut(queue: KeyQueue<Row>, mayLinger = true): void {
    while (queue.unassigned >= queue.size.current) void this.#serveNext(queue);
    if (queue.unassigned > 0 && mayLinger && queue.partial >= MAX_PARTIAL) {
      this.#beginLinger(queue);
      return;
    }
    queue.linger?.abort();
    queue.linger = undefined;
    if (queue.unassigned <= 0) return;
    queue.partial += 1;
    void this.#serveNext(queue).then(() => {
      queue.partial -= 1;
      // More keys usually follow.
      if (queue.unassigned > 0) this.#gather(queue, TRICKLE);
    });
  }

  #beginLinger(queue: KeyQueue<Row>): void {
    if (queue.linger !== undefined) return;
    const linger = new AbortController();
    queue.linger = linger;
    this.#options.clock.sleep(LINGER_MS, linger.signal).then(
      () => {
        if (queue.linger === linger) this.#sendOut(queue, false);
      },
      // Aborted when the remaining keys were sent.
      () => undefined,
    );
  }

  /** Makes one batch or single call and settles its tickets. Never rejects. */
  async #serveNext(queue: KeyQueue<Row>): Promise<void> {
    const mayJoin = queue.size.current > 1;
    if (mayJoin && queue.unassigned > 1) return this.#serveBatch(queue);
    const alone = queue.takeOne(mayJoin);
    if (alone !== undefined) await this.#serveAlone(alone, queue, mayJoin);
  }

  async #serveBatch(queue: KeyQueue<Row>): Promise<void> {
    const queued = queue.queueBatch();
    if (queued === undefined) return;
    const { waiters, example } = queued;
    let batch: readonly Ticket<Row>[] | undefined;
    // The span belongs to the first request. The other requests only show the wait.
    const name = { 'defender.batch': this.#options.name };
    const span = example.context.trace?.span?.child('batch', 'internal', name);
    const takeTickets = () => {
      if (batch !== undefined) return batch;
      batch = queue.takeBatch(queued);
      this.#options.onBatch?.(this.#options.name, batch.length);
      span?.set({ 'defender.batch.size': batch.length });
      return batch;
    };
    try {
      const takeKeys = () => takeTickets().map(({ key }) => key);
      const context = { ...example.context, waiters, ...(span !== undefined && { trace: { span } }) };
      const rows = await this.#options.fetchMany(takeKeys, example.key, context);
      const answer = readBatch(rows, this.#options.keyOf, waiters);
      const certain = this.#options.isComplete?.(rows, context) ?? false;
      for (const ticket of takeTickets()) this.#settle(ticket, answer, certain);
    } catch (error) {
      await this.#recover(takeTickets(), error, queue);
    } finally {
      span?.end();
    }
  }

  /** Single reads prove absence. Without their quota, the key joins the batches, whose quota serves 50 times as many. */
  async #serveAlone(ticket: Ticket<Row>, queue: KeyQueue<Row>, mayJoin: boolean): Promise<void> {
    const { key, waiters } = ticket;
    try {
      const context = { ...ticket.context, waiters, ...(mayJoin && { waitsForQuota: false }) };
      const read = () => {
        this.#options.onBatch?.(this.#options.name, 1);
        return this.#options.fetchOne(key, context);
      };
      const rows = await (queue.size.isReduced ? queue.breaker.run(read) : read());
      this.#settle(ticket, readBatch(rows, this.#options.keyOf, waiters), true);
    } catch (error) {
      if (!mayJoin || !(error instanceof RateLimitedError)) {
        ticket.reject(error);
        return;
      }
      ticket.call = undefined;
      queue.enter(ticket);
      if (queue.unassigned > 0) await this.#serveBatch(queue);
    }
  }

  async #recover(batch: readonly Ticket<Row>[], error: unknown, queue: KeyQueue<Row>): Promise<void> {
    if (!isRefused(error) || batch.length < 2) {
      for (const ticket of batch) ticket.reject(error);
      return;
    }
    queue.size.refuse(batch.length);
    queue.reenter(batch);
    const calls = Math.ceil(batch.length / queue.size.current);
    await Promise.all(Array.from({ length: calls }, () => this.#serveNext(queue)));
  }

  #settle({ key, slot, context, resolve }: Ticket<Row>, rows: BatchResponse<Row>, certain: boolean): void {
    const found = { rows: rows.byKey.get(key.toLowerCase()) ?? [], certain };
    const text = { length: rows.length * found.rows.length, print: () => JSON.stringify(found) };
    const { unseen } = this.#options;
    // A parent without rows, or an id that the service doesn't show yet, may get some as soon as others.
    const unknown = found.rows.length === 0 && this.readAlone !== undefined && unseen === undefined;
    const options = { unknown, readAt: rows.asOfTime, trace: context.trace };
    this.#options.cache.put(slot, found, text, options);
    resolve(found);
  }
}
