import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AlertRow, ChangeMessage, Severity } from './operations.js';
import { useAnswer, type Asked } from './use-answer.js';
import { useChanges } from './use-live.js';
import { usePages } from './use-pages.js';

const PAGE = 30;
/** Longer than the server keeps counts, so that they are right this long after the last change. */
const RECOUNT_MS = 16_000;
const OPEN = ['NEW', 'IN_PROGRESS'] as const;

export interface OpenAlerts {
  readonly asked: Asked<'OpenAlerts'>;
  readonly alerts: readonly AlertRow[];
  /** Ids of those that were raised while the page was open. */
  readonly fresh: ReadonlySet<string>;
  /** Severity -> how many are open; undefined until they are known. */
  readonly counts: ReadonlyMap<Severity, number> | undefined;
  /** The one that came last. */
  readonly newest: AlertRow | undefined;
  readonly showMore: (() => void) | undefined;
}

/** The list as it was read, with what the feed has told since laid over it. */
export function useOpenAlerts(severity: Severity | undefined): OpenAlerts {
  const filter = {
    status: { in: OPEN },
    ...(severity !== undefined && { severity: { eq: readable(severity) } }),
  };
  const { asked, rows, showMore } = usePages('OpenAlerts', { filter, first: PAGE }, ({ alerts }) => alerts);
  const summary = useAnswer('OpenAlertCounts', {});
  const [told, setTold] = useState<ReadonlyMap<string, AlertRow>>(new Map());
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [newest, setNewest] = useState<AlertRow>();
  const recount = useRecount(summary.reload);

  useChanges((message: ChangeMessage) => {
    if ('reason' in message) {
      // Earlier changes can't be replayed, so the page reads the alerts again and forgets the changes that it knows.
      setTold(new Map());
      asked.reload();
      summary.reload();
    }
    if (!('alert' in message)) return;
    const { alert, isNew } = message;
    recount();
    setTold((known) => new Map(known).set(alert.id, alert));
    if (!isNew) return;
    setFresh((known) => new Set(known).add(alert.id));
    setNewest(alert);
  });

  const alerts = useMemo(() => {
    const known = new Map([...rows.map((alert) => [alert.id, alert] as const), ...told]);
    return [...known.values()]
      .filter((alert) => isOpen(alert) && (severity === undefined || alert.severity === severity))
      .sort((one, other) => timeOf(other) - timeOf(one));
  }, [rows, told, severity]);

  const bySeverity = summary.answer?.data.alertSummary?.bySeverity;
  const counts = useMemo(
    () => bySeverity && new Map(bySeverity.map((one) => [one.severity ?? 'UNKNOWN', one.count] as const)),
    [bySeverity],
  );
  return {
    asked,
    alerts,
    fresh,
    counts,
    newest,
    showMore,
  };
}

/** Calls a function at the first of several changes, and once more after the server's cache has expired. */
function useRecount(call: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    if (timer.current !== undefined) return;
    call();
    timer.current = setTimeout(() => {
      timer.current = undefined;
      call();
    }, RECOUNT_MS);
  };
}

function isOpen({ status }: AlertRow): boolean {
  return status === 'NEW' || status === 'IN_PROGRESS';
}

function timeOf({ lastUpdateTime, alertCreationTime }: AlertRow): number {
  return Date.parse(lastUpdateTime ?? alertCreationTime ?? '') || 0;
}

/** Turns a severity that a filter doesn't accept into one that it does. */
function readable(severity: Severity): Exclude<Severity, 'UNRECOGNIZED'> {
  return severity === 'UNRECOGNIZED' ? 'UNKNOWN' : severity;
}
