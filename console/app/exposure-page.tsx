import { useContext, useMemo } from 'preact/hooks';
import { LevelBadge, Moment, Tag } from './badge.js';
import { Empty, Loaded } from './notice.js';
import { linkTo, useAddress } from './routes.js';
import { addReading } from './score-history.js';
import { round, ScorePlot } from './score-plot.js';
import { readTenant } from './session.js';
import { ViewerContext } from './session-context.js';
import { useAnswer } from './use-answer.js';
import { useNow } from './use-live.js';
import { count, inWords, levelInWords, nameOf, orElse } from './words.js';

const SHOWN = 15;
const ORDERS = {
  EXPOSED_MACHINES: 'Most machines',
  EPSS: 'Likely exploited',
  CVSS_V3: 'Highest CVSS',
} as const;
type Order = keyof typeof ORDERS;

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
        <RiskiestMachines />
      </div>
    </>
  );
}

function Scores() {
  const asked = useAnswer('Exposure', {});
  return (
    <Loaded asked={asked} what="scores">
      {({ defenderExposureScore, defenderSecureScore, defenderExposureScoresByMachineGroup }) => (
        <div class="columns">
          <Score
            name="Exposure score"
            hint="0 to 100, lower is better."
            score={defenderExposureScore?.score ?? null}
          />
          <Score
            name="Secure score for devices"
            hint="Points, higher is better."
            score={defenderSecureScore?.score ?? null}
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
}: {
  readonly name: string;
  readonly hint: string;
  readonly score: number | null;
}) {
  const viewer = useContext(ViewerContext);
  const series = `${readTenant() ?? viewer?.tenants[0] ?? ''} ${name}`;
  const readings = useMemo(() => (score === null ? [] : addReading(series, score)), [series, score]);
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
  const [named, setOrder] = useAddress('order');
  const order = (Object.keys(ORDERS) as Order[]).find((one) => one === named) ?? 'EXPOSED_MACHINES';
  const asked = useAnswer('TopVulnerabilities', { order, first: SHOWN });
  return (
    <section class="card">
      <header class="head pad">
        <h2>Top vulnerabilities</h2>
        <div class="chips" role="group" aria-label="Order">
          {(Object.keys(ORDERS) as Order[]).map((one) => (
            <button key={one} type="button" aria-pressed={one === order} onClick={() => setOrder(one)}>
              {ORDERS[one]}
            </button>
          ))}
        </div>
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
                    <Tag tone={`severity-${severity ?? 'UNKNOWN'}`}>{inWords(severity)}</Tag>
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
  const now = useNow();
  const asked = useAnswer('Machines', { filter: null, first: SHOWN });
  return (
    <section class="card">
      <h2 class="pad">Riskiest machines</h2>
      <Loaded asked={asked} what="machines">
        {({ machines }) => (
          <ul class="rows narrow">
            {(machines?.nodes ?? []).map((machine) => (
              <li key={machine.id}>
                <span class="what">
                  <LevelBadge name="risk" level={machine.riskScore} />
                </span>
                <span class="title">
                  <a href={linkTo('machines', machine.id)}>{nameOf(machine)}</a>
                  <small>
                    {[
                      levelInWords(machine.exposureLevel ?? 'UNKNOWN', 'exposure'),
                      ...(machine.machineTags ?? []),
                    ].join(' · ')}
                  </small>
                </span>
                <span class="when">
                  <Moment at={machine.lastSeen} now={now} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
