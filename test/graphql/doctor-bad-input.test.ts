import { describe, expect, it } from 'vitest';
import type { Emulator } from '../../emulator/emulator.js';
import type { FaultEffect } from '../../emulator/http/faults.js';
import { DEFAULT_TENANT_ID } from '../../emulator/emulator.js';
import { ManualClock } from '../kit/manual-clock.js';
import { visitDoctor } from '../kit/visit-doctor.js';

describe('the doctor on settings that cannot be', () => {
  it('names a tenant that is no GUID', async () => {
    const { troubles, exitCode } = await visitDoctor({ env: { AZURE_TENANT_ID: 'contoso.onmicrosoft.com' } });
    expect(exitCode).toBe(2);
    expect(troubles).toMatchInlineSnapshot(`
      "✗ configuration  AZURE_TENANT_ID must be a GUID
                       → Correct these settings; README.md lists all. The other checks need them.
      Does not work: 0 ok, 0 warning(s), 1 failed, 0 skipped."
    `);
  });

  it('names two credentials where one is wanted', async () => {
    const { troubles, exitCode } = await visitDoctor({
      env: { AZURE_CLIENT_CERTIFICATE_PATH: 'app.pem' },
    });
    expect(exitCode).toBe(2);
    expect(troubles).toMatchInlineSnapshot(`
      "✗ configuration  Exactly one credential is allowed, but these are set: AZURE_CLIENT_SECRET,
                       AZURE_CLIENT_CERTIFICATE_PATH
                       → Correct these settings; README.md lists all. The other checks need them.
      Does not work: 0 ok, 0 warning(s), 1 failed, 0 skipped."
    `);
  });

  it('names a secret with white space at an end, without showing it', async () => {
    const { troubles, exitCode } = await visitDoctor({
      env: { AZURE_CLIENT_SECRET: ' copied-with-a-space ' },
    });
    expect(exitCode).toBe(2);
    expect(troubles).toMatchInlineSnapshot(`
      "✗ configuration  AZURE_CLIENT_SECRET begins or ends with white space: copy the value of the secret again
                       → Correct these settings; README.md lists all. The other checks need them.
      Does not work: 0 ok, 0 warning(s), 1 failed, 0 skipped."
    `);
    expect(troubles).not.toContain('copied-with-a-space');
  });
});

describe('the doctor on a login host that', () => {
  it.each<[string, FaultEffect, string, string]>([
    [
      'fails',
      { status: 503 },
      'no token (unavailable, HTTP 503): The answer is HTTP 503',
      'The login host is failing or throttles us; this service asks again by itself.',
    ],
    [
      'throttles',
      { status: 429, body: { error: 'temporarily_unavailable' }, headers: { 'retry-after': '7' } },
      'no token (unavailable, HTTP 429): The answer is HTTP 429',
      'The login host is failing or throttles us; this service asks again by itself.',
    ],
    [
      'cuts the connection',
      'reset',
      'no token (unreachable): The request failed (ECONNRESET)',
      'The login host cannot be reached: check name resolution, the firewall, HTTPS_PROXY and TLS inspection.',
    ],
  ])('%s', async (_what, effect, detail, remedy) => {
    const { checks, exitCode } = await visitDoctor({
      prepare: ({ control }) => {
        control.addFault({ operation: 'token' }, effect);
      },
    });
    expect(exitCode).toBe(2);
    expect(checks.find(({ name }) => name === 'token: Defender')).toMatchObject({ detail, remedy });
  });

  it('is slow', async () => {
    const clock = new ManualClock(Date.now());
    let emulator: Emulator | undefined;
    const visit = visitDoctor({
      clock,
      prepare: (prepared) => {
        emulator = prepared;
        prepared.control.addFault({ operation: 'token' }, 'hang');
      },
    });
    const waiting = () => emulator?.control.calls().filter(({ status }) => status === null) ?? [];
    const answered = () => emulator?.control.calls({ operation: 'keys' }).length ?? 0;
    // Both tokens hang, and all else has been answered: only then may the clock move.
    await expect
      .poll(() => [waiting().map(({ operation }) => operation), answered()], { timeout: 10_000 })
      .toEqual([['token', 'token'], 1]);
    clock.advance(10_000);
    const { checks, exitCode } = await visit;
    expect(exitCode).toBe(2);
    expect(checks.find(({ name }) => name === 'token: Defender')).toMatchObject({
      detail: expect.stringContaining('no token (timeout)'),
      remedy: 'The login host does not answer in time: check the network path to it.',
    });
  });
});

describe('the doctor on tokens that cannot be read', () => {
  it('refuses nothing: every call is tried, and what is missing shows there', async () => {
    const { troubles, exitCode, emulator } = await visitDoctor({
      app: { roles: ['Alert.Read.All', 'Machine.Isolate'] },
      prepare: ({ control }) => {
        control.setSwitches({ accessTokens: 'opaque' });
      },
    });
    expect(exitCode).toBe(1);
    expect(troubles).toMatchInlineSnapshot(`
      "! token: Defender                               for https://api.securitycenter.microsoft.com/.default, but it cannot be
                                                      read
                                                      → That is no fault: Microsoft may encrypt its tokens. What it allows,
                                                      the calls below show.
      ! token: Graph                                  for https://graph.microsoft.com/.default, but it cannot be read
                                                      → That is no fault: Microsoft may encrypt its tokens. What it allows,
                                                      the calls below show.
      - audience                                      the token cannot be read
      - tenant                                        the token cannot be read
      - permission: alerts                            the token cannot be read, for Query.alert, Query.alerts,
                                                      Alert.relatedUser, Alert.evidence and 2 more
      - permission: machines, machine-actions         the token cannot be read, for Query.machineAction, Query.machineActions,
                                                      Query.machine, Query.machines and 8 more
      - permission: hunting                           the token cannot be read, for Query.hunt
      - permission: isolateMachine, unisolateMachine  the token cannot be read, for Mutation.isolateMachine,
                                                      Mutation.releaseMachine
      - permission: cancelMachineAction               the token cannot be read, for Mutation.cancelMachineAction
      - permissions not needed                        no permission is known to be granted
      ✗ call: machines, machine-actions               listMachines is refused: Our application may not call listMachines: one
                                                      of these permissions is needed: Machine.Read.All, Machine.ReadWrite.All.
                                                      → Grant the permission that the message names.
      ✗ call: hunting                                 runHuntingQuery is refused: Our application may not call
                                                      runHuntingQuery: one of these permissions is needed:
                                                      AdvancedQuery.Read.All.
                                                      → Grant the permission that the message names.
      - call: isolateMachine, unisolateMachine        no call of it is harmless
      - call: cancelMachineAction                     no call of it is harmless
      - redis                                         not used: REDIS_URL is not set, and state is kept in this process
      Works in part: 12 ok, 2 warning(s), 2 failed, 11 skipped."
    `);
    const called = emulator.control.calls().filter(({ path }) => path.startsWith('/api/'));
    expect(called.map(({ operation, status }) => [operation, status]).sort()).toEqual([
      ['listAlerts', 200],
      ['listMachines', 403],
      ['runHuntingQuery', 403],
    ]);
  });
});

describe('the doctor on the tenant of the command line', () => {
  it('looks at that one instead of the configured one', async () => {
    const { checks } = await visitDoctor({ tenant: DEFAULT_TENANT_ID.toUpperCase() });
    expect(checks.find(({ name }) => name === 'tenant')).toMatchObject({
      status: 'ok',
      detail: DEFAULT_TENANT_ID,
    });
  });
});
