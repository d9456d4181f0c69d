import { z } from 'zod';
import { GUID } from '../lib/guid.js';
import { onOrOff } from './setting-shapes.js';

/** The console at `/`. */
export interface ConsoleConfig {
  /** Sign-in with Entra in the browser; without it, people paste a token. */
  readonly signIn?: {
    /** Of the console's own registration, a single-page application. */
    readonly clientId: string;
    readonly authority: string;
    readonly scope: string;
  };
}

export const consoleSettings = {
  CONSOLE: onOrOff('CONSOLE').optional(),
  CONSOLE_CLIENT_ID: z.string().regex(GUID, 'CONSOLE_CLIENT_ID must be a GUID').toLowerCase().optional(),
};

interface Settings {
  readonly CONSOLE?: boolean | undefined;
  readonly CONSOLE_CLIENT_ID?: string | undefined;
}

interface ConsoleContext {
  /** Whether the explorer is served; by default it is if the console is. */
  readonly hasExplorer: boolean;
  readonly loginHost: string;
  /** The tenant whose users sign in; undefined for several tenants. */
  readonly tenantId: string | undefined;
  /** The audiences of callers' tokens. */
  readonly audiences: readonly string[];
}

/** The configuration of the console; undefined if it isn't served. */
export function toConsole(
  { CONSOLE: wanted, CONSOLE_CLIENT_ID: clientId }: Settings,
  { hasExplorer, loginHost, tenantId, audiences }: ConsoleContext,
): { readonly console?: ConsoleConfig } {
  if (!(wanted ?? hasExplorer)) return {};
  if (clientId === undefined) return { console: {} };
  const named = audiences.find((audience) => audience.includes('://'));
  const scope = `${named ?? `api://${audiences[0] ?? clientId}`}/access_as_user`;
  const authority = `https://${loginHost}/${tenantId ?? 'organizations'}`;
  return { console: { signIn: { clientId, authority, scope } } };
}
