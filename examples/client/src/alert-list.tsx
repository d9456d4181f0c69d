import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { FollowedAction } from './followed-action.js';
import type { NewestAlertsQuery } from './generated/graphql.js';
import { IsolateDialog, type MachineToIsolate } from './isolate-dialog.js';
import { NEWEST_ALERTS } from './operations.js';
import { Problem, needsSignIn } from './problem.js';

type Alert = NonNullable<NewestAlertsQuery['alerts']>['nodes'][number];
type Machine = NonNullable<Alert['machine']>;

/** An isolation that was begun here: it is followed until it ends. */
interface Begun {
  readonly actionId: string;
  readonly machine: MachineToIsolate;
}

const PAGE_SIZE = 20;

export function AlertList({ onSignOut }: { onSignOut: () => void }) {
  const { data, error, networkStatus, fetchMore, refetch } = useQuery(NEWEST_ALERTS, {
    variables: { first: PAGE_SIZE },
    notifyOnNetworkStatusChange: true,
    // One machine that can't be read must not take the page with it.
    errorPolicy: 'all',
  });
  const [chosen, setChosen] = useState<MachineToIsolate>();
  const [begun, setBegun] = useState<readonly Begun[]>([]);
  const [failedMore, setFailedMore] = useState<Error>();
  const busy = networkStatus < NetworkStatus.ready;

  const showMore = (after: string) => {
    setFailedMore(undefined);
    fetchMore({ variables: { after } }).catch(setFailedMore);
  };
  const follow = (machine: MachineToIsolate, actionId: string) => {
    setBegun((known) => [{ actionId, machine }, ...known.filter((other) => other.actionId !== actionId)]);
  };

  const alerts = data?.alerts;
  return (
    <>
      {error !== undefined && <Problem error={error} />}
      {needsSignIn(error) && (
        <button type="button" className="primary" onClick={onSignOut}>
          Sign in again
        </button>
      )}
      <div className="toolbar">
        <p role="status">{describeState(alerts?.nodes.length, busy)}</p>
        <button type="button" disabled={busy} onClick={() => void refetch()}>
          Refresh
        </button>
      </div>
      {alerts != null && (
        <table>
          <thead>
            <tr>
              <th scope="col">Severity</th>
              <th scope="col">Alert</th>
              <th scope="col">Machine</th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {alerts.nodes.map((alert) => (
              <AlertRow key={alert.id} alert={alert} onIsolate={setChosen} />
            ))}
          </tbody>
        </table>
      )}
      {failedMore !== undefined && <Problem error={failedMore} />}
      {alerts?.pageInfo.hasNextPage === true && alerts.pageInfo.endCursor !== null && (
        <button
          type="button"
          className="more"
          disabled={busy}
          onClick={showMore.bind(null, alerts.pageInfo.endCursor)}
        >
          Older alerts
        </button>
      )}
      {begun.length > 0 && (
        <aside className="followed" aria-label="Isolations">
          {begun.map(({ actionId, machine }) => (
            <FollowedAction key={actionId} actionId={actionId} machine={machine} />
          ))}
        </aside>
      )}
      {chosen !== undefined && (
        <IsolateDialog machine={chosen} onBegun={follow} onClose={() => setChosen(undefined)} />
      )}
    </>
  );
}

function AlertRow({ alert, onIsolate }: { alert: Alert; onIsolate: (machine: MachineToIsolate) => void }) {
  const { severity, title, portalUrl, category, status, lastUpdateTime, machine } = alert;
  return (
    <tr>
      <td>
        <span className={`badge severity-${severity ?? 'UNSPECIFIED'}`}>
          {inWords(severity ?? 'UNKNOWN')}
        </span>
      </td>
      <td>
        {portalUrl === null ? title : <a href={portalUrl}>{title}</a>}
        <p className="details">
          {[category, status && inWords(status)].filter(Boolean).join(' · ')}
          {lastUpdateTime !== null && <time dateTime={lastUpdateTime}>{formatTime(lastUpdateTime)}</time>}
        </p>
      </td>
      {machine === null ? (
        <td colSpan={2} className="details">
          No machine
        </td>
      ) : (
        <MachineCells machine={machine} onIsolate={onIsolate} />
      )}
    </tr>
  );
}

function MachineCells({
  machine,
  onIsolate,
}: {
  machine: Machine;
  onIsolate: (machine: MachineToIsolate) => void;
}) {
  const name = machine.computerDnsName ?? machine.id;
  const isolation = describeIsolation(machine);
  return (
    <>
      <td>
        {name}
        <p className="details">
          {[machine.osPlatform, machine.riskScore !== null && `risk ${machine.riskScore.toLowerCase()}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </td>
      <td className="action">
        {isolation ?? (
          <button
            type="button"
            aria-label={`Isolate ${name}`}
            onClick={() => onIsolate({ id: machine.id, name })}
          >
            Isolate
          </button>
        )}
      </td>
    </>
  );
}

/** Null where the machine is on the network, or nothing is known: then it may be isolated. */
function describeIsolation({ isolation }: Machine): string | null {
  if (isolation?.pending?.some(({ type }) => type === 'ISOLATE') === true) return 'Being isolated';
  const isOff = isolation !== null && ['FULL', 'SELECTIVE', 'ISOLATED'].includes(isolation.state);
  return isOff ? 'Isolated' : null;
}

function describeState(count: number | undefined, busy: boolean): string {
  if (busy) return 'Loading…';
  return count === undefined ? '' : `${count.toLocaleString('en')} alerts, newest first`;
}

function formatTime(moment: string): string {
  return new Date(moment).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
}

/** A value of an enum, such as IN_PROGRESS, for people. */
function inWords(value: string): string {
  const words = value.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
