import { useContext, useEffect } from 'preact/hooks';
import { useAnswer } from '../reads/use-answer.js';
import { LINKS, lackedRoles } from '../pages.js';
import { linkTo } from '../routes.js';
import { chooseCaller, chooseTenant, readTenant, type Session } from '../session/session.js';
import { ViewerContext } from '../session/session-context.js';
import { icon, settings } from '../settings.js';
import { useApprovalChanges, useCosts, useFeedState } from '../reads/use-live.js';
import { count } from '../words.js';

export function PageHeader({
  page,
  session,
  onSession,
  onSignOut,
  onShowKeys,
}: {
  readonly page: string;
  readonly session: Session;
  readonly onSession: (session: Session) => void;
  readonly onSignOut: () => void;
  readonly onShowKeys: () => void;
}) {
  return (
    <header class="bar">
      <button type="button" class="skip" onClick={() => document.getElementById('content')?.focus()}>
        Skip to content
      </button>
      <a class="brand" href="#/">
        <img src={icon} alt="" width="22" height="22" />
        <span>defender-subgraph</span>
      </a>
      <nav aria-label="Pages">
        {LINKS.map(([place, name]) => (
          <a key={place} href={linkTo(place)} aria-current={place === page ? 'page' : undefined}>
            {name}
            {place === 'approvals' && <OpenApprovals key={session.name} />}
          </a>
        ))}
        {settings.explorer !== undefined && <a href={settings.explorer}>Explorer</a>}
      </nav>
      {session.kind === 'demo' && (
        <span class="demo" title="An emulated tenant: actions here don’t reach Defender">
          Demo
        </span>
      )}
      <LastCost />
      <Tenant />
      <a
        class="who"
        href={linkTo('access')}
        title="Who you are, and what your roles open"
        aria-label={session.kind === 'microsoft' ? `Your access: ${session.name}` : undefined}
        aria-current={page === 'access' ? 'page' : undefined}
      >
        {session.kind === 'microsoft' ? session.name : 'Access'}
      </a>
      <button
        type="button"
        class="keys"
        aria-label="Keyboard shortcuts"
        title="Keyboard shortcuts"
        onClick={onShowKeys}
      >
        ?
      </button>
      <Caller session={session} onSession={onSession} onSignOut={onSignOut} />
    </header>
  );
}

/** How many approvals wait for the caller: approved writes to send, and requests of others to decide. */
function OpenApprovals() {
  const viewer = useContext(ViewerContext);
  if (viewer === undefined || lackedRoles('approvals', viewer.roles).length > 0) return null;
  return <OpenApprovalCount me={viewer.oid} />;
}

function OpenApprovalCount({ me }: { readonly me: string }) {
  const { answer, reload } = useAnswer('OpenApprovalStates', {});
  useApprovalChanges(reload);
  const waiting = (answer?.data.defenderActionApprovals ?? []).filter(({ state, requester }) =>
    requester.oid === me ? state === 'APPROVED' : state === 'PENDING',
  ).length;
  if (waiting === 0) return null;
  return (
    <>
      {' '}
      <span class="waiting">
        {waiting} <span class="visually-hidden">waiting for you</span>
      </span>
    </>
  );
}

/** The calls of the page's last operation. */
function LastCost() {
  const [last] = useCosts();
  const state = useFeedState();
  return (
    <a class={`cost ${state}`} href={linkTo('quota')} title="Calls to Defender of the last operation">
      <i aria-hidden="true" />
      {last === undefined ? 'No calls yet' : count(last.calls, 'call')}
    </a>
  );
}

function Tenant() {
  const tenants = useContext(ViewerContext)?.tenants ?? [];
  const [first] = tenants;
  useEffect(() => {
    if (!settings.namesTenant || first === undefined || tenants.includes(readTenant() ?? '')) return;
    chooseTenant(first);
    location.reload();
  }, [first]);
  if (!settings.namesTenant || tenants.length < 2) return null;
  return (
    <label class="caller">
      <span>Tenant</span>
      <select
        value={readTenant()}
        onChange={({ currentTarget }) => {
          chooseTenant(currentTarget.value);
          location.reload();
        }}
      >
        {tenants.map((id) => (
          <option key={id}>{id}</option>
        ))}
      </select>
    </label>
  );
}

function Caller({
  session,
  onSession,
  onSignOut,
}: {
  readonly session: Session;
  readonly onSession: (session: Session) => void;
  readonly onSignOut: () => void;
}) {
  if (session.kind !== 'demo') {
    return (
      <button type="button" class="caller" title={session.name} onClick={onSignOut}>
        Sign out
      </button>
    );
  }
  const chosen = settings.callers.findIndex(({ name }) => name === session.name);
  return (
    <label class="caller">
      <span>Caller</span>
      <select
        value={String(chosen)}
        onChange={({ currentTarget }) => {
          const caller = settings.callers[Number(currentTarget.value)];
          const next = caller && chooseCaller(caller.token);
          if (next !== undefined) onSession(next);
        }}
      >
        {settings.callers.map(({ name }, index) => (
          <option key={name} value={String(index)}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
