import type { EmulatorSettings } from '../config/cli-settings.js';
import type { Clock } from '../lib/clock.js';
import { CommandFailedError } from './command-line.js';
import { createLoginHost, LoginHostError, type LoginHostResponse } from '../credentials/login-host.js';

const TIMEOUT_MS = 10_000;

/** Requests a caller's access token from the emulator. @throws CommandFailedError if it issues none */
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
  const reason = typeof json?.['error'] === 'string' ? json['error'] : 'no token in the response';
  throw new CommandFailedError(`${url} cannot issue this token (HTTP ${String(status)}): ${reason}`);
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
    throw new CommandFailedError(
      `The emulator at ENTRA_EMULATOR_URL does not respond: ${error.message}. Start it with defender-subgraph emulator.`,
    );
  }
}
