import { AlertList } from '../alerts/alert-list.js';
import { SeverityBadge, Tag } from '../parts/badge.js';
import { Fact, PortalLink } from '../parts/fact.js';
import { IncidentStory } from './incident-story.js';
import { Empty, Loaded } from '../parts/notice.js';
import type { Incident, IncidentAlert } from '../operations.js';
import { linkTo } from '../routes.js';
import { useAnswer } from '../reads/use-answer.js';
import { count, formatMoment, inWords, joinPath, nameOf, orElse } from '../words.js';

/** One incident: its alerts by time, and the machines, people and files in them. */
export function IncidentPage({ id }: { readonly id: string }) {
  const asked = useAnswer('Incident', { id });
  const missing = (
    <>
      <h1>Incident not found</h1>
      <Empty>No incident has this number, or you don’t have access to its alerts.</Empty>
    </>
  );
  return (
    <Loaded asked={asked} what="the incident" missing={missing}>
      {({ defenderIncident }) =>
        defenderIncident === null ? missing : <Details incident={defenderIncident} />
      }
    </Loaded>
  );
}

function Details({ incident }: { readonly incident: Incident }) {
  const alerts = incident.alerts?.nodes ?? [];
  const all = incident.alerts?.totalCount ?? alerts.length;
  const tags = new Set([...(incident.systemTags ?? []), ...(incident.customTags ?? [])]);
  return (
    <>
      <header class="head">
        <div>
          <p class="crumb">
            <a href={linkTo('incidents')}>Incidents</a>
          </p>
          <h1>{orElse(incident.displayName, `Incident ${incident.id}`)}</h1>
          <p class="badges">
            <SeverityBadge severity={incident.severity ?? incident.highestSeverity} />
            {incident.status !== null && <Tag>{inWords(incident.status)}</Tag>}
            {[...tags].map((tag) => (
              <Tag key={tag}>#{tag}</Tag>
            ))}
          </p>
        </div>
      </header>
      <div class="columns">
        <section class="card pad wide">
          <h2>Story</h2>
          {alerts.length === 0 ? (
            <Empty>No alerts. They may be past the tenant’s retention.</Empty>
          ) : (
            <IncidentStory alerts={alerts} />
          )}
        </section>
        <section class="card wide">
          <h2 class="pad">Alerts</h2>
          {all > alerts.length && (
            <p class="caption">
              {count(all, 'alert')}; showing the newest {alerts.length}
            </p>
          )}
          {alerts.length === 0 ? <Empty>No alerts.</Empty> : <AlertList alerts={alerts} />}
        </section>
        <section class="card pad">
          <h2>Involved</h2>
          <Involved alerts={alerts} />
        </section>
        <section class="card pad">
          <h2>Details</h2>
          {incident.source === 'ALERTS' && (
            <p class="quiet">
              These facts come from the alerts alone: Graph lacks the incident, the service lacks the
              permission, or you can’t see all alerts.
            </p>
          )}
          <p class="prose">{orElse(incident.description, '')}</p>
          <dl class="facts">
            <Fact name="Number" value={incident.id} />
            <Fact name="Owner" value={incident.assignedTo} />
            <Fact name="Created" value={incident.createdDateTime && formatMoment(incident.createdDateTime)} />
            <Fact
              name="Last change"
              value={incident.lastUpdateDateTime && formatMoment(incident.lastUpdateDateTime)}
            />
            <Fact name="Classification" value={incident.classification && inWords(incident.classification)} />
            <Fact name="Determination" value={incident.determination && inWords(incident.determination)} />
          </dl>
          {incident.redirectIncidentId !== null && (
            <p>
              Merged into <a href={linkTo('incidents', incident.redirectIncidentId)}>another incident</a>.
            </p>
          )}
          <PortalLink url={incident.portalUrl} />
        </section>
      </div>
    </>
  );
}

const MAX_NAMES = 20;

/** Machines in the order of the alerts, and people and files, the most frequent first. */
function Involved({ alerts }: { readonly alerts: readonly IncidentAlert[] }) {
  const machines = new Map(
    alerts.flatMap(({ machine }) => (machine === null ? [] : [[machine.id, machine] as const])),
  );
  const evidence = alerts.flatMap((alert) => alert.evidence ?? []);
  const people = evidence.flatMap((item) =>
    'accountName' in item ? [joinPath(item.domainName, item.accountName)] : [],
  );
  const files = evidence.flatMap((item) => ('fileName' in item ? [item.fileName ?? item.sha1 ?? ''] : []));
  return (
    <dl class="facts">
      {machines.size > 0 && (
        <div>
          <dt>Machines</dt>
          <dd>
            <ul class="plain">
              {[...machines.values()].slice(0, MAX_NAMES).map((machine) => (
                <li key={machine.id}>
                  <a href={linkTo('machines', machine.id)}>{nameOf(machine)}</a>
                </li>
              ))}
              <Rest count={machines.size} />
            </ul>
          </dd>
        </div>
      )}
      <Names title="People" names={people} />
      <Names title="Files" names={files} />
    </dl>
  );
}

function Rest({ count: all }: { readonly count: number }) {
  return all > MAX_NAMES ? <li class="quiet">and {all - MAX_NAMES} more</li> : null;
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  const counts = new Map<string, number>();
  for (const name of names) if (name.trim() !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  if (counts.size === 0) return null;
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <ul class="plain">
          {sorted.slice(0, MAX_NAMES).map(([name]) => (
            <li key={name}>{name}</li>
          ))}
          <Rest count={sorted.length} />
        </ul>
      </dd>
    </div>
  );
}
