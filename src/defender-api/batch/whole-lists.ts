import type { CacheTimes } from '../../config/cache-times.js';
import type { Clock } from '../../lib/clock.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import type { CallContext } from '../call-context.js';
import type { DefenderDataSource } from '../data-source.js';
import type { ListQuery } from '../endpoints/shared/list-query.js';
import { asPage } from '../endpoints/shared/wire-page.js';
import { EVERYTHING } from '../odata/filter.js';
import type { Operation } from '../operation.js';
import { mayUseCache } from '../snapshots/collections.js';
import type { SourcedCall } from '../upstream-call.js';

/** A list of all rows of a tenant, each of which belongs to a parent. */
export interface WholeList<Row> {
  readonly list: (query: ListQuery) => SourcedCall<readonly Row[]>;
  /** Longer lists aren't read: one call must return the whole list. */
  readonly maxRows: number;
  /** The same function each time: rows are grouped by it once. */
  readonly parentOf: (row: Row) => string | null | undefined;
}

/** Requests for different parents within a minute, from which the whole list takes fewer calls. */
const REQUESTS = 3;
const WITHIN_MS = 60_000;
/** A list that was too long, or had a row without a parent, is tried again after this time. */
const UNSUITABLE_MS = 3_600_000;

/** The latest requests for rows of one parent each, and when a list may be read. */
interface ListState {
  readonly requests: Map<string, { readonly parent: string; readonly at: number }>;
  skipUntil: number;
}

/**
 * Finds the rows of a parent, such as the alerts of a machine, in the tenant's whole list. Users who open one machine after
 * the other cost a call for each. From the third request within a minute, the whole list is read instead, and cached as any
 * other.
 */
export class WholeLists {
  readonly #dataSource: DefenderDataSource;
  readonly #clock: Clock;
  readonly #times: CacheTimes;
  readonly #states = new Map<string, ListState>();

  constructor({
    dataSource,
    clock,
    times,
  }: {
    readonly dataSource: DefenderDataSource;
    readonly clock: Clock;
    readonly times: CacheTimes;
  }) {
    this.#dataSource = dataSource;
    this.#clock = clock;
    this.#times = times;
  }

  /** Returns undefined if the rows must be read with a call for this parent. Never throws. */
  async find<Row extends object>(
    { list, maxRows, parentOf }: WholeList<Row>,
    parent: string,
    context: CallContext,
  ): Promise<readonly Row[] | undefined> {
    // The second source of the parent's call may know other rows of the parent.
    const { otherwise: _second, ...call } = asPage(list({ filter: EVERYTHING, top: maxRows }));
    if (!this.#isCached(call.operation, context)) return undefined;
    const name = `${context.tenantId} ${call.operation.id}`;
    const state = getOrInsert(this.#states, name, (): ListState => ({ requests: new Map(), skipUntil: 0 }));
    const key = parent.toLowerCase();
    const { budget: _budget, ...others } = context;
    const { cachedOnly = false, requestId, deadline } = context;
    const now = this.#clock.now();
    if (!cachedOnly) noteRequest(state, key, requestId, now);
    if (!this.#isDue(state)) return undefined;
    // If it fails, the parent's own call has another window, half of the time and the whole budget.
    const trial = { ...others, waitsForQuota: false, deadline: now + (deadline - now) / 2 };
    const page = await this.#dataSource.fetch(call, trial).catch(() => undefined);
    const groups = page !== undefined && page.sent < maxRows ? groupRows(page.rows, parentOf) : undefined;
    if (groups?.has(NO_PARENT) === false) return groups.get(key) ?? [];
    if (!cachedOnly) state.skipUntil = this.#clock.now() + (page === undefined ? WITHIN_MS : UNSUITABLE_MS);
    return undefined;
  }

  /** Without a cache, and by hunts, a whole list takes as many calls or more. */
  #isCached(operation: Operation, context: CallContext): boolean {
    const { cacheClass } = operation;
    const isKept = cacheClass !== undefined && this.#times[cacheClass] > 0 && mayUseCache(context);
    return isKept && !this.#dataSource.sources.usesSecond(operation, context);
  }

  #isDue({ requests, skipUntil }: ListState): boolean {
    const now = this.#clock.now();
    const isFrequent = [...requests.values()].every(({ at }) => now - at < WITHIN_MS);
    return requests.size === REQUESTS && isFrequent && now >= skipUntil;
  }
}

/** The group of rows that don't name their parent, which may be any. */
const NO_PARENT = '';

/** By parent in lower case. */
type Groups = ReadonlyMap<string, readonly object[]>;

/** The rows of cached pages in groups: a request may ask for a thousand parents. */
const grouped = new WeakMap<readonly object[], Map<unknown, Groups>>();

function groupRows<Row extends object>(rows: readonly Row[], parentOf: WholeList<Row>['parentOf']) {
  const ofRows = getOrInsert(grouped, rows, () => new Map<unknown, Groups>());
  return getOrInsert(ofRows, parentOf, () => {
    const groups = new Map<string, Row[]>();
    for (const row of rows)
      getOrInsert(groups, parentOf(row)?.toLowerCase() ?? NO_PARENT, (): Row[] => []).push(row);
    return groups;
  }) as ReadonlyMap<string, readonly Row[]>;
}

/** A request for many parents counts once: their rows share calls. */
function noteRequest({ requests }: ListState, parent: string, requestId: string, at: number): void {
  if (requests.has(requestId)) return;
  for (const [id, other] of requests) if (other.parent === parent) requests.delete(id);
  requests.set(requestId, { parent, at });
  const [oldest] = requests.keys();
  if (requests.size > REQUESTS && oldest !== undefined) requests.delete(oldest);
}
