import { useContext, useEffect, useState } from 'preact/hooks';
import { ask } from '../reads/ask.js';
import { LevelBadge, Tag } from '../parts/badge.js';
import { Fact, PortalLink } from '../parts/fact.js';
import { IsolationTag } from './machines-page.js';
import { MachineButtons } from './machine-buttons.js';
import { MachineTimeline } from './machine-timeline.js';
import { MachineWeaknesses } from './machine-weaknesses.js';
import { Empty, Loaded, NotAll } from '../parts/notice.js';
import type { DataOf, MachineDetails } from '../operations.js';
import { linkTo } from '../routes.js';
import { SessionContext } from '../session/session-context.js';
import { useAnswer } from '../reads/use-answer.js';
import { useChanges, useMissedChanges, useNow } from '../reads/use-live.js';
import { ago, formatMoment, inWords, nameInWords, nameOf, wordInWords } from '../words.js';

type State = NonNullable<DataOf<'MachineState'>['machine']>;

/** One machine: its data, and its actions. */
export function MachinePage({ id }: { readonly id: string }) {
  const session = useContext(SessionContext);
  const asked = useAnswer('Machine', { id });
  const [state, setState] = useState<State>();
  useEffect(() => setState(undefined), [asked.answer]);

  const refresh = () => {
    ask(session, 'MachineState', { id }).then(
      ({ data }) => setState(data.machine ?? undefined),
      // The page keeps its data until the next change.
      () => undefined,
    );
  };
  // An action of this machine began, progressed or ended, so the available actions may have changed.
  useChanges((message) => {
    if ('machineAction' in message && message.machineAction.machineId === id) refresh();
  });
  useMissedChanges(refresh);

  const missing = (
    <>
      <h1>Machine not found</h1>
      <Empty>Defender has no machine with this id, or you don’t have access.</Empty>
    </>
  );
  return (
    <Loaded asked={asked} what="the machine" missing={missing}>
      {({ machine }) =>
        machine === null ? missing : <Details machine={{ ...machine, ...state }} onChanged={refresh} />
      }
    </Loaded>
  );
}

function Details({
  machine,
  onChanged,
}: {
  readonly machine: MachineDetails;
  readonly onChanged: () => void;
}) {
  const now = useNow();
  return (
    <>
      <header class="head">
        <div>
          <p class="crumb">
            <a href={linkTo('machines')}>Machines</a>
          </p>
          <h1>{nameOf(machine)}</h1>
          <p class="badges">
            <LevelBadge name="risk" level={machine.riskScore} />
            <LevelBadge name="exposure" level={machine.exposureLevel} />
            <IsolationTag
              state={machine.isolation?.state ?? 'UNKNOWN'}
              pending={machine.isolation?.pending?.[0]?.type ?? null}
            />
            {machine.healthStatus !== null && <Tag>{inWords(machine.healthStatus)}</Tag>}
            {(machine.machineTags ?? []).map((tag) => (
              <Tag key={tag}>#{tag}</Tag>
            ))}
          </p>
        </div>
      </header>
      <div class="columns">
        <section class="card pad wide">
          <h2>Actions</h2>
          <MachineButtons machine={machine} onChanged={onChanged} />
        </section>
        <section class="card wide">
          <MachineTimeline machine={machine} />
        </section>
        <section class="card pad">
          <h2>Details</h2>
          <dl class="facts">
            <Fact
              name="System"
              value={[wordInWords(machine.osPlatform), machine.version, machine.osArchitecture]
                .filter(Boolean)
                .join(' ')}
            />
            <Fact name="Last full report" value={machine.lastSeen && ago(machine.lastSeen, now)} />
            <Fact name="First seen" value={machine.firstSeen && formatMoment(machine.firstSeen)} />
            <Fact name="Internal address" value={machine.lastIpAddress} />
            <Fact name="External address" value={machine.lastExternalIpAddress} />
            <Fact name="Device group" value={machine.rbacGroupName} />
            <Fact name="Value" value={machine.deviceValue && inWords(machine.deviceValue)} />
            <Fact name="Onboarding" value={machine.onboardingStatus && inWords(machine.onboardingStatus)} />
            <Fact
              name="Antivirus"
              value={machine.defenderAvStatus && nameInWords(machine.defenderAvStatus)}
            />
            <Fact name="Agent" value={machine.agentVersion} />
            <Fact name="Device id in Entra" value={machine.aadDeviceId} />
            <Fact name="Id" value={machine.id} />
          </dl>
          <PortalLink url={machine.portalUrl} />
        </section>
        <section class="card pad">
          <h2>Investigations</h2>
          <Names
            names={(machine.investigations?.nodes ?? []).map(
              ({ id, state, startTime }) =>
                `${id}: ${inWords(state)}${startTime === null ? '' : `, started ${ago(startTime, now)}`}`,
            )}
            none="No investigations."
          />
          <NotAll of={machine.investigations} />
        </section>
        <MachineWeaknesses id={machine.id} />
      </div>
    </>
  );
}

function Names({ names, none }: { readonly names: readonly string[]; readonly none: string }) {
  if (names.length === 0) return <p class="quiet">{none}</p>;
  return (
    <ul class="plain">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
