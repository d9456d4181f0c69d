import type { LearnedSize } from './learned-size.js';
import type { SingleReadGate } from './single-read-gate.js';
import { LANES } from '../quota/wait-queue.js';
import { Joiners } from '../transport/joiners.js';
import type { Ticket } from './ticket.js';

/** A call that waits for quota, and takes its keys when it gets it. */
interface Seat<Row> {
  readonly joiners: Joiners;
  /** One of the keys that it will take, as it looks. */
  readonly example: Ticket<Row>;
}

/** How long keys are waited for. Real milliseconds, because they are about sockets and not about any time that was promised. */
export interface Pace {
  /** Keys that come so close behind each other share a call. */
  readonly quietMs: number;
  /** A steady stream of keys is no reason to wait for ever. */
  readonly mostChecks: number;
}

/** Requests that arrive together reach the line some turns of the event loop apart. */
export const BURST: Pace = { quietMs: 5, mostChecks: 20 };
/** Beside a call, and behind one, keys are known to trickle in: calls are scarcer than these milliseconds. */
export const TRICKLE: Pace = { quietMs: 15, mostChecks: 16 };

/** The keys of one tenant that wait to be asked for, the most urgent in front, and the calls that will take them. */
export class KeyLine<Row> {
  /** How many keys a call may ask for. */
  readonly size: LearnedSize;
  /** What single reads pass where the tenant has refused batches, so that many keys may become calls of their own. */
  readonly gate: SingleReadGate;
  readonly #waiting: Ticket<Row>[] = [];
  /** The first takes the keys in front. */
  readonly #seats: Seat<Row>[] = [];
  /** Calls under way that were begun with fewer keys than they could hold. */
  partial = 0;
  /** How many keys have ever come. */
  arrivals = 0;
  #isGathering = false;
  patience: AbortController | undefined;

  constructor(size: LearnedSize, gate: SingleReadGate) {
    this.size = size;
    this.gate = gate;
  }

  /** Waits until no more keys come, once for all that come meanwhile. */
  gather({ quietMs, mostChecks }: Pace, done: () => void): void {
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
  get unseated(): number {
    return this.#waiting.length - this.#seats.length * this.size.current;
  }

  /** Behind those of its lane. The call that will take it is told of it. */
  enter(ticket: Ticket<Row>): void {
    this.#insert(ticket, (other) => laneOf(other) > laneOf(ticket));
    this.#tellSeats(ticket);
  }

  /** Before those of its lane: it has waited once. */
  reenter(tickets: readonly Ticket<Row>[]): void {
    for (const ticket of [...tickets].reverse()) {
      ticket.call = undefined;
      this.#insert(ticket, (other) => laneOf(other) >= laneOf(ticket));
      this.#tellSeats(ticket);
    }
  }

  /** Somebody else waits for a key of the line, who may be more urgent, or more patient. */
  renew(ticket: Ticket<Row>): void {
    const index = this.#waiting.indexOf(ticket);
    if (index === -1) return;
    this.#waiting.splice(index, 1);
    this.enter(ticket);
  }

  /** A seat for the first keys that have none; undefined when all have. */
  openSeat(): Seat<Row> | undefined {
    const size = this.size.current;
    const from = this.#seats.length * size;
    const [example, ...others] = this.#waiting.slice(from, from + size);
    if (example === undefined) return undefined;
    const joiners = new Joiners(stakeOf(example));
    for (const ticket of others) joiners.join(stakeOf(ticket));
    const seat = { joiners, example };
    this.#seats.push(seat);
    return seat;
  }

  /** The keys of a seat that got quota: those in front, whoever the seat was meant for. */
  takeSeat(seat: Seat<Row>): readonly Ticket<Row>[] {
    this.#seats.splice(this.#seats.indexOf(seat), 1);
    const tickets = this.#waiting.splice(0, this.size.current);
    for (const ticket of tickets) {
      ticket.call = seat.joiners;
      seat.joiners.join(stakeOf(ticket));
    }
    return tickets;
  }

  /** A key for a call of its own; where seats wait, those in front belong to them. */
  takeOne(isFromBehind: boolean): Ticket<Row> | undefined {
    const ticket = isFromBehind ? this.#waiting.pop() : this.#waiting.shift();
    if (ticket !== undefined) ticket.call = ticket.joiners;
    return ticket;
  }

  /** Those who wait for the call that a key waits for: the one that has taken it, or the next. */
  callOf(ticket: Ticket<Row>): Joiners | undefined {
    return ticket.call ?? this.#seats[0]?.joiners;
  }

  #insert(ticket: Ticket<Row>, isBehind: (other: Ticket<Row>) => boolean): void {
    const index = this.#waiting.findIndex(isBehind);
    if (index === -1) this.#waiting.push(ticket);
    else this.#waiting.splice(index, 0, ticket);
  }

  /** Only its own seat becomes as urgent as the key; but any may be the one that takes it, and waits for it. */
  #tellSeats(ticket: Ticket<Row>): void {
    if (this.#seats.length === 0) return;
    const own = Math.floor(this.#waiting.indexOf(ticket) / this.size.current);
    for (const [index, { joiners }] of this.#seats.entries()) {
      joiners.join(
        index === own ? stakeOf(ticket) : { deadline: ticket.joiners.deadline, lane: joiners.lane },
      );
    }
  }
}

function laneOf({ joiners }: Pick<Ticket<never>, 'joiners'>): number {
  return LANES.indexOf(joiners.lane);
}

function stakeOf({ joiners: { lane, caller, deadline } }: Pick<Ticket<never>, 'joiners'>) {
  return { lane, deadline, ...(caller !== undefined && { caller }) };
}
