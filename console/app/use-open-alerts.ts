import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { ask } from './ask.js';
import type { AlertRow, ChangeMessage, Severity } from './operations.js';
import { SessionContext } from './session-context.js';
import { useAnswer, type Asked } from './use-answer.js';
import { useChanges } from './use-live.js';

const PAGE = 30;
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
  const session = useContext(SessionContext);
  const filter = {
    status: { in: OPEN },
    ...(severity !== undefined && { severity: { eq: readable(severity) } }),
  };
  const asked = useAnswer('OpenAlerts', { filter, first: PAGE });
  const summary = useAnswer('OpenAlertCounts', {});
  const [older, setOlder] = useState<readonly AlertRow[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [told, setTold] = useState<ReadonlyMap<string, AlertRow>>(new Map());
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [newest, setNewest] = useState<AlertRow>();
  const [raised, setRaised] = useState<readonly Severity[]>([]);

  useEffect(() => {
    setOlder([]);
    const { hasNextPage, endCursor } = asked.answer?.data.alerts?.pageInfo ?? {};
    setNext(hasNextPage === true ? (endCursor ?? null) : null);
  }, [asked.answer]);

  useChanges((message: ChangeMessage) => {
    if ('reason' in message) {
      // Earlier changes can't be replayed, so the page reads the alerts again.
      asked.reload();
      summary.reload();
    }
    if (!('alert' in message)) return;
    const { alert, isNew } = message;
    setTold((known) => new Map(known).set(alert.id, alert));
    if (!isNew) return;
    setFresh((known) => new Set(known).add(alert.id));
    setNewest(alert);
    if (alert.severity !== null && isOpen(alert))
      setRaised((known) => [...known, alert.severity ?? 'UNKNOWN']);
  });

  const alerts = useMemo(() => {
    const read = [...(asked.answer?.data.alerts?.nodes ?? []), ...older];
    const known = new Map([...read.map((alert) => [alert.id, alert] as const), ...told]);
    return [...known.values()]
      .filter((alert) => isOpen(alert) && (severity === undefined || alert.severity === severity))
      .sort((one, other) => timeOf(other) - timeOf(one));
  }, [asked.answer, older, told, severity]);

  const showMore = async () => {
    if (next === null) return;
    const { data } = await ask(session, 'OpenAlerts', { filter, first: PAGE, after: next });
    setOlder((known) => [...known, ...(data.alerts?.nodes ?? [])]);
    setNext(data.alerts?.pageInfo.hasNextPage === true ? data.alerts.pageInfo.endCursor : null);
  };

  const bySeverity = summary.answer?.data.alertSummary?.bySeverity;
  const counts = useMemo(() => bySeverity && countWith(bySeverity, raised), [bySeverity, raised]);
  return {
    asked,
    alerts,
    fresh,
    counts,
    newest,
    showMore: next === null ? undefined : () => void showMore().catch(asked.reload),
  };
}

function countWith(
  bySeverity: readonly { readonly severity: Severity | null; readonly count: number }[],
  raised: readonly Severity[],
): ReadonlyMap<Severity, number> {
  const counts = new Map<Severity, number>();
  for (const { severity, count } of bySeverity) counts.set(severity ?? 'UNKNOWN', count);
  for (const severity of raised) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return counts;
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
