import type { Cost } from '../reads/ask.js';
import { Empty, Loaded } from '../parts/notice.js';
import type { DataOf } from '../operations.js';
import { Sources } from './sources.js';
import { useAnswer } from '../reads/use-answer.js';
import { Moment } from '../parts/badge.js';
import { useCosts, useEvery, useNow } from '../reads/use-live.js';
import { count, formatNumber, inWords, nameInWords } from '../words.js';

type Window = NonNullable<DataOf<'Quota'>['defenderUpstreamQuota']>[number];

const LOOK_EVERY_MS = 5_000;

/** The remaining calls of Defender's windows, and the calls of this page. */
export function QuotaPage() {
  const asked = useAnswer('Quota', {});
  const costs = useCosts();
  useEvery(LOOK_EVERY_MS, asked.reload);
  return (
    <>
      <header class="head">
        <div>
          <h1>Quota and cost</h1>
          <p class="quiet">Defender limits calls by kind, per minute and hour, for the whole tenant.</p>
        </div>
      </header>
      <div class="columns">
        <section class="card pad">
          <h2>Calls left</h2>
          <Loaded asked={asked} what="the quota">
            {({ defenderUpstreamQuota }) =>
              defenderUpstreamQuota === null || defenderUpstreamQuota.length === 0 ? (
                <Empty>No calls yet.</Empty>
              ) : (
                <Windows windows={defenderUpstreamQuota} />
              )
            }
          </Loaded>
        </section>
        <section class="card pad">
          <h2>Calls of this page</h2>
          <p class="quiet">
            {count(
              costs.reduce((sum, { calls }) => sum + calls, 0),
              'call',
            )}{' '}
            to Defender.
          </p>
          <Costs costs={costs.filter(({ operation }) => operation !== 'Quota' && operation !== 'Sources')} />
        </section>
        <Sources />
      </div>
    </>
  );
}

/** A row for each kind of call, the scarcest first. */
function Windows({ windows }: { readonly windows: readonly Window[] }) {
  const classes = [...new Set(windows.map(({ rateClass }) => rateClass))]
    .map((rateClass) => {
      const own = windows.filter((window) => window.rateClass === rateClass);
      return { rateClass, own, left: Math.min(...own.map(({ remaining, limit }) => remaining / limit)) };
    })
    .toSorted((one, other) => one.left - other.left);
  return (
    <table class="windows">
      <thead>
        <tr>
          <th scope="col">Kind of call</th>
          <th scope="col">Left this minute</th>
          <th scope="col">Left this hour</th>
        </tr>
      </thead>
      <tbody>
        {classes.map(({ rateClass, own }) => (
          <tr key={rateClass}>
            <th scope="row">{inWords(rateClass)}</th>
            {WINDOWS.map((name) => (
              <td key={name}>
                <Left of={own.find(({ window }) => window === name)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WINDOWS = ['MINUTE', 'HOUR'] as const;

function Left({ of }: { readonly of: Window | undefined }) {
  if (of === undefined) return null;
  const { limit, remaining, rateClass, window } = of;
  return (
    <>
      <span>
        <b>{formatNumber(remaining)}</b> of {formatNumber(limit)}
      </span>
      <meter
        aria-label={`${inWords(rateClass)}, left this ${window.toLowerCase()}`}
        min={0}
        max={limit}
        low={limit / 4}
        high={limit / 2}
        optimum={limit}
        value={remaining}
      />
    </>
  );
}

function Costs({ costs }: { readonly costs: readonly Cost[] }) {
  const now = useNow();
  if (costs.length === 0) return <Empty>No operations yet.</Empty>;
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
