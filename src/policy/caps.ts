import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.js';
import { countOf } from '../lib/texts.js';
import { HIGHEST_CAP, type Policy } from '../config/policy.js';
import { createMemoryStore } from '../store/memory-store.js';
import { StoreUnavailableError, UnverifiedEntryError, type Store } from '../store/store.js';
import type { TraceHolder } from '../telemetry/trace-span.js';
import { type Direction, countedAs } from '../config/mutations.js';

/** A limit on writes of a kind within an hour: per caller for tightening writes, per tenant for others. */
export interface Cap {
  /** Writes with the same key share the cap. */
  readonly key: readonly string[];
  readonly limit: number;
  /** For messages. */
  readonly what: string;
  /** Whether to count in this process alone while the store is unavailable. */
  readonly failOpen: boolean;
}

/** The parts of a write that caps depend on. */
export interface CountedWrite {
  readonly mutation: string;
  readonly direction: Direction;
  /** Another mutation with the same effect: it counts as that, unless the policy has a cap of its own. */
  readonly like?: string | undefined;
  readonly tenantId: string;
  readonly caller: { readonly tenantId: string; readonly oid: string };
}

/** The cap that a write counts toward; undefined for writes without one. Neutral writes have one only if the policy names them. */
export function capOn({ caps }: Policy, write: CountedWrite): Cap | undefined {
  const { mutation, direction, like = mutation, tenantId, caller } = write;
  const tightens = direction === 'tighten';
  const kind = countedAs(caps.mutations.has(mutation) ? mutation : like);
  const own = [mutation, kind].find((name) => caps.mutations.has(name));
  if (own === undefined && direction === 'neutral') return undefined;
  const limit =
    own === undefined ? caps[tightens ? 'tightenPerCaller' : 'loosenPerTenant'] : caps.mutations.get(own);
  if (limit === undefined) return undefined;
  return {
    key: tightens ? [tenantId, kind, caller.tenantId, caller.oid] : [tenantId, kind],
    limit,
    what: `${kind} ${countOf(limit, 'time')} an hour ${tightens ? 'for each caller' : 'in this tenant'}`,
    failOpen: tightens,
  };
}

/** The result of a reservation. */
export type CapReservation =
  | { readonly kind: 'taken'; readonly refund: () => Promise<void> }
  | {
      readonly kind: 'full';
      /** Epoch milliseconds; undefined if the write exceeds the whole cap. */
      readonly freesAt: number | undefined;
    };

/** The slots that the parts of a dry run would take. */
export interface PlannedSlots {
  count: number;
}

const HOUR_MS = 3_600_000;

/** Dependencies of guard rails that share state between replicas. */
export interface GuardState {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Counts exactly across replicas. A cap of n is n slots in the store. A slot expires an hour after it was taken, and
 * taking one is a single atomic step.
 */
export class CapCounter {
  readonly #state: GuardState;
  readonly #alone: Store;

  /** @param alone the store of this process, for the time that the shared store is unavailable */
  constructor(state: GuardState, alone = createMemoryStore(state.clock)) {
    this.#state = state;
    this.#alone = alone;
  }

  /** A counter over the same slots that records its round trips as spans of `trace`. */
  tracedBy(trace: TraceHolder | undefined): CapCounter {
    return new CapCounter({ ...this.#state, store: this.#state.store.tracedBy(trace) }, this.#alone);
  }

  /**
   * Takes as many slots as a write needs, or none.
   *
   * @param id unique to the write
   * @param isHeldTo false counts the write in the slots that are free, and never returns `full`
   * @throws StoreUnavailableError if the cap fails closed and the store is unavailable
   */
  reserve(cap: Cap, amount: number, id: string, isHeldTo: boolean): Promise<CapReservation> {
    return this.#withStore(cap, (store) => this.#reserveIn(store, cap, amount, id, isHeldTo));
  }

  /**
   * The result that `reserve` would have, without taking slots.
   *
   * @param planned slots that earlier parts of the same dry run would take; counts this one too
   */
  peek(cap: Cap, amount: number, planned: PlannedSlots = { count: 0 }): Promise<CapReservation> {
    const earlier = planned.count;
    planned.count += amount;
    return this.#withStore(cap, async (store) => {
      const endTime = this.#state.clock.now() + HOUR_MS;
      const { ends } = await this.#readSlots(store, cap);
      const left = [...ends, ...Array<number>(Math.min(earlier, roomOf(cap, ends))).fill(endTime)];
      if (roomOf(cap, left) >= amount) return { kind: 'taken', refund: () => Promise.resolve() };
      planned.count -= amount;
      return { kind: 'full', freesAt: freesAt(cap, left, amount) };
    });
  }

  async #withStore(cap: Cap, work: (store: Store) => Promise<CapReservation>): Promise<CapReservation> {
    try {
      return await work(this.#state.store);
    } catch (error) {
      if (!(error instanceof StoreUnavailableError) || !cap.failOpen) throw error;
      this.#state.logger.warn({ err: error }, 'Caps are counted in this process alone');
      return work(this.#alone);
    }
  }

  async #reserveIn(
    store: Store,
    cap: Cap,
    amount: number,
    id: string,
    isHeldTo: boolean,
  ): Promise<CapReservation> {
    const { free, ends, known } = await this.#readSlots(store, cap);
    const value = `${this.#state.clock.now() + HOUR_MS} ${id}`;
    const taken: string[] = [];
    // A slot whose deletion fails expires within an hour.
    const refund = async () => {
      await Promise.allSettled(taken.map((key) => store.deleteIf(key, value)));
    };
    const room = roomOf(cap, ends);
    if (isHeldTo && room < amount) return { kind: 'full', freesAt: freesAt(cap, ends, amount) };
    for (const key of isHeldTo ? free.slice(0, room) : free) {
      if (taken.length === amount) break;
      try {
        if (await store.setIfAbsent(key, value, HOUR_MS)) taken.push(key);
      } catch (error) {
        // Without a response, the slot may be taken.
        taken.push(key);
        await refund();
        throw error;
      }
    }
    if (taken.length >= amount || !isHeldTo) {
      // Without it, a lower limit ignores the slots above it.
      await this.#noteLimit(store, cap, known).catch(() => undefined);
      return { kind: 'taken', refund };
    }
    // Concurrent writes took the slots first.
    await refund();
    const { ends: now } = await this.#readSlots(store, cap);
    return { kind: 'full', freesAt: freesAt(cap, now, amount) };
  }

  async #readSlots(store: Store, { key, limit }: Cap): Promise<CapSlots> {
    const keys = Array.from({ length: limit }, (_, index) => slotOf(key, index));
    const [known, values] = await Promise.all([
      store.get(limitNameOf(key)).catch(ignoreUnverified),
      store.getMany(keys),
    ]);
    const beyond = Array.from({ length: Math.max(0, limitIn(known) - limit) }, (_, index) => limit + index);
    const others = beyond.length === 0 ? [] : await store.getMany(beyond.map((index) => slotOf(key, index)));
    return {
      free: keys.filter((_key, index) => values[index] === undefined),
      ends: [...values, ...others].flatMap((value) => (value === undefined ? [] : [endOf(value)])),
      known,
    };
  }

  async #noteLimit(store: Store, { key, limit }: Cap, known: string | undefined): Promise<void> {
    if (limitIn(known) > limit) return;
    const text = `${this.#state.clock.now() + HOUR_MS} ${limit}`;
    if (known === undefined) await store.setIfAbsent(limitNameOf(key), text, HOUR_MS);
    else await store.replaceIf(limitNameOf(key), known, text, HOUR_MS);
  }
}

interface CapSlots {
  /** The keys of the free slots. */
  readonly free: readonly string[];
  /** When the used ones expire, in epoch milliseconds. */
  readonly ends: readonly number[];
  /** The entry with the highest limit of the last hour. */
  readonly known: string | undefined;
}

function slotOf(key: Cap['key'], index: number): string {
  return `cap ${JSON.stringify(key)} ${index}`;
}

function limitNameOf(key: Cap['key']): string {
  return `limit of cap ${JSON.stringify(key)}`;
}

/** An attacker who can forge it can delete it, too. */
function ignoreUnverified(error: unknown): undefined {
  if (!(error instanceof UnverifiedEntryError)) throw error;
}

function roomOf({ limit }: Cap, ends: readonly number[]): number {
  return Math.max(0, limit - ends.length);
}

/** The time at which there is room for `amount`, provided that no other write takes a slot before; undefined if never. */
function freesAt({ limit }: Cap, ends: readonly number[], amount: number): number | undefined {
  return [...ends].sort((a, b) => a - b)[Math.max(0, amount - limit + ends.length - 1)];
}

function limitIn(value: string | undefined): number {
  const limit = Number(value?.split(' ')[1] ?? 0);
  if (!Number.isInteger(limit)) throw notValid();
  return Math.min(limit, HIGHEST_CAP);
}

function endOf(value: string): number {
  const end = Number(value.split(' ')[0]);
  if (Number.isNaN(end)) throw notValid();
  return end;
}

function notValid(): StoreUnavailableError {
  return new StoreUnavailableError('The stored entry of a cap is not valid.');
}
