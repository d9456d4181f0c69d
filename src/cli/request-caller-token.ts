import type { EmulatorSettings } from '../config/cli-settings.js';
import type { Clock } from '../lib/clock.js';
import { createLoginHost, LoginHostError, type LoginHostResponse } from '../credentials/login-host.js';

const TIMEOUT_MS = 10_000;

/** The emulator gave no token; the message says why. */
export class CallerTokenError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CallerTokenError';
  }
}

/** Asks the emulator for the access token of a caller of this API. @throws CallerTokenError */
export async function requestCallerToken(
  { url, tenantId, audience }: EmulatorSettings,
  { roles, appOnly }: { readonly roles: readonly string[]; readonly appOnly: boolean },
  clock: Clock,
): Promise<string> {
  const host = createLoginHost({ clock, timeoutMs: TIMEOUT_MS, proxy: { noProxy: '*' } });
  const body = JSON.stringify({ roles, appOnly, tenantId, audience });
  const { status, json } = await post(host, `${url}/emulator/caller-tokens`, body);
  const token = json?.['token'];
  if (typeof token === 'string') return token;
  const reason = typeof json?.['error'] === 'string' ? json['error'] : 'no token in the answer';
  throw new CallerTokenError(
    `${url} is no emulator that can give this token (HTTP ${String(status)}): ${reason}`,
  );
}

async function post(
  host: ReturnType<typeof createLoginHost>,
  url: string,
  body: string,
): Promise<LoginHostResponse> {
  try {
    return await host.send({ method: 'POST', url, headers: { 'content-type': 'application/json' }, body });
  } catch (error) {
    if (!(error instanceof LoginHostError)) throw error;
    throw new CallerTokenError(
      `The emulator does not answer at ENTRA_EMULATOR_URL: ${error.message}. Start it with defender-subgraph emulator.`,
    );
  }
}
