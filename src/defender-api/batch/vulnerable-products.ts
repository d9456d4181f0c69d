import { getOrInsert } from '../../lib/get-or-insert.js';
import { noteStale } from '../cache/stale-reads.js';
import type { CallContext } from '../call-context.js';
import type { WireMachineVulnerability } from '../models/vulnerabilities.js';
import { inBackground, mayUseCache, VULNERABLE_PRODUCTS } from '../snapshots/collections.js';
import type { Snapshot } from '../snapshots/snapshot.js';
import type { KeyBatchersOptions } from './batchers-of.js';
import { ParentRequests } from './parent-requests.js';
import { trialOf } from './whole-lists.js';

/** The property by which rows are found. */
export type ProductKey = 'machineId' | 'cveId';
type Rows = readonly WireMachineVulnerability[];
type Products = Snapshot<WireMachineVulnerability>;

/**
 * Finds the vulnerable products of a machine, or those with a vulnerability, in a snapshot of all. It is read as `WholeLists`
 * are: if requests open several within a minute, while that takes fewer calls.
 */
export class VulnerableProducts {
  readonly #options: Pick<KeyBatchersOptions, 'dataSource' | 'snapshots' | 'clock' | 'times'>;
  /** By tenant. */
  readonly #requests = new Map<string, ParentRequests>();
  readonly #underWay = new Map<string, Promise<Products | undefined>>();

  constructor(options: Pick<KeyBatchersOptions, 'dataSource' | 'snapshots' | 'clock' | 'times'>) {
    this.#options = options;
  }

  /** Returns undefined if the rows must be read with a call for this key. Never throws. */
  async find(property: ProductKey, key: string, context: CallContext): Promise<Rows | undefined> {
    const { snapshots, dataSource, clock, times } = this.#options;
    const { tenantId, requestId } = context;
    // By hunts, all rows take as many calls or more.
    if (!mayUseCache(context) || dataSource.sources.usesSecond(VULNERABLE_PRODUCTS.operation, context))
      return undefined;
    const requests = getOrInsert(this.#requests, tenantId, () => new ParentRequests(clock));
    requests.note(key.toLowerCase(), requestId, times.vulnerabilities);
    const cached = await snapshots.find(VULNERABLE_PRODUCTS, context);
    const products = cached ?? (await this.#readOnce(requests, context));
    const rows = products && (await rowsIn(products, property, key));
    if (rows === undefined) return undefined;
    if (cached !== undefined) context.cost.cacheHits += 1;
    requests.noteFound(requestId);
    return rows;
  }

  /** What was in the list before it expired, in place of an error, if the request may get it. @throws the error */
  async findExpired(property: ProductKey, key: string, error: unknown, context: CallContext): Promise<Rows> {
    const expired = await this.#options.snapshots.findStale(VULNERABLE_PRODUCTS, error, context);
    const rows = expired && (await rowsIn(expired, property, key));
    if (rows === undefined) throw error;
    noteStale(expired?.asOfTime ?? 0, error, context);
    return rows;
  }

  /** Shared by the keys that one request asks for at once: up to thousands. */
  #readOnce(requests: ParentRequests, context: CallContext): Promise<Products | undefined> {
    // Clients choose the ids of their requests.
    const key = `${context.tenantId} ${context.requestId}`;
    return getOrInsert(this.#underWay, key, () =>
      this.#read(requests, context).finally(() => this.#underWay.delete(key)),
    );
  }

  async #read(requests: ParentRequests, context: CallContext): Promise<Products | undefined> {
    const { snapshots, clock } = this.#options;
    const calls = snapshots.callsToRead(VULNERABLE_PRODUCTS, context);
    if (calls === undefined || !requests.isDue || !requests.isWorth(calls)) return undefined;
    const isLong = snapshots.costOf(VULNERABLE_PRODUCTS, context.tenantId, true).calls > 1;
    const read = async (as: CallContext) => {
      const products = await snapshots.readToSaveCalls(VULNERABLE_PRODUCTS, 0, as);
      if (products !== undefined) requests.noteRead(calls);
      return products;
    };
    if (!isLong) return read(trialOf(context, clock));
    // A call for the key takes less time than one call after the other for all.
    if (calls > 0) void read(inBackground(context, clock));
    return undefined;
  }
}

/** Undefined if the list doesn't show it: a row without the property may belong to any key. */
async function rowsIn(products: Products, property: ProductKey, key: string): Promise<Rows | undefined> {
  await products.indexBy(property);
  return products.hasTextIn(property) ? products.rowsWith(property, key) : undefined;
}
