import type { LearnedSize } from './learned-size.js';
import type { SingleReadBreaker } from './single-read-breaker.js';
import { LANES } from '../quota/wait-queue.js';
import { Waiters } from '../transport/waiters.js';
import type { Ticket } from './ticket.js';

/** A call that waits for quota, and takes its keys when it gets it. */
interface QueuedBatch<Row> {
  readonly waiters: Waiters;
  /** One of the keys that it will take, as it looks. */
  readonly example: Ticket<Row>;
}

/** How long keys are waited for. Real milliseconds, because they are about sockets and not about any time that was promised. */
export interface GatherTimes {
  /** Keys that come so close behind each other share a call. */
  readonly quietMs: number;
  /** A steady stream of keys is no reason to wait for ever. */
  readonly mostChecks: number;
}

/** Requests that arrive together reach the queue some turns of the event loop apart. */
export const BURST: GatherTimes = { quietMs: 5, mostChecks: 20 };
/** Beside a call, and behind one, keys are known to trickle in: calls are scarcer than these milliseconds. */
export const TRICKLE: GatherTimes = { quietMs: 15, mostChecks: 16 };

/** The keys of one tenant that wait to be asked for, the most urgent in front, and the calls that will take them. */
export class KeyQueue<Row> {
  /** How many keys a call may ask for. */
  readonly size: LearnedSize;
  /** What single reads pass where the tenant has refused batches, so that many keys may become calls of their own. */
  readonly breaker: SingleReadBreaker;
  readonly #waiting: Ticket<Row>[] = [];
  /** The first takes the keys in front. */
  readonly #batches: QueuedBatch<Row>[] = [];
  /** Calls under way that were begun with fewer keys than they could hold. */
  partial = 0;
  /** How many keys have ever come. */
  arrivals = 0;
  #isGathering = false;
  linger: AbortController | undefined;

  constructor(size: LearnedSize, breaker: SingleReadBreaker) {
    this.size = size;
    this.breaker = breaker;
  }

  /** Waits until no more keys come, once for all that come meanwhile. */
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

  /** Keys that no call is going to take yet. */
  get unassigned(): number {
    return this.#waiting.length - this.#batches.length * this.size.current;
  }

  /** Behind those of its lane. The call that will take it is told of it. */
  enter(ticket: Ticket<Row>): void {
    this.#insert(ticket, (other) => laneOf(other) > laneOf(ticket));
    this.#updateBatches(ticket);
  }

  /** Before those of its lane: it has waited once. */
  reenter(tickets: readonly Ticket<Row>[]): void {
    for (const ticket of [...tickets].reverse()) {
      ticket.call = undefined;
      this.#insert(ticket, (other) => laneOf(other) >= laneOf(ticket));
      this.#updateBatches(ticket);
    }
  }

  /** Somebody else waits for a key of the queue, who may be more urgent, or more patient. */
  renew(ticket: Ticket<Row>): void {
    const index = this.#waiting.indexOf(ticket);
    if (index === -1) return;
    this.#waiting.splice(index, 1);
    this.enter(ticket);
  }

  /** A call for the first keys that have none; undefined when all have. */
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

  /** The keys of a call that got its permit: those in front, whichever it was queued for. */
  takeBatch(batch: QueuedBatch<Row>): readonly Ticket<Row>[] {
    this.#batches.splice(this.#batches.indexOf(batch), 1);
    const tickets = this.#waiting.splice(0, this.size.current);
    for (const ticket of tickets) {
      ticket.call = batch.waiters;
      batch.waiters.join(waiterOf(ticket));
    }
    return tickets;
  }

  /** A key for a call of its own; where batches wait, those in front belong to them. */
  takeOne(isFromBehind: boolean): Ticket<Row> | undefined {
    const ticket = isFromBehind ? this.#waiting.pop() : this.#waiting.shift();
    if (ticket !== undefined) ticket.call = ticket.waiters;
    return ticket;
  }

  /** Those who wait for the call that a key waits for: the one that has taken it, or the next. */
  callOf(ticket: Ticket<Row>): Waiters | undefined {
    return ticket.call ?? this.#batches[0]?.waiters;
  }

  #insert(ticket: Ticket<Row>, isBehind: (other: Ticket<Row>) => boolean): void {
    const index = this.#waiting.findIndex(isBehind);
    if (index === -1) this.#waiting.push(ticket);
    else this.#waiting.splice(index, 0, ticket);
  }

  /** Only its own batch becomes as urgent as the key; but any may be the one that takes it, and waits for it. */
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
