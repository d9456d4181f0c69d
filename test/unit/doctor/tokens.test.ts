import { UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config/config.js';
import { systemClock } from '../../../src/lib/clock.js';
import { findUnprintable } from '../../../src/lib/printable.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { LicenseRequiredError, UpstreamForbiddenError } from '../../../src/errors/upstream-errors.js';
import { exitCodeOf, printDiagnoses, printJson } from '../../../src/doctor/print-diagnosis.js';
import { runDoctor } from '../../../src/doctor/run-doctor.js';
import type { Connection } from '../../../src/doctor/check-context.js';
import { closedAddress, readSchema } from '../../kit/processes/run-doctor.js';

const AUDIENCE = 'https://api.securitycenter.microsoft.com';
const TENANT = '11111111-2222-4333-8444-555555555555';

describe('the doctor with an unreadable token', () => {
  it('rejects nothing and relies on the calls', async () => {
    const { checks } = await visit({ token: 'opaque', fetch: () => Promise.resolve(undefined) });
    const statusOf = (name: string) => checks.find((check) => check.name.startsWith(name))?.status;
    expect(statusOf('token: Defender')).toBe('warning');
    expect(statusOf('audience')).toBe('skipped');
    expect(statusOf('permission: alerts')).toBe('skipped');
    expect(statusOf('call: alerts')).toBe('ok');
    expect(statusOf('permissions not needed')).toBe('skipped');
    expect(statusOf('scope')).toBe('ok');
  });

  it('names the permission that Defender requires', async () => {
    const { checks } = await visit({
      token: 'opaque',
      fetch: () => Promise.reject(new UpstreamForbiddenError('needs Alert.Read.All', ['Alert.Read.All'])),
    });
    const check = checks.find(({ name }) => name.startsWith('call: alerts'));
    expect(check?.detail).toBe('listAlerts is forbidden: needs Alert.Read.All');
  });

  it('distinguishes a license from a permission', async () => {
    const { checks } = await visit({
      token: 'opaque',
      fetch: () => Promise.reject(new LicenseRequiredError('No Tvm license', [])),
    });
    expect(checks.find(({ name }) => name === 'license')).toMatchObject({
      status: 'failed',
      detail: 'No Tvm license',
    });
  });

  it('survives unexpected errors and shows no stack or message of them', async () => {
    const diagnosis = await visit({
      token: 'opaque',
      fetch: () => Promise.reject(new RangeError('secret inside')),
    });
    const check = diagnosis.checks.find(({ name }) => name.startsWith('call: alerts'));
    expect(check?.detail).toBe('the check itself failed (RangeError)');
    expect(exitCodeOf(diagnosis)).toBe(2);
  });
});

describe('the doctor with a wrong token', () => {
  it('recognizes a token of another tenant', async () => {
    const diagnosis = await visit({
      token: new UnsecuredJWT({ aud: AUDIENCE, tid: 'AAAAAAAA-2222-4333-8444-555555555555' }).encode(),
      fetch: () => Promise.resolve(undefined),
    });
    expect(diagnosis.checks.find(({ name }) => name === 'tenant')).toMatchObject({
      status: 'failed',
      essential: true,
      detail: `the token is for tenant AAAAAAAA-2222-4333-8444-555555555555, not for ${TENANT}`,
    });
  });

  it('accepts the id of the API as its name', async () => {
    const { checks } = await visit({
      token: new UnsecuredJWT({ aud: 'fc780465-2017-40d4-a0c5-307022471b92', tid: TENANT }).encode(),
      fetch: () => Promise.resolve(undefined),
    });
    expect(checks.find(({ name }) => name === 'audience')?.status).toBe('ok');
    expect(checks.find(({ name }) => name === 'tenant')?.status).toBe('ok');
  });

  it('prints no terminal escape sequences', async () => {
    const diagnosis = await visit({
      token: new UnsecuredJWT({ aud: 'https://x\u001B[2J\u009B', tid: '\u202Eevil' }).encode(),
      fetch: () => Promise.resolve(undefined),
    });
    const [text, json] = [printDiagnoses([diagnosis]), printJson([diagnosis])];
    expect(text).toContain('https://x<U+001B>[2J<U+009B>');
    expect(json).toContain(String.raw`https://x\u001b[2J\u009b`);
    for (const output of [text, json]) expect(findUnprintable(output.replaceAll('\n', ''))).toBeUndefined();
  });

  it('warns of an unknown audience', async () => {
    const { checks } = await visit({
      token: new UnsecuredJWT({ aud: 'https://defender.example', tid: TENANT }).encode(),
      fetch: () => Promise.resolve(undefined),
    });
    expect(checks.find(({ name }) => name === 'audience')?.status).toBe('warning');
  });
});

async function visit({ token, fetch }: { token: string; fetch: () => Promise<unknown> }) {
  // The hosts don't matter here: none responds.
  const url = await closedAddress();
  const env = {
    AZURE_TENANT_ID: TENANT,
    AZURE_CLIENT_ID: TENANT,
    AZURE_CLIENT_SECRET: 'secret',
    ENTRA_EMULATOR_URL: url,
    DEFENDER_API_URL: url,
  };
  const connection: Connection = {
    tokens: { renewals: () => [], getToken: () => Promise.resolve(token) },
    dataSource: { fetch: fetch as Connection['dataSource']['fetch'] },
    close: () => Promise.resolve(),
  };
  const connect = (_config: Config) => connection;
  expect(() => loadConfig(env)).not.toThrow();
  const [diagnosis] = await runDoctor({ env, clock: systemClock, schema: readSchema(), connect });
  return diagnosis!;
}
