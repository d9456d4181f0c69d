import type { Clock } from '../../lib/clock.js';
import { CollectionTooLargeError } from '../../errors/caller-errors.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { LengtheningPause } from '../../lib/lengthening-pause.js';
import type { CallContext } from '../call-context.js';
import type { DefenderDataSource } from '../data-source.js';
import type { Operation } from '../operation.js';
import { inBackground, mayUseCache } from '../snapshots/collections.js';
import { MoreThanAPageError, TooManyRowsError } from '../snapshots/read-collection.js';
import { withDeadline } from '../transport/waiters.js';
import { ParentRequests } from './parent-requests.js';
import { monotonicTimeOf } from '../../lib/monotonic-time.js';

/** A list of all rows of a tenant, as read. */
export interface ListOfAll<Row> {
  /** The rows with this text in a property, in lower case. Undefined if a row without the property may be one of them. */
  readonly rowsWith: (property: keyof Row & string, text: string) => Promise<readonly Row[] | undefined>;
  /** Calls that read it. */
  readonly calls: number;
  /** Differs from that of a later read. */
  readonly read: object;
}

/** Where a list of all rows is read, and cached. */
export interface WholeList<Row> {
  readonly operation: Operation;
  /** How long it is cached, in milliseconds. */
  readonly cachedMs: number;
  /** Undefined if it isn't cached. Makes no call. */
  readonly find: (context: CallContext) => Promise<ListOfAll<Row> | undefined>;
  /** Calls that read it: as many as for a short list, if its length is unknown. Undefined if it can't be read for now. */
  readonly callsToRead: (context: CallContext) => number | undefined;
  /** Whether its calls are sent one after the other. */
  readonly isSlow: (context: CallContext) => boolean;
  /** @throws MoreThanAPageError if it is longer than was known, an error if it is too long, and errors of calls */
  readonly read: (context: CallContext) => Promise<ListOfAll<Row>>;
}

const HOUR_MS = 3_600_000;
/** How long the newest rows wait for a list in flight: a call usually takes less. */
const AWAITED_MS = 2_000;

interface ListState {
  readonly requests: ParentRequests;
  /** The reads that are noted. */
  readonly counted: WeakSet<object>;
  /** By request id. */
  readonly underWay: Map<string, Promise<unknown>>;
  readonly afterFailure: LengtheningPause;
  /** Of a list that was too long. */
  readonly whileTooLong: LengtheningPause;
  /** Of reads by a property that a row lacked. */
  readonly whileUnnamed: Map<string, LengtheningPause>;
}

/**
 * Finds the rows of a parent, such as the alerts of a machine, in the tenant's whole list. Users who open one machine after
 * the other cost a call for each. From the third within a minute, the whole list is read instead, and cached as any
 * other, while that takes fewer calls.
 */
export class WholeLists {
  readonly #dataSource: DefenderDataSource;
  readonly #clock: Clock;
  readonly #states = new Map<string, ListState>();

  constructor({ dataSource, clock }: { readonly dataSource: DefenderDataSource; readonly clock: Clock }) {
    this.#dataSource = dataSource;
    this.#clock = clock;
  }

  /** Returns undefined if the rows must be read with a call for this parent. Never throws. */
  async find<Row>(
    whole: WholeList<Row>,
    property: keyof Row & string,
    parent: string,
    context: CallContext,
  ): Promise<readonly Row[] | undefined> {
    const { operation, cachedMs } = whole;
    // Without a cache, and by hunts, a whole list takes as many calls or more.
    if (cachedMs <= 0 || !mayUseCache(context) || this.#dataSource.sources.usesSecond(operation, context))
      return undefined;
    const state = this.#stateOf(whole, context);
    const { requests, whileUnnamed } = state;
    const unnamed = getOrInsert(whileUnnamed, property, () => this.#longPause());
    if (unnamed.isOn) return undefined;
    const [key, { requestId }] = [parent.toLowerCase(), context];
    requests.note(key, requestId, cachedMs);
    const list = await this.#findOnce(whole, state, context);
    const rows = await list?.rowsWith(property, key);
    if (rows !== undefined) unnamed.noteSuccess();
    else if (list !== undefined) unnamed.begin();
    // A row may be older than the list, or newer.
    if (rows === undefined || (property === 'id' && rows.length === 0)) return undefined;
    requests.noteFound(requestId);
    return rows;
  }

  /** Waits for a read of the list in flight. */
  async settle<Row>(whole: WholeList<Row>, context: CallContext): Promise<void> {
    const [underWay] = this.#stateOf(whole, context).underWay.values();
    if (underWay === undefined) return;
    const deadline = Math.min(
      trialOf(context, this.#clock).deadline,
      monotonicTimeOf(this.#clock).now() + AWAITED_MS,
    );
    await withDeadline(underWay, { ...context, deadline }, this.#clock, Error).catch(() => undefined);
  }

  #stateOf<Row>({ operation }: WholeList<Row>, { tenantId }: CallContext): ListState {
    return getOrInsert(this.#states, `${tenantId} ${operation.id}`, () => ({
      requests: new ParentRequests(this.#clock),
      counted: new WeakSet(),
      underWay: new Map(),
      afterFailure: new LengtheningPause(this.#clock, 5_000, 60_000),
      whileTooLong: this.#longPause(),
      whileUnnamed: new Map(),
    }));
  }

  #longPause(): LengtheningPause {
    return new LengtheningPause(this.#clock, HOUR_MS, 24 * HOUR_MS);
  }

  /** Shared by the parents that one request asks for at once: up to thousands. */
  #findOnce<Row>(whole: WholeList<Row>, state: ListState, context: CallContext) {
    const { underWay } = state;
    const key = context.requestId;
    const trial = trialOf(context, this.#clock);
    const find = async () => (await whole.find(trial)) ?? (await this.#readIfWorth(whole, state, trial));
    const findFirst = () => find().finally(() => underWay.delete(key));
    return getOrInsert<string, Promise<unknown>>(underWay, key, findFirst) as ReturnType<typeof find>;
  }

  /** Undefined if the list isn't worth its calls, can't be read, or isn't awaited. */
  async #readIfWorth<Row>(
    whole: WholeList<Row>,
    state: ListState,
    context: CallContext,
  ): Promise<ListOfAll<Row> | undefined> {
    for (let known = -1; ;) {
      const calls = whole.callsToRead(context);
      const isPaused = state.afterFailure.isOn || state.whileTooLong.isOn;
      if (isPaused || calls === undefined || calls <= known || !state.requests.isWorth(calls))
        return undefined;
      if (whole.isSlow(context)) {
        // A call for the parent takes less time than one call after the other for all.
        if (calls > 0) void this.#read(whole, state, inBackground(context, this.#clock));
        return undefined;
      }
      const list = await this.#read(whole, state, context);
      if (list !== undefined) return list;
      known = calls;
    }
  }

  /** Undefined if the list is longer than was known, or can't be read. */
  async #read<Row>(
    whole: WholeList<Row>,
    { requests, counted, afterFailure, whileTooLong }: ListState,
    context: CallContext,
  ): Promise<ListOfAll<Row> | undefined> {
    try {
      const list = await whole.read(context);
      afterFailure.noteSuccess();
      whileTooLong.noteSuccess();
      if (!counted.has(list.read)) requests.noteRead(list.calls);
      counted.add(list.read);
      return list;
    } catch (error) {
      if (error instanceof TooManyRowsError || error instanceof CollectionTooLargeError) whileTooLong.begin();
      else if (!(error instanceof MoreThanAPageError)) afterFailure.begin();
      return undefined;
    }
  }
}

/** If the list can't be read, the request's own call has another window, half of the time and the whole budget. */
function trialOf({ budget: _budget, ...context }: CallContext, clock: Clock): CallContext {
  const now = monotonicTimeOf(clock).now();
  return { ...context, waitsForQuota: false, deadline: now + (context.deadline - now) / 2 };
}
