import { Moment, SeverityBadge, Tag } from './badge.js';
import type { AlertRow } from './operations.js';
import { linkTo } from './routes.js';
import { useNow } from './use-live.js';
import { categoryInWords, inWords, levelInWords, nameOf, orElse } from './words.js';

/** Rows of alerts, each with its machine. */
export function AlertList({
  alerts,
  fresh,
  withMachine = true,
}: {
  readonly alerts: readonly AlertRow[];
  /** Ids of those that came while the page was open. */
  readonly fresh?: ReadonlySet<string>;
  readonly withMachine?: boolean;
}) {
  const now = useNow();
  return (
    <ul class={`rows alerts ${withMachine ? '' : 'narrow'}`}>
      {alerts.map((alert) => (
        <li key={alert.id} class={fresh?.has(alert.id) === true ? 'fresh' : ''}>
          <span class="what">
            <SeverityBadge severity={alert.severity} />
            {fresh?.has(alert.id) === true && <Tag tone="new">New</Tag>}
          </span>
          <span class="title">
            <a href={linkTo('alerts', alert.id)}>{orElse(alert.title, 'Untitled alert')}</a>
            <small>
              {[categoryInWords(alert.category), inWords(alert.status)].filter(Boolean).join(' · ')}
            </small>
          </span>
          {withMachine && <MachineOf alert={alert} />}
          <span class="when">
            <Moment at={alert.lastUpdateTime ?? alert.alertCreationTime} now={now} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function MachineOf({ alert: { machine } }: { readonly alert: AlertRow }) {
  if (machine === null) return <span class="machine quiet">No machine</span>;
  return (
    <span class="machine">
      <a href={linkTo('machines', machine.id)}>{nameOf(machine)}</a>
      {machine.riskScore !== null && (
        <small class={`risk risk-${machine.riskScore}`}>{levelInWords(machine.riskScore, 'risk')}</small>
      )}
    </span>
  );
}
