import { useMemo, useState } from 'preact/hooks';
import { laterOf, timeOf } from './alert-version.js';
import type { AlertRow, ChangeMessage, DataOf, Severity } from '../operations.js';
import type { Problem } from '../reads/problem.js';
import { useChanges, useMissedChanges } from '../reads/use-live.js';
import { useListPages, usePages } from '../reads/use-pages.js';

const PAGE = 30;
const STATES_PAGE = 1_000;
const STATES_PAGES = 10;
/** The most open alerts that are counted. */
export const MAX_COUNTED = STATES_PAGE * STATES_PAGES;
const OPEN = ['NEW', 'IN_PROGRESS'] as const;

type AlertState = NonNullable<DataOf<'OpenAlertStates'>['alerts']>['nodes'][number];

export interface OpenAlerts {
  readonly list: ReturnType<typeof useListPages<'OpenAlerts', AlertRow>>;
  readonly alerts: readonly AlertRow[];
  /** Ids of those that were raised while the page was open. */
  readonly fresh: ReadonlySet<string>;
  /** Severity -> how many are open; undefined until they are known. */
  readonly counts: ReadonlyMap<Severity, number> | undefined;
  /** Whether there are more open alerts than are counted. */
  readonly isPartial: boolean;
  /** Why some open alerts aren't counted. */
  readonly uncounted: { readonly problem: Problem; readonly retry: () => void } | undefined;
  /** The newest alert that the feed delivered. */
  readonly newest: AlertRow | undefined;
}

/**
 * The open alerts: those that were read, and the changes that the feed delivered since. List and counts are views of the same
 * alerts, each in its latest version, so they can't differ.
 */
export function useOpenAlerts(severity: Severity | undefined): OpenAlerts {
  const filter = {
    status: { in: OPEN },
    ...(severity !== undefined && { severity: { eq: readable(severity) } }),
  };
  const list = useListPages('OpenAlerts', { filter, first: PAGE }, ({ alerts }) => alerts);
  const { asked, rows } = list;
  const states = usePages('OpenAlertStates', { first: STATES_PAGE }, ({ alerts }) => alerts, STATES_PAGES);
  const [told, setTold] = useState<ReadonlyMap<string, AlertRow>>(new Map());
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [newest, setNewest] = useState<AlertRow>();
  const reread = () => {
    asked.reload();
    states.asked.reload();
  };
  // When the feed begins, these many pages were just read, and are cached.
  useMissedChanges((since) => {
    if (since !== 'begun') reread();
  });
  useChanges((message: ChangeMessage) => {
    if ('reason' in message) {
      // Earlier changes can't be replayed, so the page forgets those that it knows.
      setTold(new Map());
    }
    if (!('alert' in message)) return;
    const { alert, isNew } = message;
    // A change of this page has the time of the row before it, so it doesn't replace a later version from the server.
    setTold((known) => new Map(known).set(alert.id, laterOf(known.get(alert.id), alert)));
    if (!isNew) return;
    setFresh((known) => new Set(known).add(alert.id));
    setNewest(alert);
  });

  const latest = useMemo(() => latestOf([states.rows, rows, [...told.values()]]), [states.rows, rows, told]);
  const alerts = useMemo(() => {
    const known = new Map([...rows.map((alert) => [alert.id, alert] as const), ...told]);
    return [...known.values()]
      .map((alert) => ({ ...alert, ...latest.get(alert.id) }))
      .filter((alert) => isOpen(alert) && (severity === undefined || alert.severity === severity))
      .sort((one, other) => timeOf(other) - timeOf(one));
  }, [rows, told, latest, severity]);
  const counts = useMemo(() => {
    const bySeverity = new Map<Severity, number>();
    for (const alert of latest.values()) {
      const one = alert.severity ?? 'UNKNOWN';
      if (isOpen(alert)) bySeverity.set(one, (bySeverity.get(one) ?? 0) + 1);
    }
    return bySeverity;
  }, [latest]);
  const isCounted = states.rows.length > 0 || states.isWhole;
  const problem = states.problem ?? states.asked.problem;
  const retry = states.problem === undefined ? states.asked.reload : states.retry;
  return {
    list,
    alerts,
    fresh,
    counts: isCounted ? counts : undefined,
    isPartial: states.isWhole && states.hasMore,
    uncounted: problem && { problem, retry },
    newest,
  };
}

/** The latest version of each alert. */
function latestOf(lists: readonly (readonly AlertState[])[]): ReadonlyMap<string, AlertState> {
  const latest = new Map<string, AlertState>();
  for (const alert of lists.flat()) latest.set(alert.id, laterOf(latest.get(alert.id), alert));
  return latest;
}

function isOpen({ status }: AlertState): boolean {
  return status === 'NEW' || status === 'IN_PROGRESS';
}

/** Turns a severity that a filter doesn't accept into one that it does. */
function readable(severity: Severity): Exclude<Severity, 'UNRECOGNIZED'> {
  return severity === 'UNRECOGNIZED' ? 'UNKNOWN' : severity;
}
