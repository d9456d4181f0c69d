import { useContext, useEffect, useState } from 'preact/hooks';
import { SeverityBadge, Tag } from '../parts/badge.js';
import { Chips, useChoice } from '../parts/choices.js';
import { MachineRows } from '../machines/machine-rows.js';
import { Empty, Loaded, WithRole } from '../parts/notice.js';
import { addReading, HOUR_MS } from './score-history.js';
import { round, ScorePlot, type Reading } from './score-plot.js';
import { readTenant } from '../session/session.js';
import { ViewerContext } from '../session/session-context.js';
import { useAnswer } from '../reads/use-answer.js';
import { useEvery } from '../reads/use-live.js';
import { count, orElse } from '../words.js';

const SHOWN = 15;
const ORDERS = [
  ['EXPOSED_MACHINES', 'Most machines'],
  ['EPSS', 'Likely exploited'],
  ['CVSS_V3', 'Highest CVSS'],
] as const;

/** Exposure scores, top vulnerabilities and the riskiest machines. */
export function ExposurePage() {
  return (
    <>
      <header class="head">
        <div>
          <h1>Exposure</h1>
          <p class="quiet">Scores, top vulnerabilities and the riskiest machines.</p>
        </div>
      </header>
      <Scores />
      <div class="columns">
        <TopVulnerabilities />
        <section class="card">
          <h2 class="pad">Riskiest machines</h2>
          <WithRole page="machines">
            <RiskiestMachines />
          </WithRole>
        </section>
      </div>
    </>
  );
}

function Scores() {
  const asked = useAnswer('Exposure', {});
  useEvery(HOUR_MS, asked.reload);
  return (
    <Loaded asked={asked} what="scores">
      {({ defenderExposureScore, defenderSecureScore, defenderExposureScoresByMachineGroup }) => (
        <div class="columns">
          <Score
            name="Exposure score"
            hint="0 to 100, lower is better."
            score={defenderExposureScore?.score ?? null}
            answer={asked.answer}
          />
          <Score
            name="Secure score for devices"
            hint="Points, higher is better."
            score={defenderSecureScore?.score ?? null}
            answer={asked.answer}
          />
          <Groups groups={defenderExposureScoresByMachineGroup ?? []} />
        </div>
      )}
    </Loaded>
  );
}

function Score({
  name,
  hint,
  score,
  answer,
}: {
  readonly name: string;
  readonly hint: string;
  readonly score: number | null;
  /** The response with the score: each is a reading, also if the score is the same. */
  readonly answer: object | undefined;
}) {
  const viewer = useContext(ViewerContext);
  const tenant = readTenant() ?? viewer?.tenants[0];
  const [readings, setReadings] = useState<readonly Reading[]>([]);
  useEffect(() => {
    if (score !== null && tenant !== undefined) setReadings(addReading(`${tenant} ${name}`, score));
  }, [tenant, name, answer]);
  return (
    <section class="card pad">
      <h2>{name}</h2>
      <p class="score">
        <b>{score === null ? '–' : round(score)}</b> <span class="quiet">{hint}</span>
      </p>
      <ScorePlot name={name} readings={readings} />
      <p class="quiet">
        Defender keeps no history: the plot shows readings that this browser stored, at most one an hour.
      </p>
    </section>
  );
}

function Groups({
  groups,
}: {
  readonly groups: readonly { readonly rbacGroupName: string | null; readonly score: number | null }[];
}) {
  const ranked = [...groups].sort((one, other) => (other.score ?? 0) - (one.score ?? 0));
  if (ranked.length === 0) return null;
  return (
    <section class="card pad wide">
      <h2>Exposure by device group</h2>
      <ul class="bars">
        {ranked.map(({ rbacGroupName, score }, index) => {
          const name = orElse(rbacGroupName, 'No group');
          return (
            <li key={index}>
              <span>{name}</span>
              <meter
                max={100}
                low={30}
                high={70}
                optimum={0}
                value={score ?? 0}
                aria-label={`Exposure of ${name}`}
              />
              <span class="number">{score === null ? '–' : round(score)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function TopVulnerabilities() {
  const [order = 'EXPOSED_MACHINES', setOrder] = useChoice(
    'order',
    ORDERS.map(([one]) => one),
  );
  const asked = useAnswer('TopVulnerabilities', { order, first: SHOWN });
  return (
    <section class="card">
      <header class="head pad">
        <h2>Top vulnerabilities</h2>
        <Chips label="Order" options={ORDERS} value={order} onChoose={setOrder} />
      </header>
      <Loaded asked={asked} what="vulnerabilities">
        {({ vulnerabilities }) => {
          const rows = vulnerabilities?.nodes ?? [];
          if (rows.length === 0) return <Empty>No vulnerabilities.</Empty>;
          return (
            <ul class="rows narrow">
              {rows.map(({ id, name, severity, cvssV3, epss, exposedMachines, publicExploit }) => (
                <li key={id}>
                  <span class="what">
                    <SeverityBadge severity={severity} />
                  </span>
                  <span class="title">
                    <b>{id}</b>
                    <small>
                      {[
                        name !== id && name,
                        cvssV3 !== null && `CVSS ${round(cvssV3)}`,
                        epss !== null && `${round(epss * 100)} % likely exploited`,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </small>
                    {publicExploit === true && <Tag tone="severity-HIGH">Public exploit</Tag>}
                  </span>
                  <span class="when">
                    {exposedMachines !== null && count(Number(exposedMachines), 'machine')}
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}

function RiskiestMachines() {
  const asked = useAnswer('Machines', { filter: null, first: SHOWN });
  return (
    <Loaded asked={asked} what="machines">
      {({ machines }) =>
        machines?.nodes.length === 0 ? (
          <Empty>No machines.</Empty>
        ) : (
          <MachineRows machines={machines?.nodes ?? []} isNarrow />
        )
      }
    </Loaded>
  );
}
