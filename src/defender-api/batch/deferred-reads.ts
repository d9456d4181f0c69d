import { isRefusal } from '../../errors/upstream-errors.js';
import type { Clock } from '../../lib/clock.js';
import { ExpiringMap } from '../../lib/expiring-map.js';
import type { CallContext } from '../call-context.js';
import type { DefenderDataSource } from '../data-source.js';
import { MAX_TOP, type ListQuery } from '../endpoints/shared/list-query.js';
import { asPage, pageOf, readWholeList, type WirePage } from '../endpoints/shared/wire-page.js';
import { EVERYTHING, inTexts } from '../odata/filter.js';
import type { DeferredCall, FetchCall, SortMemory, SourcedCall, UpstreamCall } from '../upstream-call.js';

type ManyCall<Row> = (keys: readonly string[]) => SourcedCall<Row>;
type PagedCall<Row> = (keys: readonly string[], skip: number) => SourcedCall<readonly Row[]>;

/** Returns a read that resolves its keys when the call is sent, so late keys join. */
export function fetchDeferred<Answer>(dataSource: DefenderDataSource, callFor: ManyCall<Answer>) {
  return (takeKeys: () => readonly string[], example: string, context: CallContext) =>
    dataSource.fetchNow(lateCall(callFor, takeKeys, example), context);
}

/** Returns the two reads of a batcher, from a read of any number of keys. */
export function fetchTogether<Row>(
  read: (keys: readonly string[], context: CallContext) => Promise<readonly Row[]>,
) {
  return {
    fetchMany: (takeKeys: () => readonly string[], _example: string, context: CallContext) =>
      read(takeKeys(), context),
    fetchOne: (key: string, context: CallContext) => read([key], context),
  };
}

/** Returns the two reads of a batcher with many rows per key, from a list by one of its properties. They read all pages. */
export function fetchListed<Row extends { readonly id: string }>(
  dataSource: DefenderDataSource,
  list: (query: ListQuery) => SourcedCall<readonly Row[]>,
  property: string,
) {
  const callFor = (keys: readonly string[], skip: number) =>
    list({ filter: inTexts(property, keys), top: MAX_TOP, skip });
  return fetchPages(dataSource, callFor, MAX_TOP);
}

/** The same for other calls. Their second source sends all rows at once. */
export function fetchPages<Row extends { readonly id: string }>(
  dataSource: DefenderDataSource,
  callFor: PagedCall<Row>,
  top: number,
) {
  const pageAt = (keys: readonly string[], skip: number): SourcedCall<WirePage<Row>> => {
    const { otherwise, ...call } = callFor(keys, skip);
    return {
      ...asPage(call),
      ...(otherwise !== undefined && {
        // No page follows.
        otherwise: async (fetch, sorting) => ({ ...pageOf(await otherwise(fetch, sorting)), sent: 0 }),
      }),
    };
  };
  const fetchFirst = fetchDeferred(dataSource, (keys) => pageAt(keys, 0));
  const fetchMany: ManyReader<Row> = async (takeKeys, example, context) => {
    // Only the first call takes its keys when it is sent.
    const first = await fetchFirst(takeKeys, example, context);
    if (first.sent < top) return first.rows;
    const read = [first];
    return readWholeList({
      top,
      idOf: ({ id }) => id,
      fetchPage: async ({ skip }) => read.pop() ?? dataSource.fetchNow(pageAt(takeKeys(), skip), context),
    });
  };
  return {
    fetchMany,
    fetchOne: (key: string, context: CallContext) => fetchMany(() => [key], key, context),
  };
}

/**
 * Fetches the rows of many keys in one call. `takeKeys` runs when the call may be sent, and returns the same keys on a retry.
 * `example` is one of them.
 */
export type ManyReader<Row> = (
  takeKeys: () => readonly string[],
  example: string,
  context: CallContext,
) => Promise<readonly Row[]>;

const FORGET_AFTER_MS = 3_600_000;

/**
 * Returns a read of many keys that requests the whole list in one call if the tenant rejects the filter by keys.
 * Remembers for an hour what worked. A list that exceeds one call doesn't replace the filter.
 */
export function fetchManyOrAll<Row extends object>(
  { dataSource, clock }: { readonly dataSource: DefenderDataSource; readonly clock: Clock },
  fetchMany: ManyReader<Row>,
  list: (query: ListQuery) => SourcedCall<readonly Row[]>,
): ManyReader<Row> {
  /** Tenant -> whether it reads all. */
  const learned = new ExpiringMap<string, boolean>(clock, FORGET_AFTER_MS);
  const fetchAll = async ({ budget, ...context }: CallContext) => {
    budget?.note();
    const { tenantId, waiters: { lane, deadline } = context } = context;
    const call = asPage(list({ filter: EVERYTHING, top: MAX_TOP }));
    // Batches in flight share the read.
    const shared = { ...context, deadline, ...(lane !== undefined && { lane }), bypassCache: true };
    const page = await dataSource.fetch(call, shared);
    const readsAll = page.sent < MAX_TOP;
    learned.set(tenantId, readsAll);
    return readsAll ? page.rows : undefined;
  };
  return async (takeKeys, example, context) => {
    const known = learned.get(context.tenantId);
    if (known === true) {
      takeKeys();
      const rows = await fetchAll(context);
      if (rows !== undefined) return rows;
    }
    try {
      return await fetchMany(takeKeys, example, context);
    } catch (error) {
      if (known !== undefined || !isRefusal(error)) throw error;
      const rows = await fetchAll(context);
      if (rows === undefined) throw error;
      return rows;
    }
  };
}

interface ReadsById<Row> {
  readonly list: (query: ListQuery) => SourcedCall<readonly Row[]>;
  /** Single read. Its empty result proves absence. */
  readonly get: (id: string) => SourcedCall<Row | null>;
  /** Whether rows of the list have fields that the single read lacks. Single reads then try the list first. */
  readonly listsMore?: boolean;
  /** Reads the rows of ids from the second source, if that has no list and no single read. */
  readonly hunt?: (ids: readonly string[]) => UpstreamCall<readonly Row[]>;
}

/**
 * Returns the reads of a batcher by id. `top` is the number of ids: the service's default page is shorter and would
 * drop rows silently.
 */
export function fetchByIds<Row extends { readonly id: string }>(
  dataSource: DefenderDataSource,
  { list, get, listsMore, hunt }: ReadsById<Row>,
) {
  /** Answers of the second source, which reads all ids of a list as if each were read alone. */
  const ofSecond = new WeakSet<readonly Row[]>();
  const { operation } = get('');
  // Defender's single reads may know more rows, as long as they last.
  const isComplete = (rows: readonly Row[], context: CallContext) =>
    ofSecond.has(rows) && dataSource.sources.usesSecond(operation, context);
  const byIds = (ids: readonly string[]) => {
    const call = orHunt(list({ filter: inTexts('id', ids), top: ids.length }), hunt && (() => hunt(ids)));
    return notedIn(ofSecond, call);
  };
  const byId = (id: string) => orHuntOne(get(id), hunt && (() => hunt([id])));
  return {
    keyOf: ({ id }: Row) => id,
    fetchMany: fetchDeferred(dataSource, byIds),
    isComplete,
    fetchOne: async (id: string, context: CallContext): Promise<readonly Row[]> => {
      const listed = listsMore === true ? await dataSource.fetchNow(byIds([id]), context) : [];
      if (listed.length > 0 || isComplete(listed, context)) return listed;
      const row = await dataSource.fetchNow(byId(id), context);
      return row === null ? [] : [row];
    },
    /** Rejects rows with another id: the service also accepts names of machines, and ids of alerts for investigations. */
    readAlone: async (id: string, context: CallContext) => {
      const row = await dataSource.fetch(byId(id), context);
      return row?.id.toLowerCase() === id.toLowerCase() ? row : null;
    },
  };
}

/** The call. The answers of its second source are added to the set. */
function notedIn<Answer extends object>(
  answers: WeakSet<Answer>,
  { otherwise, ...call }: SourcedCall<Answer>,
): SourcedCall<Answer> {
  if (otherwise === undefined) return call;
  return {
    ...call,
    otherwise: async (fetch, sorting) => {
      const answer = await otherwise(fetch, sorting);
      answers.add(answer);
      return answer;
    },
  };
}

/** The call, with a hunt as its second source, which is built only if it is needed. */
export function orHunt<Answer>(
  call: SourcedCall<Answer>,
  hunted: (() => UpstreamCall<Answer>) | undefined,
): SourcedCall<Answer> {
  return hunted === undefined ? call : { ...call, otherwise: (fetch) => fetch(hunted()) };
}

function orHuntOne<Row>(
  call: SourcedCall<Row | null>,
  hunted: (() => UpstreamCall<readonly Row[]>) | undefined,
): SourcedCall<Row | null> {
  return hunted === undefined
    ? call
    : { ...call, otherwise: async (fetch) => (await fetch(hunted()))[0] ?? null };
}

function lateCall<Answer>(
  callFor: ManyCall<Answer>,
  takeKeys: () => readonly string[],
  example: string,
): SourcedCall<Answer, DeferredCall<Answer>> {
  const { otherwise, ...call } = callFor([example]);
  return {
    ...call,
    query: () => callFor(takeKeys()).query ?? '',
    ...(otherwise !== undefined && {
      otherwise: async (fetch: FetchCall, sorting: SortMemory) =>
        (callFor(takeKeys()).otherwise ?? otherwise)(fetch, sorting),
    }),
  };
}
