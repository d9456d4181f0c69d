import { createContext } from 'preact';
import type { ChangeFeed } from '../reads/change-feed.js';
import type { HeldChanges } from '../alerts/held-change.js';
import type { DataOf } from '../operations.js';
import type { Session } from './session.js';

export type Viewer = NonNullable<DataOf<'Viewer'>['defenderViewer']>;

/** The caller. Pages are only shown to a caller, so the default is never read. */
export const SessionContext = createContext<Session>({
  name: '',
  kind: 'pasted',
  account: undefined,
  token: async () => '',
});

/** Starts a new sign-in, with claims if the API requires them. */
export const SignInContext = createContext<(claims?: string) => void>(() => undefined);

/** The feed of changes, one for the whole page. */
export const FeedContext = createContext<ChangeFeed | undefined>(undefined);

/** The held change of alerts. */
export const HeldContext = createContext<HeldChanges | undefined>(undefined);

/** The caller as the API sees it; undefined until the API responds, and if it can't. */
export const ViewerContext = createContext<Viewer | undefined>(undefined);
