import type { CacheClass } from '../../config/cache-times.js';
import type { Clock } from '../../config/clock.js';
import { RateLimitedError, UpstreamRejectedError } from '../../errors/upstream-errors.js';
import type { ResourceCache } from '../cache/resource-cache.js';
import type { CallContext } from '../call-context.js';
import { keepDeadline } from '../transport/keep-deadline.js';
import { BatchSize } from './batch-size.js';
import { rowsByKey } from './rows-by-key.js';
import { createTicket, sharedContext, type Found, type Ticket } from './ticket.js';

export interface KeyBatcherOptions<Row> {
  /** Unique among batchers, and readable, such as `machines by id`. */
  readonly name: string;
  readonly cacheClass: CacheClass;
  readonly largestBatch: number;
  readonly clock: Clock;
  readonly cache: ResourceCache;
  /**
   * Rows of many keys in one call. `takeKeys` is asked when the call may be sent, and gives the same keys if it is sent
   * again; `example` is one of them. Rows of other keys are ignored.
   */
  readonly fetchMany: (
    takeKeys: () => readonly string[],
    example: string,
    context: CallContext,
  ) => Promise<readonly Row[]>;
  /** Rows of one key: the read that proves absence. */
  readonly fetchOne: (key: string, context: CallContext) => Promise<readonly Row[]>;
  readonly keyOf: (row: Row) => string | null | undefined;
  /** Rows that the service doesn't show yet; they come beside what it shows. */
  readonly unseen?: (key: string, tenantId: string) => readonly Row[];
}

/** The keys of one tenant that wait to be asked for. */
interface Line<Row> {
  readonly waiting: Ticket<Row>[];
  /** Calls that wait for quota and will take their keys when they get it. */
  seats: number;
  /** Calls under way that were begun with fewer keys than they could hold. */
  partial: number;
  /** How many keys have ever come. */
  arrivals: number;
  isGathering: boolean;
  patience: AbortController | undefined;
}

/** So many calls that aren't full may be under way; another would mostly be one that could have been shared. */
const MAX_PARTIAL = 1;
/** How long a key waits at most for company while such a call is under way: half as long as the call takes. */
const PATIENCE_MS = 250;

/** Keys that come so close behind each other share a call. */
const QUIET_MS = 5;
/** A steady stream of keys is no reason to wait for ever: about a fifth of what a call takes. */
const MOST_CHECKS = 20;

/**
 * Turns many reads by key into few calls, across all requests in flight. A call takes half a second whatever its size,
 * so whoever comes while calls are under way joins the next one, and whoever comes while a call waits for quota joins
 * that one; a full batch goes at once, and so does the first. Whoever asks for a key that is under way shares its
 * answer, and what was read lately is shown again. Every key gets its own answer or its own error; one caller that gives
 * up cancels nobody.
 */
export class KeyBatcher<Row extends object> {
  readonly #options: KeyBatcherOptions<Row>;
  readonly #size: BatchSize;
  readonly #lines = new Map<string, Line<Row>>();
  readonly #underWay = new Map<string, Promise<Found<Row>>>();
  readonly #primed = new WeakSet<Row>();

  constructor(options: KeyBatcherOptions<Row>) {
    this.#options = options;
    this.#size = new BatchSize(options.largestBatch, options.clock);
  }

  /** @throws for this key alone: a coded error of its call, or UPSTREAM_TIMEOUT at the caller's own deadline. */
  async load(key: string, context: CallContext): Promise<Found<Row>> {
    const { clock, name } = this.#options;
    const found =
      this.#recall(key, context) ??
      (await keepDeadline(this.#find(key, context), context.deadline, clock, name));
    return this.#withUnseen(found, key, context.tenantId);
  }

  /** Keeps a complete row that another read brought along. */
  prime(key: string, row: Row, { tenantId }: CallContext): void {
    if (this.#primed.has(row)) return;
    this.#primed.add(row);
    this.#options.cache.keep(this.#slotOf(key, tenantId), { rows: [row], certain: true }, lengthOf([row]));
  }

  /** What was read lately; on the hot path, so without a promise or a timer. */
  #recall(key: string, context: CallContext): Found<Row> | undefined {
    if (context.bypassCache === true) return undefined;
    const kept = this.#options.cache.read(this.#slotOf(key, context.tenantId));
    if (kept === undefined) return undefined;
    context.cost.cacheHits += 1;
    return kept.value as Found<Row>;
  }

  #find(key: string, context: CallContext): Promise<Found<Row>> {
    const slot = this.#slotOf(key, context.tenantId);
    const running = this.#underWay.get(slot.key);
    if (running !== undefined) {
      context.cost.coalesced += 1;
      return running;
    }
    const ticket = createTicket<Row>(key, context, slot);
    this.#underWay.set(slot.key, ticket.found);
    const forget = () => this.#underWay.delete(slot.key);
    ticket.found.then(forget, forget);
    this.#enqueue(ticket);
    return ticket.found;
  }

  #slotOf(key: string, tenantId: string) {
    const { cache, cacheClass, name } = this.#options;
    return cache.slot({ tenantId, cacheClass }, `${name} ${key.toLowerCase()}`);
  }

  #enqueue(ticket: Ticket<Row>): void {
    const { tenantId } = ticket.context;
    const line = this.#lineOf(tenantId);
    line.waiting.push(ticket);
    line.arrivals += 1;
    if (this.#unseated(line, tenantId) >= this.#size.of(tenantId)) this.#sendOut(line, tenantId);
    else this.#gather(line, tenantId);
  }

  /**
   * Waits until no more keys come: requests that arrive together reach this place some turns of the event loop apart.
   * Real milliseconds, because they are about sockets and not about any time that was promised.
   */
  #gather(line: Line<Row>, tenantId: string): void {
    if (line.isGathering) return;
    line.isGathering = true;
    let seen = line.arrivals;
    let checks = 0;
    const check = () => {
      checks += 1;
      if (line.arrivals !== seen && checks < MOST_CHECKS) {
        seen = line.arrivals;
        setTimeout(check, QUIET_MS);
        return;
      }
      line.isGathering = false;
      this.#sendOut(line, tenantId);
    };
    setTimeout(check, QUIET_MS);
  }

  #lineOf(tenantId: string): Line<Row> {
    const line = this.#lines.get(tenantId) ?? {
      waiting: [],
      seats: 0,
      partial: 0,
      arrivals: 0,
      isGathering: false,
      patience: undefined,
    };
    this.#lines.set(tenantId, line);
    return line;
  }

  /** Begins every full call, and one for the rest when few are under way or it has waited long enough. */
  #sendOut(line: Line<Row>, tenantId: string, isPatient = true): void {
    const size = this.#size.of(tenantId);
    while (this.#unseated(line, tenantId) >= size) void this.#serveNext(line, tenantId);
    if (this.#unseated(line, tenantId) > 0 && isPatient && line.partial >= MAX_PARTIAL) {
      this.#beginPatience(line, tenantId);
      return;
    }
    line.patience?.abort();
    line.patience = undefined;
    if (this.#unseated(line, tenantId) <= 0) return;
    line.partial += 1;
    void this.#serveNext(line, tenantId).then(() => {
      line.partial -= 1;
      this.#sendOut(line, tenantId);
    });
  }

  /** Keys that no call is going to take yet. */
  #unseated(line: Line<Row>, tenantId: string): number {
    return line.waiting.length - line.seats * this.#size.of(tenantId);
  }

  #beginPatience(line: Line<Row>, tenantId: string): void {
    if (line.patience !== undefined) return;
    const patience = new AbortController();
    line.patience = patience;
    this.#options.clock.sleep(PATIENCE_MS, patience.signal).then(
      () => {
        if (line.patience === patience) this.#sendOut(line, tenantId, false);
      },
      // It ends early only when nobody waits any more.
      () => undefined,
    );
  }

  /** Makes one call, of the better kind, and settles the tickets that it took. Never rejects. */
  async #serveNext(line: Line<Row>, tenantId: string): Promise<void> {
    const takesSeveral = this.#size.of(tenantId) > 1;
    if (takesSeveral && this.#unseated(line, tenantId) > 1) return this.#serveBatch(line, tenantId);
    // Those in front belong to the calls that wait for quota.
    const alone = takesSeveral ? line.waiting.pop() : line.waiting.shift();
    if (alone !== undefined) await this.#serveAlone(alone, line, takesSeveral);
  }

  async #serveBatch(line: Line<Row>, tenantId: string): Promise<void> {
    const [first] = line.waiting;
    if (first === undefined) return;
    let batch: readonly Ticket<Row>[] | undefined;
    const takeTickets = () => {
      if (batch !== undefined) return batch;
      line.seats -= 1;
      batch = line.waiting.splice(0, this.#size.of(tenantId));
      return batch;
    };
    line.seats += 1;
    try {
      const takeKeys = () => takeTickets().map(({ key }) => key);
      const rows = await this.#options.fetchMany(takeKeys, first.key, sharedContext(line.waiting));
      const answer = rowsByKey(rows, this.#options.keyOf);
      for (const ticket of takeTickets()) this.#settle(ticket, answer, false);
    } catch (error) {
      await this.#recover(takeTickets(), error, line, tenantId);
    }
  }

  /**
   * A single read is the better one: it proves absence. While its own quota is used up, the key joins the batches
   * instead, whose quota serves fifty times as many.
   */
  async #serveAlone(ticket: Ticket<Row>, line: Line<Row>, mayJoin: boolean): Promise<void> {
    const { context, key } = ticket;
    try {
      const rows = await this.#options.fetchOne(
        key,
        mayJoin ? { ...context, waitsForQuota: false } : context,
      );
      this.#settle(ticket, rowsByKey(rows, this.#options.keyOf), true);
    } catch (error) {
      if (!mayJoin || !(error instanceof RateLimitedError)) {
        ticket.reject(error);
        return;
      }
      line.waiting.push(ticket);
      if (this.#unseated(line, context.tenantId) > 0) await this.#serveBatch(line, context.tenantId);
    }
  }

  async #recover(
    batch: readonly Ticket<Row>[],
    error: unknown,
    line: Line<Row>,
    tenantId: string,
  ): Promise<void> {
    if (!isRefusedBatch(error) || batch.length < 2) {
      for (const ticket of batch) ticket.reject(error);
      return;
    }
    this.#size.shrink(tenantId, batch.length);
    line.waiting.unshift(...batch);
    const calls = Math.ceil(batch.length / this.#size.of(tenantId));
    await Promise.all(Array.from({ length: calls }, () => this.#serveNext(line, tenantId)));
  }

  #settle(ticket: Ticket<Row>, answer: ReadonlyMap<string, readonly Row[]>, certain: boolean): void {
    const { cache } = this.#options;
    // A row that nobody asked for never answers anybody.
    const rows = answer.get(ticket.key.toLowerCase()) ?? [];
    const found = { rows, certain };
    cache.keep(ticket.slot, found, lengthOf(rows), { unknown: rows.length === 0 });
    ticket.resolve(found);
  }

  #withUnseen(found: Found<Row>, key: string, tenantId: string): Found<Row> {
    const unseen = this.#options.unseen?.(key, tenantId) ?? [];
    const missing = unseen.filter((row) => !found.rows.some((other) => isSameRow(other, row)));
    return missing.length === 0 ? found : { rows: [...found.rows, ...missing], certain: true };
  }
}

function isSameRow(a: object, b: object): boolean {
  return 'id' in a && 'id' in b && a.id === b.id;
}

function lengthOf(rows: readonly object[]): number {
  return rows.length === 0 ? 0 : JSON.stringify(rows).length;
}

/** The service doesn't take so many keys, or not several at all. */
function isRefusedBatch(error: unknown): boolean {
  return error instanceof UpstreamRejectedError && [400, 404, 414].includes(error.rejection.status);
}
