import { useEffect } from 'preact/hooks';
import type { Cost } from './ask.js';
import { Empty, Loaded } from './notice.js';
import type { DataOf } from './operations.js';
import { useAnswer } from './use-answer.js';
import { Moment } from './badge.js';
import { useCosts, useNow } from './use-live.js';
import { count, formatNumber, inWords, nameInWords } from './words.js';

type Window = NonNullable<DataOf<'Quota'>['upstreamQuota']>[number];

const LOOK_EVERY_MS = 5_000;

/** What is left of Defender's windows, and what this page has taken. */
export function QuotaPage() {
  const asked = useAnswer('Quota', {});
  const costs = useCosts();
  useEffect(() => {
    const timer = setInterval(asked.reload, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [asked.reload]);
  return (
    <>
      <header class="head">
        <h1>Quota and cost</h1>
      </header>
      <div class="columns">
        <section class="card pad">
          <h2>What is left</h2>
          <p class="quiet">
            Defender counts calls by kind, in a minute and in an hour, for the whole tenant.
          </p>
          <Loaded asked={asked} what="the quota">
            {({ upstreamQuota }) =>
              upstreamQuota === null || upstreamQuota.length === 0 ? (
                <Empty>No call was made yet.</Empty>
              ) : (
                <Windows windows={upstreamQuota} />
              )
            }
          </Loaded>
        </section>
        <section class="card pad">
          <h2>What this page has taken</h2>
          <p class="quiet">
            {count(
              costs.reduce((sum, { calls }) => sum + calls, 0),
              'call',
            )}{' '}
            to Defender.
          </p>
          <Costs costs={costs.filter(({ operation }) => operation !== 'Quota')} />
        </section>
      </div>
    </>
  );
}

function Windows({ windows }: { readonly windows: readonly Window[] }) {
  const classes = [...new Set(windows.map(({ rateClass }) => rateClass))];
  return (
    <ul class="windows">
      {classes.map((rateClass) => (
        <li key={rateClass}>
          <b>{inWords(rateClass)}</b>
          {windows
            .filter((window) => window.rateClass === rateClass)
            .map(({ window, limit, remaining }) => (
              <label key={window}>
                <span>
                  {formatNumber(remaining)} of {formatNumber(limit)} left this {window.toLowerCase()}
                </span>
                <meter
                  min={0}
                  max={limit}
                  low={limit / 4}
                  high={limit / 2}
                  optimum={limit}
                  value={remaining}
                />
              </label>
            ))}
        </li>
      ))}
    </ul>
  );
}

function Costs({ costs }: { readonly costs: readonly Cost[] }) {
  const now = useNow();
  if (costs.length === 0) return <Empty>Nothing was asked yet.</Empty>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Operation</th>
          <th scope="col" class="number">
            Calls
          </th>
          <th scope="col" class="number">
            From cache
          </th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {costs.map((cost, index) => (
          <tr key={index}>
            <td>{nameInWords(cost.operation)}</td>
            <td class="number">{formatNumber(cost.calls)}</td>
            <td class="number">{formatNumber(cost.cacheHits)}</td>
            <td>
              <Moment at={new Date(cost.at).toISOString()} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
