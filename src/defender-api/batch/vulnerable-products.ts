import { noteStale } from '../cache/stale-reads.js';
import type { CallContext } from '../call-context.js';
import type { WireMachineVulnerability } from '../models/vulnerabilities.js';
import { VULNERABLE_PRODUCTS } from '../snapshots/collections.js';
import type { Snapshot } from '../snapshots/snapshot.js';
import type { KeyBatchersOptions } from './batchers-of.js';
import type { ListOfAll, WholeList } from './whole-lists.js';

/** The property by which rows are found. */
export type ProductKey = 'machineId' | 'cveId';
type Products = Snapshot<WireMachineVulnerability>;

/** All vulnerable products of machines, in a snapshot. */
export class VulnerableProducts implements WholeList<WireMachineVulnerability> {
  readonly operation = VULNERABLE_PRODUCTS.operation;
  readonly cachedMs: number;
  readonly #snapshots: KeyBatchersOptions['snapshots'];

  constructor({ snapshots, times }: Pick<KeyBatchersOptions, 'snapshots' | 'times'>) {
    this.#snapshots = snapshots;
    this.cachedMs = times.vulnerabilities;
  }

  async find(context: CallContext): Promise<ListOfAll<WireMachineVulnerability> | undefined> {
    const cached = await this.#snapshots.find(VULNERABLE_PRODUCTS, context);
    if (cached !== undefined) context.cost.cacheHits += 1;
    return cached && listOf(cached, 0);
  }

  callsToRead(context: CallContext): number | undefined {
    return this.#snapshots.callsToRead(VULNERABLE_PRODUCTS, context);
  }

  isSlow({ tenantId }: CallContext): boolean {
    return this.#snapshots.costOf(VULNERABLE_PRODUCTS, tenantId, true).calls > 1;
  }

  async read(context: CallContext): Promise<ListOfAll<WireMachineVulnerability>> {
    const calls = this.callsToRead(context) ?? 0;
    return listOf(await this.#snapshots.readToSaveCalls(VULNERABLE_PRODUCTS, 0, context), calls);
  }

  /** The list before it expired, in place of an error, if the request may get it. @throws the error */
  async findExpired(property: ProductKey, key: string, error: unknown, context: CallContext) {
    const expired = await this.#snapshots.findStale(VULNERABLE_PRODUCTS, error, context);
    const rows = expired && (await rowsIn(expired, property, key));
    if (rows === undefined) throw error;
    noteStale(expired?.asOfTime ?? 0, error, context);
    return rows;
  }
}

function listOf(products: Products, calls: number): ListOfAll<WireMachineVulnerability> {
  return { calls, read: products, rowsWith: (property, text) => rowsIn(products, property, text) };
}

async function rowsIn(products: Products, property: keyof WireMachineVulnerability, text: string) {
  await products.indexBy(property);
  return products.hasTextIn(property) ? products.rowsWith(property, text) : undefined;
}
