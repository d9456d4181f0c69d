/**
 * Where the page gets the caller's token from. Here somebody pastes it; an application signs people in with
 * @azure/msal-browser instead and returns what `acquireTokenSilent` gives for the scope `api://<client id>/access_as_user`.
 * It is kept for as long as the tab is open.
 */
const KEY = 'access token';

export function readAccessToken(): string | null {
  return sessionStorage.getItem(KEY);
}

export function keepAccessToken(token: string): void {
  sessionStorage.setItem(KEY, token.trim().replace(/^Bearer /i, ''));
}

export function forgetAccessToken(): void {
  sessionStorage.removeItem(KEY);
}
