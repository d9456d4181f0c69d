import { useState } from 'preact/hooks';
import { AlertList } from './alert-list.js';
import { useChoice } from '../parts/choices.js';
import { TriageButtons } from './triage-buttons.js';
import { MAX_COUNTED, useOpenAlerts } from './use-open-alerts.js';
import { Empty, Loaded, Notice } from '../parts/notice.js';
import type { Severity } from '../operations.js';
import { describeProblem } from '../reads/problem.js';
import { useFeedState } from '../reads/use-live.js';
import { More } from '../reads/use-pages.js';
import { formatNumber, inWords } from '../words.js';

const SHOWN: readonly Severity[] = ['HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL'];

/** Open alerts, newest first, with new ones as they arrive. */
export function AlertsPage() {
  const [severity, setSeverity] = useChoice('severity', SHOWN);
  const { list, alerts, fresh, counts, isPartial, uncounted, newest } = useOpenAlerts(severity);
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  // Alerts that left the list are no longer selected.
  const selected = alerts.filter(({ id }) => ids.has(id));
  const select = (id: string, isSelected: boolean) =>
    setIds((known) => new Set(isSelected ? [...known, id] : [...known].filter((one) => one !== id)));
  return (
    <>
      <header class="head">
        <div>
          <h1>Open alerts</h1>
          <p class="quiet">
            Last changed first.
            {isPartial && ` Counts cover the ${formatNumber(MAX_COUNTED)} open alerts that changed last.`}
          </p>
        </div>
        <Live />
      </header>
      <div class="tiles" role="group" aria-label="Open alerts by severity">
        {SHOWN.map((one) => (
          <button
            key={one}
            type="button"
            class={`tile severity-${one}`}
            aria-pressed={one === severity}
            onClick={() => setSeverity(one)}
          >
            <b>{counts === undefined ? '–' : formatNumber(counts.get(one) ?? 0)}</b>
            <span>{inWords(one)}</span>
          </button>
        ))}
      </div>
      {uncounted !== undefined && list.asked.problem === undefined && (
        <Notice tone="plain">
          <p>The counts lack some alerts. {describeProblem(uncounted.problem.details)}</p>
          <button type="button" onClick={uncounted.retry}>
            Count again
          </button>
        </Notice>
      )}
      <p class="visually-hidden" role="status" aria-live="polite">
        {newest === undefined
          ? ''
          : `New alert, ${inWords(newest.severity)}: ${newest.title ?? ''} on ${newest.machine?.computerDnsName ?? 'no machine'}`}
      </p>
      <section class="card" aria-label="Open alerts">
        <Loaded asked={list.asked} what="open alerts">
          {() =>
            alerts.length === 0 ? (
              <Empty>
                {severity === undefined
                  ? 'No open alerts.'
                  : `No open alerts of ${inWords(severity).toLowerCase()} severity.`}
              </Empty>
            ) : (
              <>
                <div class="selection">
                  <label>
                    <input
                      type="checkbox"
                      checked={selected.length === alerts.length}
                      onChange={({ currentTarget }) =>
                        setIds(new Set(currentTarget.checked ? alerts.map(({ id }) => id) : []))
                      }
                    />
                    <span>Select all</span>
                  </label>
                  <p class="quiet" role="status">
                    {selected.length > 0 && `${selected.length} selected`}
                  </p>
                  <TriageButtons alerts={selected} onHeld={() => setIds(new Set())} />
                </div>
                <AlertList alerts={alerts} fresh={fresh} selection={{ ids, onChange: select }} />
              </>
            )
          }
        </Loaded>
        <More list={list}>Older alerts</More>
      </section>
    </>
  );
}

const WORDS = {
  connecting: 'Connecting…',
  live: 'Live: new alerts appear automatically',
  silent: 'Not live: the service sends nothing at the moment',
  delayed: 'Not live: the service can’t read Defender at the moment',
  asking: 'Checking for new alerts every 15 seconds',
  refused: 'Not live: your roles don’t include alerts',
  ended: 'Not live: your sign-in expired',
} as const;

function Live() {
  const state = useFeedState();
  return (
    <p class={`feed ${state}`} role="status">
      <i aria-hidden="true" />
      {WORDS[state]}
    </p>
  );
}
