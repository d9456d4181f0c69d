import { settings } from '../settings.js';

/** The caller: a name for display, and a valid token. */
export interface Session {
  readonly name: string;
  readonly kind: 'demo' | 'pasted' | 'microsoft';
  /** The caller's user name in Entra, which "Assign to me" fills in; undefined if the token has none. */
  readonly account: string | undefined;
  /** Called before each request: a session of Entra renews its token. */
  readonly token: () => Promise<string>;
  /** Redirects to Entra for a new sign-in, with claims that the API requires. Only for sessions of Entra. */
  readonly signInAgain?: (claims?: string) => Promise<void>;
}

/** The explorer's key: both pages have the same caller, while the tab is open. */
const CALLER = 'defender-subgraph caller';
const TENANT = 'defender-subgraph tenant';

/** The caller chosen earlier in this tab, else the first of the demo, else none. */
export function readSession(): Session | undefined {
  const known = sessionStorage.getItem(CALLER);
  const [first] = settings.callers;
  const chosen = settings.callers.find(({ token }) => token === known) ?? first;
  if (chosen !== undefined) return demoSession(chosen);
  return known === null || known === '' ? undefined : pastedSession(known);
}

export function chooseCaller(token: string): Session | undefined {
  sessionStorage.setItem(CALLER, token);
  return readSession();
}

/** A session of a pasted token, which the tab doesn't store yet. Undefined if no request can carry the text (RFC 6750). */
export function readPasted(
  text: string,
): { readonly session: Session; readonly store: () => void } | undefined {
  const token = text.trim().replace(/^Bearer +/i, '');
  if (!/^[\w.~+/-]+=*$/.test(token)) return undefined;
  return { session: pastedSession(token), store: () => sessionStorage.setItem(CALLER, token) };
}

export function forgetSession(): void {
  sessionStorage.removeItem(CALLER);
  sessionStorage.removeItem(TENANT);
}

function demoSession({ name, token }: { readonly name: string; readonly token: string }): Session {
  return { name, kind: 'demo', account: readAccount(token), token: async () => token };
}

function pastedSession(token: string): Session {
  return { name: 'a pasted token', kind: 'pasted', account: readAccount(token), token: async () => token };
}

/** The user name in the token, unverified: only for display and suggestions. */
function readAccount(token: string): string | undefined {
  try {
    const bytes = atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'));
    const text = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
    const claims = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const account = claims['preferred_username'] ?? claims['upn'];
    return typeof account === 'string' ? account : undefined;
  } catch {
    return undefined;
  }
}

/** The tenant that requests name, if the API serves several. */
export function readTenant(): string | undefined {
  return settings.namesTenant ? (sessionStorage.getItem(TENANT) ?? undefined) : undefined;
}

/** The same for the input of a write. */
export function tenantOfWrite(): { readonly tenantId?: string } {
  const tenantId = readTenant();
  return tenantId === undefined ? {} : { tenantId };
}

export function chooseTenant(id: string): void {
  sessionStorage.setItem(TENANT, id);
}
