import { pino } from 'pino';
import type { Config } from '../../../src/config/config.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { SignInError } from '../../../src/credentials/sign-in-error.js';
import { createTokenSource, type TokenSource } from '../../../src/credentials/token-source.js';
import { createLineCollector } from '../telemetry/collect-lines.js';
import { ManualClock } from '../time/manual-clock.js';
import { startTokenServer, type TokenServer } from './token-server.js';

export const TENANT_ID = '72f988bf-0000-4000-8000-000000000001';
export const CLIENT_ID = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
export const CLIENT_SECRET = 'a secret/with+signs~&=';
export const DEFENDER_SCOPE = 'https://api.securitycenter.microsoft.com/.default';

/** A token source with its own token server and a manual clock. */
export interface TokenSourceWithServer {
  readonly source: TokenSource;
  readonly server: TokenServer;
  readonly clock: ManualClock;
  readonly config: Config;
  readonly logLines: string[];
  getToken(rejected?: string, signal?: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/** @param credential environment variables of the credential; default a client secret */
export async function startTokenSourceWithServer(
  credential: Readonly<Record<string, string>> = { AZURE_CLIENT_SECRET: CLIENT_SECRET },
): Promise<TokenSourceWithServer> {
  const server = await startTokenServer();
  const clock = new ManualClock();
  const logLines: string[] = [];
  const logger = pino({ level: 'trace' }, createLineCollector(logLines));
  const config = loadConfig({
    AZURE_TENANT_ID: TENANT_ID,
    AZURE_CLIENT_ID: CLIENT_ID,
    ENTRA_EMULATOR_URL: server.url,
    ...credential,
  });
  const source = createTokenSource({ config, clock, logger });
  return {
    source,
    server,
    clock,
    config,
    logLines,
    getToken: (rejected, signal) =>
      source.getToken({
        tenantId: TENANT_ID,
        scope: DEFENDER_SCOPE,
        ...(rejected !== undefined && { rejected }),
        ...(signal !== undefined && { signal }),
      }),
    close: () => server.close(),
  };
}

/** The SignInError of the work; anything else fails the test. */
export async function refusalOf(work: Promise<unknown>): Promise<SignInError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof SignInError) return error;
    throw error;
  }
  throw new Error('expected a SignInError, but the work was done');
}
