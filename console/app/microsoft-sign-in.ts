import {
  AuthError,
  BrowserAuthErrorCodes,
  CacheLookupPolicy,
  createStandardPublicClientApplication,
  type AccountInfo,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { describeRefusal } from './describe-refusal.js';
import { Problem } from './problem.js';
import type { Session } from './session.js';
import type { Settings } from './settings.js';

type SignIn = NonNullable<Settings['signIn']>;

/** Signing in with Entra, where that is set up. */
export interface MicrosoftSignIn {
  /** Who has signed in, in this tab, before or just now. */
  readonly session: Session | undefined;
  /** Why the last try came to nothing, for the person in front of the page. */
  readonly refusal: string | undefined;
  /** Leaves the page for Entra's, which asks which account it shall be. */
  readonly start: () => Promise<void>;
  /** Forgets account and tokens in this tab. Nobody is signed out of anything else. */
  readonly end: () => Promise<void>;
}

/** Loaded only where `CONSOLE_CLIENT_ID` is set. Entra answers in the fragment of this page's address, with a code. */
export async function createMicrosoftSignIn({
  clientId,
  authority,
  scope,
}: SignIn): Promise<MicrosoftSignIn> {
  const application = await createStandardPublicClientApplication({
    auth: { clientId, authority, redirectUri: new URL('.', location.href).href },
    cache: { cacheLocation: 'sessionStorage' },
  });
  let refusal: string | undefined;
  const answer = await application.handleRedirectPromise().catch((error: unknown) => {
    refusal = describeRefusal(detailsOf(error));
    return null;
  });
  const account = answer?.account ?? application.getAllAccounts()[0];
  return {
    session: account && sessionOf(application, account, scope),
    refusal,
    start: () => application.loginRedirect({ scopes: [scope], prompt: 'select_account' }),
    end: () => application.clearCache(),
  };
}

function sessionOf(application: IPublicClientApplication, account: AccountInfo, scope: string): Session {
  return {
    name: account.name ?? account.username,
    kind: 'microsoft',
    account: account.username,
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
        throw problemOfRenewal(error);
      }
    },
    signInAgain: (claims) =>
      application.acquireTokenRedirect({ scopes: [scope], account, ...(claims !== undefined && { claims }) }),
  };
}

/** Entra that can't be reached passes; whatever else it says, somebody has to sign in again, when they are ready to. */
function problemOfRenewal(error: unknown): Problem {
  const { code } = detailsOf(error);
  const isAway =
    code === BrowserAuthErrorCodes.noNetworkConnectivity ||
    code === BrowserAuthErrorCodes.postRequestFailed ||
    code === 'network_error' ||
    code === 'temporarily_unavailable';
  return isAway
    ? new Problem({ code: 'SIGN_IN_UNREACHABLE', message: 'Microsoft’s sign-in can’t be reached.' })
    : new Problem({ code: 'UNAUTHENTICATED', message: 'Your sign-in has ended.' });
}

function detailsOf(error: unknown): { readonly code: string; readonly text: string } {
  if (error instanceof AuthError) return { code: error.errorCode, text: error.errorMessage };
  return { code: '', text: '' };
}
