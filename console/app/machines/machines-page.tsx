import { useEffect, useState } from 'preact/hooks';
import { Moment, Tag } from '../parts/badge.js';
import { Chips, useChoice } from '../parts/choices.js';
import { MachineRows } from './machine-rows.js';
import { Empty, Loaded } from '../parts/notice.js';
import { linkTo, useAddress } from '../routes.js';
import { useNow } from '../reads/use-live.js';
import { More, useListPages } from '../reads/use-pages.js';
import { count, levelInWords, nameOf, requestInWords } from '../words.js';

const PAUSE_MS = 300;
const PAGE = 50;
const SHOWN = [['isolated', 'Isolated']] as const;

/** Machines by name, the riskiest first, or the isolated ones. */
export function MachinesPage() {
  const [name, setName] = useAddress('name');
  const [typed, setTyped] = useState(name);
  const [show, setShow] = useChoice('show', ['isolated']);
  const onlyIsolated = show === 'isolated';
  // The address follows what somebody types, and the field follows the address.
  useEffect(() => setTyped((text) => (text.trim() === name ? text : name)), [name]);
  useEffect(() => {
    if (typed.trim() === name) return undefined;
    const timer = setTimeout(() => setName(typed.trim(), 'replace'), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <>
      <header class="head">
        <h1>Machines</h1>
        {!onlyIsolated && (
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
        )}
        <Chips label="Machines" options={SHOWN} value={show} onChoose={setShow} />
      </header>
      {onlyIsolated ? <IsolatedMachines /> : <MachinesByRisk name={name} />}
    </>
  );
}

function MachinesByRisk({ name }: { readonly name: string }) {
  const filter = name === '' ? null : { computerDnsName: { contains: name, ignoreCase: true } };
  const list = useListPages('Machines', { filter, first: PAGE }, ({ machines }) => machines);
  const { asked, rows, showMore } = list;
  return (
    <section class="card" aria-label="Machines, highest risk first">
      <Loaded asked={asked} what="machines">
        {({ machines }) =>
          rows.length === 0 ? (
            <Empty>{name === '' ? 'No machines.' : `No machine name contains “${name}”.`}</Empty>
          ) : (
            <>
              <p class="caption" role="status">
                {count(machines?.totalCount ?? rows.length, 'machine')}, highest risk first
                {showMore !== undefined && `; showing the first ${rows.length}`}
              </p>
              <MachineRows machines={rows} />
            </>
          )
        }
      </Loaded>
      <More list={list}>More machines</More>
    </section>
  );
}

function IsolatedMachines() {
  const list = useListPages(
    'IsolatedMachines',
    { first: PAGE },
    ({ defenderIsolatedMachines }) => defenderIsolatedMachines,
  );
  const { asked, rows } = list;
  const now = useNow();
  return (
    <section class="card" aria-label="Isolated machines, the last change first">
      <Loaded asked={asked} what="isolated machines">
        {({ defenderIsolatedMachines }) =>
          rows.length === 0 ? (
            <Empty>No machine is isolated, and no isolation is pending.</Empty>
          ) : (
            <>
              <p class="caption" role="status">
                {count(defenderIsolatedMachines?.totalCount ?? rows.length, 'machine')}, the last change first
              </p>
              <ul class="rows">
                {rows.map(({ machineId, machine, state, pending, source, asOfTime }) => (
                  <li key={machineId}>
                    <span class="what">
                      <IsolationTag state={state} pending={pending?.[0]?.type ?? null} />
                    </span>
                    <span class="title">
                      <a href={linkTo('machines', machineId)}>
                        {machine === null ? machineId.slice(0, 12) : nameOf(machine)}
                      </a>
                      <small>{requestInWords(pending?.[0] ?? source)}</small>
                    </span>
                    <span class="machine">
                      {machine?.riskScore != null && <small>{levelInWords(machine.riskScore, 'risk')}</small>}
                    </span>
                    <span class="when">
                      <Moment at={pending?.[0]?.creationDateTimeUtc ?? asOfTime} now={now} />
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
      <More list={list}>More machines</More>
    </section>
  );
}

const ISOLATED = new Set(['FULL', 'SELECTIVE', 'ISOLATED']);

/** The isolation of a machine, or its pending change. */
export function IsolationTag({
  state,
  pending,
}: {
  readonly state: string;
  readonly pending: string | null;
}) {
  if (pending === 'ISOLATE') return <Tag tone="severity-MEDIUM">Being isolated</Tag>;
  if (pending === 'UNISOLATE') return <Tag tone="severity-MEDIUM">Being released</Tag>;
  if (!ISOLATED.has(state)) return null;
  return <Tag tone="severity-HIGH">{state === 'SELECTIVE' ? 'Partly isolated' : 'Isolated'}</Tag>;
}
