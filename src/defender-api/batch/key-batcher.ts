import type { Clock } from '../../config/clock.js';
import { UpstreamRejectedError } from '../../errors/upstream-errors.js';
import type { CallContext } from '../call-context.js';
import { keepDeadline } from '../transport/keep-deadline.js';
import { BatchSize } from './batch-size.js';

export interface KeyBatcherOptions<Row> {
  /** For messages, such as `machines by id`. */
  readonly name: string;
  readonly largestBatch: number;
  readonly clock: Clock;
  /** Rows of these keys in one call. Rows of other keys are ignored. */
  readonly fetchMany: (keys: readonly string[], context: CallContext) => Promise<readonly Row[]>;
  /** Rows of one key, where the service doesn't take several. */
  readonly fetchOne: (key: string, context: CallContext) => Promise<readonly Row[]>;
  readonly keyOf: (row: Row) => string | null | undefined;
}

/** What the service showed for a key. */
export interface Found<Row> {
  readonly rows: readonly Row[];
  /** Whether `rows: []` proves that there is none. Absence from a batch proves little. */
  readonly certain: boolean;
}

interface Ticket<Row> {
  readonly key: string;
  readonly context: CallContext;
  readonly found: Promise<Found<Row>>;
  readonly resolve: (found: Found<Row>) => void;
  readonly reject: (error: unknown) => void;
}

/** The keys of one tenant that wait to be asked for. */
interface Line<Row> {
  readonly waiting: Ticket<Row>[];
  /** Calls under way that could have held more keys. */
  partial: number;
  isScheduled: boolean;
  patience: AbortController | undefined;
}

/** So many calls that aren't full may be under way; a third would mostly be one that could have been shared. */
const MAX_PARTIAL = 2;
/** How long a key waits at most for company while others are under way: about as long as two calls take. */
const PATIENCE_MS = 1_000;

/**
 * Turns many reads by key into few calls, across all requests in flight. A call takes half a second whatever its size,
 * so whoever comes while calls are under way (or wait for quota) joins the next one; a full batch goes at once, and so
 * does the first. Whoever asks for a key that is under way shares its answer. Every key gets its own answer or its own
 * error; one caller that gives up cancels nobody.
 */
export class KeyBatcher<Row> {
  readonly #options: KeyBatcherOptions<Row>;
  readonly #size: BatchSize;
  readonly #lines = new Map<string, Line<Row>>();
  readonly #underWay = new Map<string, Promise<Found<Row>>>();

  constructor(options: KeyBatcherOptions<Row>) {
    this.#options = options;
    this.#size = new BatchSize(options.largestBatch, options.clock);
  }

  /** @throws for this key alone: a coded error of its call, or UPSTREAM_TIMEOUT at the caller's own deadline. */
  async load(key: string, context: CallContext): Promise<Found<Row>> {
    const { clock, name } = this.#options;
    return keepDeadline(this.#find(key, context), context.deadline, clock, name);
  }

  #find(key: string, context: CallContext): Promise<Found<Row>> {
    const slot = `${context.tenantId} ${key}`;
    const running = this.#underWay.get(slot);
    if (running !== undefined) {
      context.cost.coalesced += 1;
      return running;
    }
    const ticket = createTicket<Row>(key, context);
    this.#underWay.set(slot, ticket.found);
    const forget = () => this.#underWay.delete(slot);
    ticket.found.then(forget, forget);
    this.#enqueue(ticket);
    return ticket.found;
  }

  #enqueue(ticket: Ticket<Row>): void {
    const { tenantId } = ticket.context;
    const line = this.#lineOf(tenantId);
    line.waiting.push(ticket);
    if (line.isScheduled) return;
    line.isScheduled = true;
    setImmediate(() => {
      line.isScheduled = false;
      this.#sendOut(line, tenantId);
    });
  }

  #lineOf(tenantId: string): Line<Row> {
    const line = this.#lines.get(tenantId) ?? {
      waiting: [],
      partial: 0,
      isScheduled: false,
      patience: undefined,
    };
    this.#lines.set(tenantId, line);
    return line;
  }

  /** Sends every full batch, and the rest when few calls are under way or it has waited long enough. */
  #sendOut(line: Line<Row>, tenantId: string, isPatient = true): void {
    const size = this.#size.of(tenantId);
    while (line.waiting.length >= size) void this.#serve(line.waiting.splice(0, size));
    if (line.waiting.length > 0 && isPatient && line.partial >= MAX_PARTIAL) {
      this.#beginPatience(line, tenantId);
      return;
    }
    line.patience?.abort();
    line.patience = undefined;
    if (line.waiting.length === 0) return;
    line.partial += 1;
    void this.#serve(line.waiting.splice(0)).then(() => {
      line.partial -= 1;
      this.#sendOut(line, tenantId);
    });
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

  /** Settles every ticket of the batch. Never rejects. */
  async #serve(batch: readonly Ticket<Row>[]): Promise<void> {
    try {
      await this.#ask(batch);
    } catch (error) {
      for (const ticket of batch) ticket.reject(error);
    }
  }

  async #ask(batch: readonly Ticket<Row>[]): Promise<void> {
    const [first, ...others] = batch;
    if (first === undefined) return;
    if (others.length === 0) {
      const rows = await this.#options.fetchOne(first.key, first.context);
      first.resolve({ rows: this.#rowsWithKey(first.key, rows), certain: true });
      return;
    }
    try {
      const rows = await this.#options.fetchMany(
        batch.map(({ key }) => key),
        sharedContext(batch, first),
      );
      for (const ticket of batch)
        ticket.resolve({ rows: this.#rowsWithKey(ticket.key, rows), certain: false });
    } catch (error) {
      if (!isRefusedBatch(error)) throw error;
      this.#size.shrink(first.context.tenantId, batch.length);
      await this.#askInParts(batch, this.#size.of(first.context.tenantId));
    }
  }

  async #askInParts(batch: readonly Ticket<Row>[], size: number): Promise<void> {
    const parts: Promise<void>[] = [];
    for (let start = 0; start < batch.length; start += size)
      parts.push(this.#serve(batch.slice(start, start + size)));
    await Promise.all(parts);
  }

  /** A row that nobody asked for never answers anybody. */
  #rowsWithKey(key: string, rows: readonly Row[]): readonly Row[] {
    return rows.filter((row) => this.#options.keyOf(row)?.toLowerCase() === key.toLowerCase());
  }
}

function createTicket<Row>(key: string, context: CallContext): Ticket<Row> {
  let settle: Pick<Ticket<Row>, 'resolve' | 'reject'> | undefined;
  const found = new Promise<Found<Row>>((resolve, reject) => {
    settle = { resolve, reject };
  });
  if (settle === undefined) throw new Error('A promise runs its executor at once');
  return { key, context, found, ...settle };
}

type WithContext = { readonly context: CallContext };

/** The call lives as long as the most patient of its callers; the first pays for it. */
function sharedContext(batch: readonly WithContext[], first: WithContext): CallContext {
  return { ...first.context, deadline: Math.max(...batch.map(({ context }) => context.deadline)) };
}

/** The service doesn't take so many keys, or not several at all. */
function isRefusedBatch(error: unknown): boolean {
  return error instanceof UpstreamRejectedError && [400, 404, 414].includes(error.rejection.status);
}
