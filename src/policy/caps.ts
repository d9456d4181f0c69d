import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.js';
import type { Policy } from '../config/policy.js';
import { createMemoryStore } from '../store/memory-store.js';
import { StoreUnavailableError, type Store } from '../store/store.js';
import type { TraceHolder } from '../telemetry/trace-span.js';
import type { Direction } from './direction.js';
import { countedAs } from './mutations.js';

/** So many writes of a kind within an hour: of one caller when they tighten, of a whole tenant when they loosen. */
export interface Cap {
  /** What is counted together. */
  readonly key: readonly string[];
  readonly limit: number;
  /** For messages. */
  readonly what: string;
  /** Whether to count in this process alone when the store can't be asked. */
  readonly failOpen: boolean;
}

/** A write, as far as caps go. */
export interface CountedWrite {
  readonly mutation: string;
  readonly direction: Direction;
  readonly tenantId: string;
  readonly caller: { readonly tenantId: string; readonly oid: string };
}

/** The cap that a write counts in; neutral writes count in none. */
export function capOn({ caps }: Policy, write: CountedWrite): Cap | undefined {
  const { mutation, direction, tenantId, caller } = write;
  if (direction === 'neutral') return undefined;
  const tightens = direction === 'tighten';
  const kind = countedAs(mutation);
  const own = [mutation, kind].find((name) => caps.mutations.has(name));
  const limit =
    own === undefined ? caps[tightens ? 'tightenPerCaller' : 'loosenPerTenant'] : caps.mutations.get(own);
  if (limit === undefined) return undefined;
  return {
    key: tightens ? [tenantId, kind, caller.tenantId, caller.oid] : [tenantId, kind],
    limit,
    what: `${limit} times ${kind} an hour ${tightens ? 'for each caller' : 'in this tenant'}`,
    failOpen: tightens,
  };
}

/** Whether a cap has room. */
export type CapReservation =
  | { readonly kind: 'taken'; readonly refund: () => Promise<void> }
  | {
      readonly kind: 'full';
      /** Epoch milliseconds; undefined when it wants more than the cap ever has. */
      readonly freesAt: number | undefined;
    };

const HOUR_MS = 3_600_000;

/** What guard rails remember over all replicas with. */
export interface GuardState {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Counts exactly, over all replicas: a cap of n is n slots in the store, each of which is free again an hour after it was
 * taken. Taking one is one atomic step.
 */
export class CapCounter {
  readonly #store: Store;
  readonly #alone: Store;
  readonly #clock: Clock;
  readonly #logger: Logger;

  /** @param alone what this process counts with while the store can't be asked */
  constructor({ store, clock, logger }: GuardState, alone = createMemoryStore(clock)) {
    this.#store = store;
    this.#alone = alone;
    this.#clock = clock;
    this.#logger = logger;
  }

  /** The same counts, whose round trips are spans of what works for it. */
  tracedBy(trace: TraceHolder | undefined): CapCounter {
    const [store, clock, logger] = [this.#store.tracedBy(trace), this.#clock, this.#logger];
    return new CapCounter({ store, clock, logger }, this.#alone);
  }

  /**
   * Takes as many slots as a write needs, or none.
   *
   * @param id unique to the write
   * @param isHeldTo false counts what there is room for, and lets everything through
   * @throws StoreUnavailableError where the cap must not be passed over
   */
  reserve(cap: Cap, amount: number, id: string, isHeldTo: boolean): Promise<CapReservation> {
    return this.#withStore(cap, (store) => this.#reserveIn(store, cap, amount, id, isHeldTo));
  }

  /** What `reserve` would say, with nothing taken. */
  peek(cap: Cap, amount: number): Promise<CapReservation> {
    return this.#withStore(cap, async (store) => {
      const slots = await this.#readSlots(store, cap);
      return freeOf(slots).length >= amount
        ? { kind: 'taken', refund: () => Promise.resolve() }
        : { kind: 'full', freesAt: freesAt(slots, amount) };
    });
  }

  async #withStore(cap: Cap, work: (store: Store) => Promise<CapReservation>): Promise<CapReservation> {
    try {
      return await work(this.#store);
    } catch (error) {
      if (!(error instanceof StoreUnavailableError) || !cap.failOpen) throw error;
      this.#logger.warn({ err: error }, 'Caps are counted in this process alone');
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
    const slots = await this.#readSlots(store, cap);
    const value = `${this.#clock.now() + HOUR_MS} ${id}`;
    const taken: string[] = [];
    // A slot that can't be given back is free again in an hour.
    const refund = async () => {
      await Promise.allSettled(taken.map((key) => store.deleteIf(key, value)));
    };
    const free = freeOf(slots);
    if (isHeldTo && free.length < amount) return { kind: 'full', freesAt: freesAt(slots, amount) };
    for (const { key } of free) {
      if (taken.length === amount) break;
      if (await store.setIfAbsent(key, value, HOUR_MS)) taken.push(key);
    }
    if (taken.length >= amount || !isHeldTo) return { kind: 'taken', refund };
    // Others were faster.
    await refund();
    return { kind: 'full', freesAt: freesAt(await this.#readSlots(store, cap), amount) };
  }

  async #readSlots(store: Store, { key, limit }: Cap): Promise<readonly CapSlot[]> {
    const name = `cap ${JSON.stringify(key)}`;
    const keys = Array.from({ length: limit }, (_, index) => `${name} ${index}`);
    const values = await store.getMany(keys);
    return keys.map((slot, index) => ({ key: slot, endTime: endOf(values[index]) }));
  }
}

interface CapSlot {
  readonly key: string;
  /** When it is free again; undefined when it is. */
  readonly endTime: number | undefined;
}

function freeOf(slots: readonly CapSlot[]): readonly CapSlot[] {
  return slots.filter(({ endTime }) => endTime === undefined);
}

/** When so many slots will be free at once, if none is taken in between. */
function freesAt(slots: readonly CapSlot[], amount: number): number | undefined {
  const free = freeOf(slots).length;
  const ends = slots.flatMap(({ endTime }) => (endTime === undefined ? [] : [endTime])).sort((a, b) => a - b);
  return ends[Math.max(0, amount - free - 1)];
}

function endOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const end = Number(value.split(' ')[0]);
  if (Number.isNaN(end)) throw new StoreUnavailableError('What is kept for a cap is not ours.');
  return end;
}
