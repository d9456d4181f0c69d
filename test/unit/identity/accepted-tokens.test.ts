import { inspect } from 'node:util';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/config/configuration-error.js';
import type { Environment } from '../../../src/config/environment.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { holdCallerToken } from '../../../src/credentials/caller-token.js';
import { CALLER, createSigningKey, type SigningKey } from '../../kit/identity/caller-token.js';
import {
  OUR_CLIENT_ID,
  startVerifierWithKeys,
  type VerifierWithKeys,
} from '../../kit/identity/verifier-with-keys.js';

const OTHER_CLIENT = '12345678-7777-4888-9999-000000000000';
const V1 = {
  iss: `https://sts.windows.net/${CALLER.tenantId}/`,
  ver: '1.0',
  azp: undefined,
  appid: CALLER.clientId,
};

let key: SigningKey;
let bench: VerifierWithKeys;
beforeAll(async () => {
  key = await createSigningKey('key');
});
afterEach(() => bench?.close());

const start = async (environment: Readonly<Record<string, string>>) => {
  bench = await startVerifierWithKeys(key, environment);
};
const verify = async (overrides = {}) => bench.verifier.verify(await bench.authorization(overrides));
const problemsOf = (environment: Environment) => {
  try {
    loadConfig({
      AZURE_TENANT_ID: CALLER.tenantId,
      AZURE_CLIENT_ID: OUR_CLIENT_ID,
      AZURE_CLIENT_SECRET: 's',
      ...environment,
    });
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
};

describe('with AUTH_CLIENTS', () => {
  const clients = { AUTH_CLIENTS: `${CALLER.clientId.toUpperCase()} , ${OUR_CLIENT_ID}` };

  it('a token of a listed client is accepted, in both versions', async () => {
    await start(clients);
    expect(await verify()).toMatchObject({ clientId: CALLER.clientId });
    expect(await verify({ azp: CALLER.clientId.toUpperCase() })).toMatchObject({ clientId: CALLER.clientId });
    expect(await verify(V1)).toMatchObject({ clientId: CALLER.clientId });
  });

  it('any other client is rejected by name', async () => {
    await start(clients);
    const refusal = `The client application ${OTHER_CLIENT} of the access token (azp or appid) is not allowed for this API.`;
    for (const overrides of [{ azp: OTHER_CLIENT }, { ...V1, appid: OTHER_CLIENT }]) {
      await expect(verify(overrides)).rejects.toMatchObject({ code: 'UNAUTHENTICATED', message: refusal });
    }
  });

  it('a token that names no client is rejected', async () => {
    await start(clients);
    for (const azp of [undefined, '', 7]) {
      await expect(verify({ azp })).rejects.toThrow(
        'The client application of the access token (azp or appid) is not allowed for this API.',
      );
    }
  });

  it('the list must contain client ids', () => {
    expect(problemsOf({ AUTH_CLIENTS: 'dashboard' })).toEqual([
      'AUTH_CLIENTS must hold client ids, GUIDs, comma separated',
    ]);
    // An empty list that allows all clients would be dangerous.
    expect(problemsOf({ AUTH_CLIENTS: ' , ' })).toEqual([
      'AUTH_CLIENTS holds no client id: leave it out to take every client',
    ]);
  });
});

describe('the token of a caller', () => {
  it('is not part of the caller, and is stored where no output includes it', async () => {
    await start({});
    const header = await bench.authorization();
    const token = header.replace('Bearer ', '');
    const caller = await bench.verifier.verify(header);
    const held = holdCallerToken(header);
    expect(held.reveal()).toBe(token);
    expect(held.fingerprint()).toMatch(/^[\w-]{43}$/);
    const seen = `${inspect({ caller, held }, { depth: 9, showHidden: true })}${JSON.stringify({ caller, held })}`;
    expect(seen).not.toContain(token);
    expect(seen).not.toContain('eyJ');
  });
});
