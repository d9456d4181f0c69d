import { z } from 'zod';
import type { Clock } from '../lib/clock.js';
import { ExpiringMap } from '../lib/expiring-map.js';
import type { GatheredReads } from '../store/gathered-reads.js';
import type { Store } from '../store/store.js';
import type { CallContext } from './call-context.js';
import type { WriteWatcher } from './write-watcher.js';
import { machineActionModel, type WireMachineAction } from './models/machine-actions.js';
import { parseJson } from '../lib/parse-json.js';
import { isSameText } from '../lib/texts.js';

/** The service takes up to 5 seconds to show a new action. */
const REMEMBERED_MS = 60_000;
/** Of one machine or type. Bulk writes create hundreds within seconds. */
const MAX_SHARED = 100;

/** Property of an action, by what it is found by. */
const PROPERTIES = { id: 'id', machine: 'machineId', type: 'type' } as const;
type Subject = keyof typeof PROPERTIES;

/** The tenant, the trace of store round trips, the record of reads, and whether a write depends on the result. */
type ReadContext = Pick<CallContext, 'tenantId' | 'trace' | 'generationSnapshot' | 'lane'>;

/** Memory shared by replicas. */
export interface SharedMemory {
  readonly store: Store;
  readonly reads: GatheredReads;
}

/**
 * Actions created recently. The service doesn't show them yet, but callers expect to read them. With a store, all
 * replicas return them.
 */
export class RecentActions {
  readonly #shared: SharedMemory | undefined;
  readonly #watcher: WriteWatcher | undefined;
  /** By tenant and id: ids may collide across tenants. */
  readonly #remembered: ExpiringMap<
    string,
    { readonly tenantId: string; readonly action: WireMachineAction }
  >;

  /** @param watcher notified of each action at once */
  constructor(clock: Clock, shared?: SharedMemory, watcher?: WriteWatcher) {
    this.#watcher = watcher;
    this.#remembered = new ExpiringMap(clock, REMEMBERED_MS);
    this.#shared = shared;
  }

  /** Resolves when the store has the action, or the attempt has failed. */
  async remember(context: ReadContext, action: WireMachineAction): Promise<void> {
    const { tenantId } = context;
    if (this.#watcher?.isNeeded === true) this.#watcher.noteAction(tenantId, action);
    this.#remembered.set(`${tenantId} ${action.id}`, { tenantId, action });
    if (this.#shared !== undefined) await this.#share(this.#shared.store, context, action);
  }

  /**
   * Those with an id, or of a machine or type, of which other replicas know the latest ones. Synchronous without a store. Writes
   * wait for a slow store, because the action of another replica may prevent them.
   */
  find(
    { tenantId, trace, generationSnapshot, lane }: ReadContext,
    by: Subject,
    value: string,
  ): readonly WireMachineAction[] | Promise<readonly WireMachineAction[]> {
    generationSnapshot?.record?.spoil();
    const own = this.#own(tenantId, by, value);
    if (this.#shared === undefined) return own;
    const { store, reads } = this.#shared;
    const key = keyOf(tenantId, by, value);
    const reading = lane === 'action' ? store.tracedBy(trace).get(key) : reads.get(key, trace);
    return this.#mergeShared(reading, own, (action) => isSameText(action[PROPERTIES[by]], value));
  }

  async #mergeShared(
    reading: Promise<string | undefined>,
    own: readonly WireMachineAction[],
    fits: (action: WireMachineAction) => boolean,
  ): Promise<readonly WireMachineAction[]> {
    // Best effort: without the store, the service shows the action a few seconds later.
    const stored = await reading.catch(() => undefined);
    const known = new Set(own.map(({ id }) => id));
    return [...own, ...readActions(stored).filter((action) => fits(action) && !known.has(action.id))];
  }

  /** If two replicas create actions of one machine or type at the same time, one may only be found by its id. */
  async #share(shared: Store, { tenantId, trace }: ReadContext, action: WireMachineAction): Promise<void> {
    const store = shared.tracedBy(trace);
    const byId = keyOf(tenantId, 'id', action.id);
    const lists = (['machine', 'type'] as const).map((by) => {
      const value = action[PROPERTIES[by]] ?? '';
      return { key: keyOf(tenantId, by, value), own: this.#own(tenantId, by, value) };
    });
    try {
      const stored = await store.getMany(lists.map(({ key }) => key));
      await store.setMany([
        { key: byId, value: JSON.stringify([action]), ttlMs: REMEMBERED_MS },
        ...lists.map(({ key, own }, index) => {
          const others = readActions(stored[index]).filter(
            (other) => !own.some((one) => one.id === other.id),
          );
          const latest = [...others, ...own].slice(-MAX_SHARED);
          return { key, value: JSON.stringify(latest), ttlMs: REMEMBERED_MS };
        }),
      ]);
    } catch {
      // Other replicas show it when the service does.
    }
  }

  #own(tenantId: string, by: Subject, value: string): readonly WireMachineAction[] {
    return this.#remembered
      .entries()
      .filter(([, one]) => one.tenantId === tenantId && isSameText(one.action[PROPERTIES[by]], value))
      .map(([, { action }]) => action);
  }
}

const actionsModel = z.array(machineActionModel);

/** Empty for text in an unknown format. */
function readActions(stored: string | undefined): readonly WireMachineAction[] {
  if (stored === undefined) return [];
  return actionsModel.safeParse(parseJson(stored)).data ?? [];
}

function keyOf(tenantId: string, by: Subject, value: string): string {
  return `recent-actions:{${tenantId}}:${by}:${value.toLowerCase()}`;
}
