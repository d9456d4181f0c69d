import { createStandardPublicClientApplication, InteractionRequiredAuthError } from '@azure/msal-browser';

const tenantId = '00000000-0000-0000-0000-000000000001';
const ownClientId = '00000000-0000-0000-0000-000000000002';
const apiClientId = '00000000-0000-0000-0000-000000000003';
const scopes = [`api://${apiClientId}/access_as_user`];

const application = await createStandardPublicClientApplication({
  auth: {
    clientId: ownClientId,
    authority: `https://login.microsoftonline.com/${tenantId}`,
    redirectUri: `${location.origin}/`,
  },
  cache: { cacheLocation: 'sessionStorage' },
});
const signedIn = await application.handleRedirectPromise();
const account = signedIn?.account ?? application.getAllAccounts()[0];

/** The access token, renewed before it expires. If a sign-in is needed, the browser leaves the page. */
export async function getToken(): Promise<string> {
  if (account === undefined) return leave();
  try {
    return (await application.acquireTokenSilent({ scopes, account })).accessToken;
  } catch (error) {
    if (error instanceof InteractionRequiredAuthError) return leave();
    throw error;
  }
}

/** Also for FORBIDDEN with `claims`: Entra then requires a stronger sign-in. */
export async function leave(claims?: string): Promise<never> {
  await application.acquireTokenRedirect({
    scopes,
    ...(account !== undefined && { account }),
    ...(claims !== undefined && { claims }),
  });
  return new Promise(() => undefined);
}
