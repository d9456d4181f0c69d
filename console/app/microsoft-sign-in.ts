import {
  CacheLookupPolicy,
  createStandardPublicClientApplication,
  InteractionRequiredAuthError,
  type AccountInfo,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { Session } from './session.js';
import type { Settings } from './settings.js';

type SignIn = NonNullable<Settings['signIn']>;

/** Loaded only where `CONSOLE_CLIENT_ID` is set. Entra answers in the fragment of this page's address, with a code. */
export async function createMicrosoftSignIn({ clientId, authority, scope }: SignIn): Promise<{
  /** Who has signed in, in this tab, before or just now. */
  readonly session: Session | undefined;
  readonly start: () => Promise<void>;
  readonly end: () => Promise<void>;
}> {
  const application = await createStandardPublicClientApplication({
    auth: { clientId, authority, redirectUri: new URL('.', location.href).href },
    cache: { cacheLocation: 'sessionStorage' },
  });
  // Somebody who changed their mind at Entra comes back with an error, and may try again.
  const answer = await application.handleRedirectPromise().catch(() => null);
  const account = answer?.account ?? application.getAllAccounts()[0];
  return {
    session: account && sessionOf(application, account, scope),
    start: () => application.loginRedirect({ scopes: [scope] }),
    end: () => application.clearCache(),
  };
}

function sessionOf(application: IPublicClientApplication, account: AccountInfo, scope: string): Session {
  return {
    name: account.name ?? account.username,
    kind: 'microsoft',
    token: async () => {
      try {
        const { accessToken } = await application.acquireTokenSilent({
          scopes: [scope],
          account,
          // Without a frame of Entra's in this page, which its policy doesn't allow.
          cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken,
        });
        return accessToken;
      } catch (error) {
        if (!(error instanceof InteractionRequiredAuthError)) throw error;
        await application.acquireTokenRedirect({ scopes: [scope], account });
        throw error;
      }
    },
  };
}
