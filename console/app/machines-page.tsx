import { useEffect, useState } from 'preact/hooks';
import { LevelBadge, Moment } from './badge.js';
import { Empty, Loaded } from './notice.js';
import { linkTo } from './routes.js';
import { useAnswer } from './use-answer.js';
import { useNow } from './use-live.js';
import { count, inWords, levelInWords, nameOf, wordInWords } from './words.js';

const PAUSE_MS = 300;
const PAGE = 50;

/** Machines by name, the riskiest first. */
export function MachinesPage() {
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setName(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const filter = name === '' ? null : { computerDnsName: { contains: name } };
  const asked = useAnswer('Machines', { filter, first: PAGE });
  return (
    <>
      <header class="head">
        <h1>Machines</h1>
        <label class="search">
          <span>Name</span>
          <input
            type="search"
            value={typed}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
      </header>
      <section class="card" aria-label="Machines, highest risk first">
        <Loaded asked={asked} what="machines">
          {({ machines }) =>
            machines === null || machines.nodes.length === 0 ? (
              <Empty>No machine name contains “{name}”.</Empty>
            ) : (
              <>
                <p class="caption" role="status">
                  {count(machines.totalCount ?? machines.nodes.length, 'machine')}, highest risk first
                  {machines.pageInfo.hasNextPage && `; showing the first ${PAGE}`}
                </p>
                <MachineRows machines={machines.nodes} />
              </>
            )
          }
        </Loaded>
      </section>
    </>
  );
}

type Machines = NonNullable<
  NonNullable<ReturnType<typeof useAnswer<'Machines'>>['answer']>['data']['machines']
>;

function MachineRows({ machines }: { readonly machines: Machines['nodes'] }) {
  const now = useNow();
  return (
    <ul class="rows machines">
      {machines.map((machine) => (
        <li key={machine.id}>
          <span class="what">
            <LevelBadge name="risk" level={machine.riskScore} />
          </span>
          <span class="title">
            <a href={linkTo('machines', machine.id)}>{nameOf(machine)}</a>
            <small>
              {[wordInWords(machine.osPlatform), ...(machine.machineTags ?? [])].filter(Boolean).join(' · ')}
            </small>
          </span>
          <span class="machine">
            <small>{levelInWords(machine.exposureLevel ?? 'UNKNOWN', 'exposure')}</small>
            <small>{inWords(machine.healthStatus)}</small>
          </span>
          <span class="when">
            <Moment at={machine.lastSeen} now={now} />
          </span>
        </li>
      ))}
    </ul>
  );
}
