import { createContext } from 'preact';
import type { ChangeFeed } from './change-feed.js';
import type { HeldChanges } from './held-change.js';
import type { DataOf } from './operations.js';
import type { Session } from './session.js';

export type Viewer = NonNullable<DataOf<'Viewer'>['defenderViewer']>;

/** Who calls. Pages are shown to somebody, so the first value is never read. */
export const SessionContext = createContext<Session>({
  name: '',
  kind: 'pasted',
  account: undefined,
  token: async () => '',
});

/** Brings somebody to where they sign in once more, with claims where the API asks for some. */
export const SignInContext = createContext<(claims?: string) => void>(() => undefined);

/** What happens, as it happens; one for all of the page. */
export const FeedContext = createContext<ChangeFeed | undefined>(undefined);

/** The held change of alerts. */
export const HeldContext = createContext<HeldChanges | undefined>(undefined);

/** The caller as the API knows it; undefined until the API responds, and if it can't. */
export const ViewerContext = createContext<Viewer | undefined>(undefined);
