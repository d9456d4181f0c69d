import { ALERT_FILTERS, listAlerts } from '../defender-api/endpoints/alerts.js';
import { asPage, readAllPages } from '../defender-api/endpoints/shared/wire-page.js';
import type { WireAlert } from '../defender-api/models/alerts.js';
import { ENUM_TABLES } from '../defender-api/models/shared/enum-tables.js';
import { readWord, wordOf, type EnumTable } from '../defender-api/models/shared/enum-words.js';
import { and, compare, type ODataFilter } from '../defender-api/odata/filter.js';
import { dateTimeValue } from '../defender-api/odata/literal.js';
import { BadUserInputError, badArgument } from '../errors/caller-errors.js';
import { compileFilter, type FilterInput } from './shared/compile-filter.js';
import type { LoaderContext } from './shared/loader-context.js';

/** Counts of alerts. Missing and unknown values are counted together under null. */
export interface AlertCounts {
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly totalCount: number;
  readonly bySeverity: readonly { readonly severity: string | null; readonly count: number }[];
  readonly byStatus: readonly { readonly status: string | null; readonly count: number }[];
  /** UTC days on which alerts were created, earliest first. */
  readonly byDay: readonly { readonly day: string; readonly count: number }[];
}

/** Time of creation, from `since` inclusive to `until` exclusive. */
export interface SummaryWindow {
  readonly since?: string;
  readonly until?: string;
}

export interface AlertSummaryArguments {
  readonly since?: string | null | undefined;
  readonly until?: string | null | undefined;
  readonly filter?: FilterInput | null | undefined;
}

export function createAlertSummaryLoaders(reader: LoaderContext) {
  return {
    /** Default window: the last 30 days. */
    alertSummary: async ({ since, until, filter }: AlertSummaryArguments) => {
      const window = {
        since: since ?? lastDays(reader.now()),
        ...(until != null && { until }),
      };
      if (until != null && Date.parse(until) <= Date.parse(window.since))
        throw badArgument('until', 'must be later than since.');
      const condition = compileFilter(filter, ALERT_FILTERS);
      const alerts = await readAlertsInWindow(condition, window, reader);
      return summarize(await reader.callerScope.filterVisible('Alert', alerts), window);
    },
  };
}

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;
/** Above this, the request fails rather than return a partial count. */
const MAX_ALERTS = 100_000;

/** Start of the default window. Whole UTC days, so that callers share cached responses all day. */
function lastDays(now: number): string {
  return new Date(now - (now % DAY_MS) - (DEFAULT_DAYS - 1) * DAY_MS).toISOString();
}

export function summarize(alerts: readonly WireAlert[], { since, until }: SummaryWindow): AlertCounts {
  return {
    startTime: since ?? null,
    endTime: until ?? null,
    totalCount: alerts.length,
    bySeverity: countBy(alerts, ({ severity }) => knownWord(ENUM_TABLES.AlertSeverity, severity)).map(
      ({ value, count }) => ({ severity: value, count }),
    ),
    byStatus: countBy(alerts, ({ status }) => knownWord(ENUM_TABLES.AlertStatus, status)).map(
      ({ value, count }) => ({ status: value, count }),
    ),
    byDay: countBy(alerts, ({ alertCreationTime }) => alertCreationTime?.slice(0, 10) ?? null)
      .flatMap(({ value, count }) => (value === null ? [] : [{ day: value, count }]))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

/** Null for no word, and for words that the schema shows as UNRECOGNIZED. */
function knownWord(table: EnumTable, sent: string | null | undefined): string | null {
  const word = sent == null ? null : readWord(table, sent);
  return Object.values(table).some((words) => wordOf(words) === word) ? word : null;
}

/** Most frequent first. */
function countBy(
  alerts: readonly WireAlert[],
  valueOf: (alert: WireAlert) => string | null,
): { readonly value: string | null; readonly count: number }[] {
  const counts = new Map<string | null, number>();
  for (const value of alerts.map(valueOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

/**
 * Reads the alerts created in a time window that match a filter, one call per 10,000. If the service rejects the upper bound,
 * reads later alerts too and drops them.
 *
 * @throws BadUserInputError if there are too many to count
 */
async function readAlertsInWindow(
  filter: ODataFilter,
  { since, until }: SummaryWindow,
  { dataSource, context, memory }: LoaderContext,
): Promise<readonly WireAlert[]> {
  const from = bound('ge', since);
  if (filter.kind === 'nothing') return [];
  const readAll = (condition: ODataFilter) =>
    readAllPages(
      (range) =>
        dataSource.fetch(asPage(listAlerts({ filter: condition, ...range }, { evidence: false })), context),
      { rows: MAX_ALERTS, error: tooMany },
    );
  const readUnbounded = async () =>
    (await readAll(and([from, filter]))).filter((alert) => isBefore(alert.alertCreationTime, until));
  if (until === undefined) return readUnbounded();
  return memory
    .list(context.tenantId, 'alerts', context)
    .tryOptions(['upperBound'], () => readAll(and([from, bound('lt', until), filter])), readUnbounded);
}

function bound(operator: 'ge' | 'lt', time: string | undefined): ODataFilter {
  return time === undefined ? and([]) : compare('alertCreationTime', operator, dateTimeValue(time));
}

function isBefore(time: string | null | undefined, until: string | undefined): boolean {
  return until === undefined || (time != null && Date.parse(time) < Date.parse(until));
}

function tooMany(): BadUserInputError {
  return new BadUserInputError(
    `The window has ${MAX_ALERTS.toLocaleString('en-US')} alerts or more, too many to count. Use a shorter window or a filter.`,
    'since',
  );
}
