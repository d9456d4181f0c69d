import { useEffect, useState } from 'preact/hooks';
import { AlertPage } from './alert-page.js';
import { AlertsPage } from './alerts-page.js';
import { ApprovalsPage } from './approvals-page.js';
import { ChangeFeed } from './change-feed.js';
import { HuntingPage } from './hunting-page.js';
import { MachinePage } from './machine-page.js';
import { MachinesPage } from './machines-page.js';
import { Empty, Notice } from './notice.js';
import { PageHeader } from './page-header.js';
import { QuotaPage } from './quota-page.js';
import { useRoute, type Route } from './routes.js';
import { forgetSession, readSession, type Session } from './session.js';
import { FeedContext, SessionContext } from './session-context.js';
import { SignIn } from './sign-in.js';
import { useFeedState } from './use-live.js';

/** Signing in with Entra, where that is set up. */
export interface Microsoft {
  readonly session: Session | undefined;
  readonly start: () => Promise<void>;
  readonly end: () => Promise<void>;
}

export function App({ microsoft }: { readonly microsoft: Microsoft | undefined }) {
  const [session, setSession] = useState(() => microsoft?.session ?? readSession());
  const route = useRoute();
  const signOut = () => {
    forgetSession();
    void microsoft?.end();
    setSession(undefined);
  };
  if (session === undefined) return <SignIn onSession={setSession} withMicrosoft={microsoft?.start} />;
  return <SignedIn session={session} route={route} onSession={setSession} onSignOut={signOut} />;
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
  useEffect(() => {
    const created = new ChangeFeed(session);
    setFeed(created);
    return () => created.stop();
  }, [session]);
  const { page, id } = route;
  useEffect(() => scrollTo(0, 0), [page, id]);
  // What one caller has read is not the next one's, and one machine's dialog is not the next one's.
  return (
    <SessionContext.Provider value={session}>
      <FeedContext.Provider value={feed}>
        <PageHeader route={route} session={session} onSession={onSession} onSignOut={onSignOut} />
        <main id="content" tabIndex={-1} key={`${session.name} ${page} ${id ?? ''}`}>
          <SignInEnded onSignOut={onSignOut} />
          <Page page={page} id={id} />
        </main>
      </FeedContext.Provider>
    </SessionContext.Provider>
  );
}

function Page({ page, id }: Route) {
  switch (page) {
    case 'alerts':
      return id === undefined ? <AlertsPage /> : <AlertPage id={id} />;
    case 'machines':
      return id === undefined ? <MachinesPage /> : <MachinePage id={id} />;
    case 'hunting':
      return <HuntingPage />;
    case 'approvals':
      return <ApprovalsPage />;
    case 'quota':
      return <QuotaPage />;
    default:
      return (
        <>
          <h1>Nothing here</h1>
          <Empty>There is no such page.</Empty>
        </>
      );
  }
}

function SignInEnded({ onSignOut }: { readonly onSignOut: () => void }) {
  if (useFeedState() !== 'ended') return null;
  return (
    <Notice tone="problem">
      <p>Your sign-in has ended.</p>
      <button type="button" onClick={onSignOut}>
        Sign in again
      </button>
    </Notice>
  );
}
