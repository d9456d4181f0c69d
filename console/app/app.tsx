import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AccessPage } from './operating/access-page.js';
import { AlertPage } from './alerts/alert-page.js';
import { AlertsPage } from './alerts/alerts-page.js';
import { ApprovalsPage } from './approvals/approvals-page.js';
import { AuditPage } from './operating/audit-page.js';
import { ChangeFeed } from './reads/change-feed.js';
import { ExportsPage } from './operating/exports-page.js';
import { ExposurePage } from './exposure/exposure-page.js';
import { HeldChanges } from './alerts/held-change.js';
import { HeldNotice } from './alerts/held-notice.js';
import { HuntingPage } from './hunting/hunting-page.js';
import { IncidentPage } from './incidents/incident-page.js';
import { IncidentsPage } from './incidents/incidents-page.js';
import { useKeptFocus } from './parts/kept-focus.js';
import { MachinePage } from './machines/machine-page.js';
import { MachinesPage } from './machines/machines-page.js';
import type { MicrosoftSignIn } from './session/microsoft-sign-in.js';
import { Bones, Empty, Notice, WithRole } from './parts/notice.js';
import { PageHeader } from './parts/page-header.js';
import { describeProblem } from './reads/problem.js';
import { QuotaPage } from './operating/quota-page.js';
import { linkTo, useRoute, type Route } from './routes.js';
import { firstPage, lackedRoles, titleOf } from './pages.js';
import { useScrollMemory } from './parts/scroll-memory.js';
import { forgetSession, readSession, type Session } from './session/session.js';
import {
  FeedContext,
  HeldContext,
  SessionContext,
  SignInContext,
  ViewerContext,
} from './session/session-context.js';
import { Shortcuts } from './parts/shortcuts.js';
import { SignIn } from './session/sign-in.js';
import { useAnswer } from './reads/use-answer.js';
import { useFeedState } from './reads/use-live.js';

/** @param props.microsoft sign-in with Entra, if it is configured; `unavailable` if its code could not be loaded */
export function App({ microsoft }: { readonly microsoft: MicrosoftSignIn | 'unavailable' | undefined }) {
  const entra = microsoft === 'unavailable' ? undefined : microsoft;
  const [session, setSession] = useState(() => entra?.session ?? readSession());
  const route = useRoute();
  const signOut = () => {
    forgetSession();
    void entra?.end();
    setSession(undefined);
  };
  if (session === undefined) return <SignIn onSession={setSession} microsoft={microsoft} />;
  return (
    <SessionContext.Provider value={session}>
      <SignedIn session={session} route={route} onSession={setSession} onSignOut={signOut} />
    </SessionContext.Provider>
  );
}

function SignedIn({
  session,
  route,
  onSession,
  onSignOut,
}: {
  readonly session: Session;
  readonly route: Route;
  readonly onSession: (session: Session) => void;
  readonly onSignOut: () => void;
}) {
  const [feed, setFeed] = useState<ChangeFeed>();
  const [held, setHeld] = useState<HeldChanges>();
  const [showsKeys, setShowsKeys] = useState(false);
  const { answer, problem } = useAnswer('Viewer', {});
  const viewer = answer?.data.defenderViewer ?? undefined;
  // A caller without a role sends nothing else: the audit trail records each refusal. Pages show a problem themselves.
  const hasNoRole = viewer?.roles.length === 0;
  const isAdmitted = (viewer ?? problem) !== undefined && !hasNoRole;
  const roles = viewer?.roles;
  const mayFollow = lackedRoles('alerts', roles).length === 0;
  useEffect(() => {
    if (!isAdmitted) return undefined;
    const created = new ChangeFeed(session, mayFollow);
    setFeed(created);
    return () => {
      created.stop();
      setFeed(undefined);
    };
  }, [session, isAdmitted, mayFollow]);
  const caller = viewer?.oid;
  useEffect(() => {
    if (caller === undefined || feed === undefined) return undefined;
    const changes = new HeldChanges(session, caller, feed);
    setHeld(changes);
    return () => {
      changes.stop();
      setHeld(undefined);
    };
  }, [session, caller, feed]);
  const { id } = route;
  const page = route.page === '' ? firstPage(roles) : route.page;
  const isClosed = lackedRoles(page, roles).length > 0;
  useEffect(() => {
    // The user may have followed a link since.
    if (roles !== undefined && isAdmitted && /^(#\/?)?$/.test(location.hash)) location.replace(linkTo(page));
  }, [route.page, isAdmitted, roles, page]);
  useTitle(page);
  useScrollMemory(page, id);
  useKeptFocus();
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    // Users of screen readers begin at the top of the new page, and not at the link that led here. At once: a frame later, the
    // focus would leave a field that the user has reached meanwhile.
    if (!isFirst.current) document.getElementById('content')?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [page, id]);
  const signIn = (claims?: string) => {
    if (session.signInAgain === undefined) onSignOut();
    else session.signInAgain(claims).catch(onSignOut);
  };
  // A new caller doesn't see the data of the previous one, nor a new machine the dialog of the previous one.
  return (
    <ViewerContext.Provider value={viewer}>
      <SignInContext.Provider value={signIn}>
        <FeedContext.Provider value={feed}>
          <HeldContext.Provider value={held}>
            <PageHeader
              page={page}
              session={session}
              onSession={onSession}
              onSignOut={onSignOut}
              onShowKeys={() => setShowsKeys(true)}
            />
            <main id="content" tabIndex={-1} key={`${session.name} ${page} ${id ?? ''}`}>
              <SignInEnded onSignIn={signIn} />
              {isAdmitted && (
                <>
                  {isClosed && <h1>{titleOf(page)}</h1>}
                  <WithRole page={page}>
                    <Page page={page} id={id} />
                  </WithRole>
                </>
              )}
              {hasNoRole && <AccessPage />}
              {!isAdmitted && !hasNoRole && <Bones what="your roles" />}
            </main>
            <HeldNotice />
            <Shortcuts isShown={showsKeys} onShown={setShowsKeys} />
          </HeldContext.Provider>
        </FeedContext.Provider>
      </SignInContext.Provider>
    </ViewerContext.Provider>
  );
}

/** Sets the tab's title to the name of the page, without texts from Defender. */
function useTitle(page: string): void {
  useEffect(() => {
    document.title = `${titleOf(page) ?? 'Page not found'} · defender-subgraph`;
  }, [page]);
}

function Page({ page, id }: Pick<Route, 'page' | 'id'>) {
  switch (page) {
    case 'alerts':
      return id === undefined ? <AlertsPage /> : <AlertPage id={id} />;
    case 'incidents':
      return id === undefined ? <IncidentsPage /> : <IncidentPage id={id} />;
    case 'machines':
      return id === undefined ? <MachinesPage /> : <MachinePage id={id} />;
    case 'exposure':
      return <ExposurePage />;
    case 'exports':
      return <ExportsPage />;
    case 'hunting':
      return <HuntingPage />;
    case 'approvals':
      return <ApprovalsPage />;
    case 'audit':
      return <AuditPage auditId={id} />;
    case 'quota':
      return <QuotaPage />;
    case 'access':
      return <AccessPage />;
    default:
      return (
        <>
          <h1>Page not found</h1>
          <Empty>Check the address or choose a page above.</Empty>
        </>
      );
  }
}

function SignInEnded({ onSignIn }: { readonly onSignIn: () => void }) {
  const feed = useContext(FeedContext);
  if (useFeedState() !== 'ended' || feed?.end === undefined) return null;
  return (
    <Notice tone="problem">
      <p>{describeProblem(feed.end.details)}</p>
      <button type="button" onClick={() => onSignIn()}>
        Sign in again
      </button>
    </Notice>
  );
}
