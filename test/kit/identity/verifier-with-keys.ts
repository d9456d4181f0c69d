import { pino } from 'pino';
import type { JWTPayload } from 'jose';
import type { Config } from '../../../src/config/config.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { createCallerVerifier, type CallerVerifier } from '../../../src/identity/caller-verifier.js';
import { CALLER, callerClaims, signToken, type SigningKey } from './caller-token.js';
import { startKeyServer, type KeyServer } from './key-server.js';
import { createLineCollector } from '../telemetry/collect-lines.js';
import { ManualClock } from '../time/manual-clock.js';

export const OUR_CLIENT_ID = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

/** A verifier with its own key server and a manual clock. */
export interface VerifierWithKeys {
  readonly verifier: CallerVerifier;
  readonly server: KeyServer;
  readonly clock: ManualClock;
  readonly config: Config;
  readonly logLines: string[];
  /** An Authorization header with a valid token, unless overridden. */
  authorization(overrides?: JWTPayload): Promise<string>;
  /** Verifies a valid token signed with this key, by default under its own id. */
  verifySignedWith(key: SigningKey, kid?: string): ReturnType<CallerVerifier['verify']>;
  close(): Promise<void>;
}

export async function startVerifierWithKeys(
  key: SigningKey,
  environment: Readonly<Record<string, string>> = {},
): Promise<VerifierWithKeys> {
  const server = await startKeyServer();
  server.publish(CALLER.tenantId, [key.jwk]);
  const clock = new ManualClock();
  const logLines: string[] = [];
  const logger = pino({ level: 'trace' }, createLineCollector(logLines));
  const config = loadConfig({
    AZURE_TENANT_ID: CALLER.tenantId,
    AZURE_CLIENT_ID: OUR_CLIENT_ID,
    AZURE_CLIENT_SECRET: 'unused',
    ENTRA_EMULATOR_URL: server.url,
    ...environment,
  });
  const verifier = createCallerVerifier({ config, clock, logger });
  const claims = (overrides?: JWTPayload) => callerClaims(clock.now(), OUR_CLIENT_ID, overrides);
  return {
    verifier,
    server,
    clock,
    config,
    logLines,
    authorization: async (overrides) => `Bearer ${await signToken(key, claims(overrides))}`,
    verifySignedWith: async (other, kid = other.kid) =>
      verifier.verify(`Bearer ${await signToken(other, claims(), { kid })}`),
    close: () => server.close(),
  };
}
