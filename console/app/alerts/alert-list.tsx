import { Moment, SeverityBadge, Tag } from '../parts/badge.js';
import { useHeld } from './held-notice.js';
import type { AlertRow } from '../operations.js';
import { linkTo } from '../routes.js';
import { useNow } from '../reads/use-live.js';
import { categoryInWords, inWords, levelInWords, nameOf, orElse } from '../words.js';

/** The selected rows. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly onChange: (id: string, isSelected: boolean) => void;
}

/** Rows of alerts, each with its machine. */
export function AlertList({
  alerts,
  fresh,
  selection,
  withMachine = true,
}: {
  readonly alerts: readonly AlertRow[];
  /** Ids of alerts that arrived while the page was open. */
  readonly fresh?: ReadonlySet<string>;
  /** Gives each row a checkbox. */
  readonly selection?: Selection;
  readonly withMachine?: boolean;
}) {
  const now = useNow();
  const { state } = useHeld();
  const held = new Set(
    state?.kind === 'held' || state?.kind === 'sending' ? state.change.alerts.map(({ id }) => id) : [],
  );
  return (
    <ul class={`rows alerts ${withMachine ? '' : 'narrow'}`}>
      {alerts.map((alert) => (
        <li key={alert.id} class={fresh?.has(alert.id) === true ? 'fresh' : ''}>
          <span class="what">
            {selection !== undefined && (
              <input
                type="checkbox"
                aria-label={`Select ${orElse(alert.title, 'Untitled alert')}`}
                checked={selection.ids.has(alert.id)}
                onChange={({ currentTarget }) => selection.onChange(alert.id, currentTarget.checked)}
              />
            )}
            <SeverityBadge severity={alert.severity} />
            {held.has(alert.id) && <Tag tone="severity-MEDIUM">Changing</Tag>}
            {fresh?.has(alert.id) === true && <Tag tone="new">New</Tag>}
          </span>
          <span class="title">
            <a href={linkTo('alerts', alert.id)}>{orElse(alert.title, 'Untitled alert')}</a>
            <small>
              {[categoryInWords(alert.category), inWords(alert.status), alert.assignedTo]
                .filter(Boolean)
                .join(' · ')}
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
