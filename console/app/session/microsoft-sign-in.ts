import {
  AuthError,
  BrowserAuthErrorCodes,
  CacheLookupPolicy,
  createStandardPublicClientApplication,
  type AccountInfo,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { describeRefusal } from './describe-refusal.js';
import { Problem } from '../reads/problem.js';
import type { Session } from './session.js';
import type { Settings } from '../settings.js';

type SignIn = NonNullable<Settings['signIn']>;

/** Sign-in with Entra, if it is configured. */
export interface MicrosoftSignIn {
  /** The person who is signed in in this tab. */
  readonly session: Session | undefined;
  /** Why the last attempt failed, as a text for the user. */
  readonly refusal: string | undefined;
  /** Redirects to Entra, which asks for an account. */
  readonly start: () => Promise<void>;
  /** Removes account and tokens from this tab. Other sign-ins stay in effect. */
  readonly end: () => Promise<void>;
}

/** Loaded only if `CONSOLE_CLIENT_ID` is set. Entra returns a code in the fragment of this page's address. */
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
          // No frame of Entra in this page: its content security policy forbids frames.
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

/** An unreachable Entra is temporary. After any other error, the user must sign in again, at a time of their choice. */
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
