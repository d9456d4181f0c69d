import { countOf } from '../lib/texts.js';
import { createLoginHost, LoginHostError, type LoginHost } from '../credentials/login-host.js';
import { readKeySet } from '../identity/signing-keys.js';
import { broken, failed, passed, warned, type Check } from './check.js';
import { loginOriginOf } from './check-hosts.js';
import { recognizeAudience } from './known-scopes.js';
import type { CheckContext } from './check-context.js';

const TIMEOUT_MS = 10_000;

/** Checks the accepted audiences and the keys that verify callers' tokens. */
export async function checkCallers(context: CheckContext): Promise<readonly Check[]> {
  const { config, clock } = context;
  const host = createLoginHost({ clock, timeoutMs: TIMEOUT_MS, proxy: config.proxy });
  const origin = loginOriginOf(config);
  const keys = await Promise.all(config.callers.tenants.map((tenantId) => checkKeys(host, origin, tenantId)));
  const nobody = keys.every(({ status }) => status === 'failed');
  return [checkAudiences(context), ...keys.map((check) => (nobody ? { ...check, essential: true } : check))];
}

function checkAudiences({ config }: CheckContext): Check {
  const name = 'callers: audience';
  const { audiences } = config.callers;
  if (audiences.length === 0)
    return broken(name, 'no audience is accepted', 'Set AUTH_AUDIENCE, or unset it to use the default.');
  const foreign = audiences.filter((audience) => recognizeAudience(audience, config).known);
  if (foreign.length === 0) return passed(name, audiences.join(', '));
  return warned(
    name,
    `${foreign.join(', ')} is Defender's own audience`,
    'Callers need tokens for this API, not for Defender. Set AUTH_AUDIENCE to the id of the registration with the app roles.',
  );
}

async function checkKeys(host: LoginHost, origin: string, tenantId: string): Promise<Check> {
  const name = 'callers: keys';
  const fail = (detail: string) =>
    failed(
      name,
      `tenant ${tenantId}: ${detail}`,
      'Without keys, no caller of this tenant can be verified. See network: login. If that is ok, check AUTH_TENANTS.',
    );
  try {
    const { status, json } = await host.send({
      method: 'GET',
      url: `${origin}/${tenantId}/discovery/v2.0/keys`,
    });
    const keys = status === 200 && json !== undefined ? await readKeySet(json) : undefined;
    if (keys === undefined || keys.size === 0)
      return fail(`no keys in the response (HTTP ${String(status)})`);
    return passed(name, `tenant ${tenantId}: ${countOf(keys.size, 'signing key')}`);
  } catch (error) {
    if (error instanceof LoginHostError) return fail(error.message);
    throw error;
  }
}
