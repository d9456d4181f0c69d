import { z } from 'zod';
import { GUID } from '../lib/guid.js';

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
  CONSOLE_CLIENT_ID: z.string().regex(GUID, 'CONSOLE_CLIENT_ID must be a GUID').toLowerCase().optional(),
};

interface Settings {
  readonly CONSOLE_CLIENT_ID?: string | undefined;
}

interface ConsoleContext {
  /** Whether the explorer is served: the console then is too. */
  readonly hasExplorer: boolean;
  readonly loginHost: string;
  /** The tenant whose users sign in; undefined for several tenants. */
  readonly tenantId: string | undefined;
  /** The audiences of callers' tokens. */
  readonly audiences: readonly string[];
}

/** The configuration of the console, which is served beside the explorer, and wherever people can sign in to it. */
export function toConsole(
  { CONSOLE_CLIENT_ID: clientId }: Settings,
  { hasExplorer, loginHost, tenantId, audiences }: ConsoleContext,
): { readonly console?: ConsoleConfig } {
  if (clientId === undefined) return hasExplorer ? { console: {} } : {};
  const named = audiences.find((audience) => audience.includes('://'));
  const scope = `${named ?? `api://${audiences[0] ?? clientId}`}/access_as_user`;
  const authority = `https://${loginHost}/${tenantId ?? 'organizations'}`;
  return { console: { signIn: { clientId, authority, scope } } };
}
