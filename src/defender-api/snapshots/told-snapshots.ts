import type { Clock } from '../../config/clock.js';
import type { Collection } from './collections.js';
import type { SharedSnapshots, TellingContext, ToldTable } from './shared-snapshots.js';
import { Snapshot, type AnySnapshot } from './snapshot.js';
import type { SnapshotMemory } from './snapshot-memory.js';

interface ToldSnapshotsOptions {
  readonly source: SharedSnapshots;
  readonly memory: SnapshotMemory;
  readonly clock: Clock;
}

/** Who keeps no snapshot of what is asked for looks for one of another replica so often. */
const LOOKED_FOR_EACH_MS = 5_000;

/** Snapshots that other replicas have told of, kept as one's own; whoever asks meanwhile shares the look. */
export class ToldSnapshots {
  readonly #options: ToldSnapshotsOptions;
  readonly #looks = new Map<string, Promise<AnySnapshot | undefined>>();
  readonly #nextLook = new Map<string, number>();
  readonly #told = new WeakSet<AnySnapshot>();

  constructor(options: ToldSnapshotsOptions) {
    this.#options = options;
  }

  /** The one that was read later than `since`, from the store. Never rejects. */
  take<Row extends { readonly id: string }>(
    collection: Collection<Row>,
    context: TellingContext,
    since?: number,
  ): Promise<Snapshot<Row> | undefined> {
    const key = `${context.tenantId} ${collection.name} ${String(since)}`;
    const underWay = this.#looks.get(key);
    if (underWay !== undefined) return underWay as Promise<Snapshot<Row> | undefined>;
    const look = this.#takeNow(collection, context, since).finally(() => this.#looks.delete(key));
    this.#looks.set(key, look);
    return look;
  }

  /** Looks for one that nobody waits for, now and then. */
  lookAround(collection: Collection<{ readonly id: string }>, tenantId: string): void {
    const key = `${tenantId} ${collection.name}`;
    const now = this.#options.clock.now();
    if (now < (this.#nextLook.get(key) ?? Number.NEGATIVE_INFINITY)) return;
    this.#nextLook.set(key, now + LOOKED_FOR_EACH_MS);
    void this.take(collection, { tenantId });
  }

  /** Whether another replica has read it. */
  isOfAnother(snapshot: AnySnapshot): boolean {
    return this.#told.has(snapshot);
  }

  /** Tells the others. Nobody waits. */
  tell<Row extends object>(collection: Collection<Row>, context: TellingContext, read: ToldTable<Row>): void {
    this.#options.source.tell(collection, context, read).catch(() => undefined);
  }

  async #takeNow<Row extends { readonly id: string }>(
    collection: Collection<Row>,
    context: TellingContext,
    since: number | undefined,
  ): Promise<Snapshot<Row> | undefined> {
    const { source, memory } = this.#options;
    const found = await source.find(collection, context, since).catch(() => undefined);
    if (found === undefined) return undefined;
    const snapshot = new Snapshot(found.table, found);
    this.#told.add(snapshot);
    memory.set(context.tenantId, collection.name, snapshot);
    return snapshot;
  }
}
