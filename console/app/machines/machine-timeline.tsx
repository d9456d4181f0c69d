import { Moment, SeverityBadge, StatusTag, Tag } from '../parts/badge.js';
import { Chips, useChoice } from '../parts/choices.js';
import { Empty } from '../parts/notice.js';
import type { ActionRow, AlertRow, MachineDetails } from '../operations.js';
import { linkTo } from '../routes.js';
import { useNow } from '../reads/use-live.js';
import { categoryInWords, inWords, joinPath, orElse, requestInWords } from '../words.js';

type Logon = NonNullable<MachineDetails['logonUsers']>['nodes'][number];
type Event =
  | { readonly kind: 'Alerts'; readonly at: string | null; readonly alert: AlertRow }
  | { readonly kind: 'Actions'; readonly at: string | null; readonly action: ActionRow }
  | { readonly kind: 'Logons'; readonly at: string | null; readonly logon: Logon };

const KINDS = ['Alerts', 'Actions', 'Logons'] as const;

/** The machine's alerts, response actions and logons as one list, newest first. */
export function MachineTimeline({ machine }: { readonly machine: MachineDetails }) {
  const now = useNow();
  const [kind, setKind] = useChoice('show', KINDS);
  const events = eventsOf(machine).filter((event) => kind === undefined || event.kind === kind);
  return (
    <>
      <header class="head pad">
        <h2>Timeline</h2>
        <Chips label="Events" options={KINDS.map((one) => [one, one])} value={kind} onChoose={setKind} />
      </header>
      {events.length === 0 ? (
        <Empty>{kind === undefined ? 'Nothing happened yet.' : `No ${kind.toLowerCase()}.`}</Empty>
      ) : (
        <ul class="rows narrow">
          {events.map((event, index) => (
            <li key={index}>
              <Description event={event} />
              <span class="when">
                <Moment at={event.at} now={now} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <p class="caption">
        The last 20 alerts and 20 actions, and the last logon of each account. Alerts by the time when they
        were raised, actions by their last change.
      </p>
    </>
  );
}

function Description({ event }: { readonly event: Event }) {
  switch (event.kind) {
    case 'Alerts': {
      const { id, title, severity, category, status, assignedTo } = event.alert;
      return (
        <>
          <span class="what">
            <SeverityBadge severity={severity} />
          </span>
          <span class="title">
            <a href={linkTo('alerts', id)}>{orElse(title, 'Untitled alert')}</a>
            <small>
              {['Alert', categoryInWords(category), inWords(status), assignedTo].filter(Boolean).join(' · ')}
            </small>
          </span>
        </>
      );
    }
    case 'Actions': {
      const { type, scope, status } = event.action;
      return (
        <>
          <span class="what">
            <StatusTag status={status} />
          </span>
          <span class="title">
            <b>
              {inWords(type)}
              {scope !== null && `, ${inWords(scope).toLowerCase()}`}
            </b>
            <small>{['Action', requestInWords(event.action)].filter(Boolean).join(' · ')}</small>
          </span>
        </>
      );
    }
    case 'Logons': {
      const { accountDomain, accountName, logonTypes, isDomainAdmin } = event.logon;
      return (
        <>
          <span class="what">
            <Tag>Logon</Tag>
          </span>
          <span class="title">
            <b>{orElse(joinPath(accountDomain, accountName), 'Unknown account')}</b>
            <small>
              {['Last logon', logonTypes, isDomainAdmin === true && 'Domain administrator']
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
        </>
      );
    }
  }
}

function eventsOf({ alerts, actions, logonUsers }: MachineDetails): readonly Event[] {
  return [
    ...(alerts?.nodes ?? []).map((alert): Event => ({
      kind: 'Alerts',
      at: alert.alertCreationTime ?? alert.lastUpdateTime,
      alert,
    })),
    ...(actions?.nodes ?? []).map((action): Event => ({
      kind: 'Actions',
      at: action.lastUpdateDateTimeUtc ?? action.creationDateTimeUtc,
      action,
    })),
    ...(logonUsers?.nodes ?? []).map((logon): Event => ({ kind: 'Logons', at: logon.lastSeen, logon })),
  ].sort((one, other) => timeOf(other) - timeOf(one));
}

function timeOf({ at }: Event): number {
  return Date.parse(at ?? '') || 0;
}
