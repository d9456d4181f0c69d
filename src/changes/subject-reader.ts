import type { Clock } from '../lib/clock.js';
import { noCost } from '../defender-api/call-budget.js';
import type { CallContext } from '../defender-api/call-context.js';
import type { DefenderDataSource } from '../defender-api/data-source.js';
import { listAlerts } from '../defender-api/endpoints/alerts.js';
import { listInvestigations } from '../defender-api/endpoints/investigations.js';
import { listMachineActions } from '../defender-api/endpoints/machine-actions.js';
import {
  asPage,
  type WirePage,
  readAllPages,
  type PageRange,
} from '../defender-api/endpoints/shared/wire-page.js';
import type { WireInvestigation } from '../defender-api/models/investigations.js';
import type { WireMachineAction } from '../defender-api/models/machine-actions.js';
import { compare, inTexts, type ODataFilter } from '../defender-api/odata/filter.js';
import { dateTimeValue } from '../defender-api/odata/literal.js';
import type { FetchCall, SourcedCall, UpstreamCall } from '../defender-api/upstream-call.js';
import type { TraceHolder } from '../telemetry/trace-span.js';
import { type ListMemory, NO_STATISTICS } from '../loaders/paging/list-memory.js';
import { readNewestFirst } from '../loaders/paging/newest-first.js';
import type { RowQuery } from '../loaders/paging/paged-list.js';
import {
  MAX_ACTION_MS,
  OPEN_INVESTIGATION_STATES,
  timeOf,
  type ChangeSubject,
  type FollowedApproval,
  type FollowedRow,
} from './subjects.js';
import { chunksOf } from '../lib/chunks-of.js';
import { monotonicTimeOf } from '../lib/monotonic-time.js';

/** The client that requested a read. It is charged to their operation's cost and their share of the quota. */
export type FeedClient = Pick<CallContext, 'caller' | 'cost'>;

export interface SubjectReading {
  readonly rows: readonly FollowedRow[];
  /** Epoch milliseconds of the first response, by the clock of the service that sent it. */
  readonly serviceTime?: number;
}

export interface ReadingOptions {
  /** Ids of rows that were in progress at the last poll. They are read whatever their times. */
  readonly pending?: readonly string[];
  /** Maximum number of rows needed. Older rows may be omitted after that. */
  readonly most?: number;
  readonly trace?: TraceHolder;
  /** Undefined for the poller, which reads for all callers. */
  readonly asker?: FeedClient | undefined;
}

/** For one reading: its options, and the `Date` headers of its responses. */
interface ReadingContext extends ReadingOptions {
  readonly onAnswer: NonNullable<UpstreamCall<unknown>['onAnswer']>;
}

export interface SubjectReaderOptions {
  readonly tenantId: string;
  readonly dataSource: () => DefenderDataSource;
  readonly memory: ListMemory;
  readonly approvals: () => Promise<readonly FollowedApproval[]>;
  readonly clock: Clock;
  /** Deadline of one read in milliseconds, including waits for quota. */
  readonly timeoutMs: number;
}

const IDS_OF_A_CALL = 50;

/**
 * Reads changes since a time, inclusive, in the bulk lane. Results are complete: a read that exceeds one page is split
 * into time windows.
 */
export class SubjectReader {
  readonly #options: SubjectReaderOptions;

  constructor(options: SubjectReaderOptions) {
    this.#options = options;
  }

  /** @param since epoch milliseconds */
  async readSince(
    subject: ChangeSubject,
    since: number,
    options: ReadingOptions = {},
  ): Promise<SubjectReading> {
    let serviceTime = Infinity;
    const onAnswer: ReadingContext['onAnswer'] = ({ headers }) => {
      serviceTime = Math.min(serviceTime, Date.parse(headers.get('date') ?? '') || Infinity);
    };
    const rows = await this.#readRows(subject, since, { ...options, onAnswer });
    return { rows, ...(serviceTime !== Infinity && { serviceTime }) };
  }

  async #readRows(
    subject: ChangeSubject,
    since: number,
    reading: ReadingContext,
  ): Promise<readonly FollowedRow[]> {
    switch (subject) {
      case 'ALERT':
        return this.#readAlerts(since, reading);
      case 'MACHINE_ACTION':
        return this.#readActions(since, reading);
      case 'INVESTIGATION':
        return this.#readInvestigations(since, reading);
      case 'ACTION_APPROVAL':
        return this.#readApprovals(since);
    }
  }

  async #readApprovals(since: number): Promise<readonly FollowedRow[]> {
    const rows = await this.#options.approvals();
    return rows.filter((row) => Date.parse(timeOf('ACTION_APPROVAL', row)) >= since);
  }

  async #readAlerts(since: number, reading: ReadingContext): Promise<readonly FollowedRow[]> {
    const page = (query: RowQuery) => this.#fetch(asPage(listAlerts(query, { evidence: false })), reading);
    return this.#readTimed('ALERT', 'lastUpdateTime', since, page, { most: reading.most });
  }

  /**
   * The documentation has no filter by last update, although Microsoft's own code uses one. Falls back to the
   * documented filter by creation time.
   */
  async #readActions(since: number, reading: ReadingContext): Promise<readonly FollowedRow[]> {
    const { memory, tenantId } = this.#options;
    const page = (query: RowQuery) => this.#fetch(asPage(listMachineActions(query)), reading);
    const readByCreation = async () => {
      const created = await this.#readTimed<WireMachineAction>(
        'MACHINE_ACTION',
        'creationDateTimeUtc',
        since - MAX_ACTION_MS,
        page,
        { timeOfRow: ({ creationDateTimeUtc }) => creationDateTimeUtc ?? '' },
      );
      return created.filter((row) => !(Date.parse(timeOf('MACHINE_ACTION', row)) < since));
    };
    const readByUpdate = () =>
      this.#readTimed('MACHINE_ACTION', 'lastUpdateDateTimeUtc', since, page, { most: reading.most });
    return memory.list(tenantId, 'machineActions').tryOptions(['timeFilter'], readByUpdate, readByCreation);
  }

  /**
   * Defender has no time of change for investigations. Reads those started since, those in progress, and those in
   * progress at the last poll.
   */
  async #readInvestigations(since: number, reading: ReadingContext): Promise<readonly FollowedRow[]> {
    const { pending = [] } = reading;
    const rows = new Map<string, WireInvestigation>();
    const read = async (filter: ODataFilter) => {
      const fetchPage = (range: PageRange) =>
        this.#fetch(asPage(listInvestigations({ filter, ...range })), reading);
      for (const row of await readAllPages(fetchPage)) rows.set(row.id, row);
    };
    await read(compare('startTime', 'ge', dateTimeValue(isoTime(since))));
    await read(inTexts('state', OPEN_INVESTIGATION_STATES));
    const ended = pending.filter((id) => !rows.has(id));
    for (const ids of chunksOf(ended, IDS_OF_A_CALL)) await read(inTexts('id', ids));
    return [...rows.values()];
  }

  async #readTimed<Row extends FollowedRow>(
    subject: ChangeSubject,
    timeProperty: string,
    since: number,
    fetchPage: (query: RowQuery) => Promise<WirePage<Row>>,
    {
      timeOfRow = (row) => timeOf(subject, row),
      most = Infinity,
    }: { readonly timeOfRow?: (row: Row) => string; readonly most?: number | undefined },
  ): Promise<readonly Row[]> {
    const { clock, memory, tenantId } = this.#options;
    const source = {
      field: 'Query.defenderChanges',
      name: 'changes',
      timeProperty,
      timeOf: timeOfRow,
      idOf: ({ id }: Row) => id,
      filter: compare(timeProperty, 'ge', dateTimeValue(isoTime(since))),
      fetchPage,
      known: memory.list(tenantId, `changes ${subject}`),
      // A poll's page sizes say nothing about lists, so it neither uses nor updates their statistics.
      statistics: { read: () => NO_STATISTICS, learn: () => undefined },
    };
    const { rows } = await readNewestFirst(source, { now: clock.now(), first: most, after: undefined });
    return rows;
  }

  #fetch<T>(call: SourcedCall<T>, { trace, asker, onAnswer }: ReadingContext): Promise<T> {
    const { tenantId, clock, timeoutMs, dataSource } = this.#options;
    const context: CallContext = {
      tenantId,
      requestId: 'changes',
      deadline: monotonicTimeOf(clock).now() + timeoutMs,
      cost: asker?.cost ?? noCost(),
      ...(asker?.caller !== undefined && { caller: asker.caller }),
      lane: 'bulk',
      // A cached answer may be older than the poll interval.
      bypassCache: true,
      ...(trace !== undefined && { trace }),
    };
    return dataSource().fetch(watchAnswers(call, onAnswer), context);
  }
}

function watchAnswers<T>(call: SourcedCall<T>, onAnswer: ReadingContext['onAnswer']): SourcedCall<T> {
  const { otherwise } = call;
  if (otherwise === undefined) return { ...call, onAnswer };
  const atSecond: typeof otherwise = (fetch, sorting) => {
    const watched: FetchCall = (one) => fetch({ ...one, onAnswer });
    return otherwise(watched, sorting);
  };
  return { ...call, onAnswer, otherwise: atSecond };
}

/** Lower bound of time filters; Defender has no earlier data. */
const EARLIEST = Date.UTC(2015, 0, 1);

function isoTime(ms: number): string {
  return new Date(Math.max(ms, EARLIEST)).toISOString();
}
