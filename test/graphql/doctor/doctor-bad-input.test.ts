import { describe, expect, it } from 'vitest';
import type { Emulator } from '../../../emulator/emulator.js';
import type { FaultEffect } from '../../../emulator/http/faults.js';
import { DEFAULT_TENANT_ID } from '../../../emulator/emulator.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { doctorCommand } from '../../kit/processes/run-doctor.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

describe('doctor with invalid settings', () => {
  it('names a tenant that is no GUID', async () => {
    const { problems, exitCode } = await doctorCommand({
      env: { AZURE_TENANT_ID: 'contoso.onmicrosoft.com' },
    });
    expect(exitCode).toBe(2);
    expect(problems).toMatchInlineSnapshot(`
      "✗ configuration  AZURE_TENANT_ID must be a GUID (docs/settings.md#azure_tenant_id)
                       → Correct these settings. The other checks depend on them.
      Does not work: 0 ok, 0 warnings, 1 failed, 0 skipped."
    `);
  });

  it('names two credentials if only one is allowed', async () => {
    const { problems, exitCode } = await doctorCommand({
      env: { AZURE_CLIENT_CERTIFICATE_PATH: 'app.pem' },
    });
    expect(exitCode).toBe(2);
    expect(problems).toMatchInlineSnapshot(`
      "✗ configuration  Exactly one credential is allowed, but these are set: AZURE_CLIENT_SECRET,
                       AZURE_CLIENT_CERTIFICATE_PATH (docs/settings.md#azure_client_secret)
                       → Correct these settings. The other checks depend on them.
      Does not work: 0 ok, 0 warnings, 1 failed, 0 skipped."
    `);
  });

  it('names the rules of tables, hosts and the share of the quota', async () => {
    const { problems, exitCode } = await doctorCommand({
      env: { HUNTING_TABLES: '*', NO_PROXY: 'http://x', DEFENDER_QUOTA_SHARE: '0.001' },
    });
    expect(exitCode).toBe(2);
    expect(problems).toMatchInlineSnapshot(`
      "✗ configuration  NO_PROXY must hold hosts such as login.example or .example without scheme and path, separated by commas
                       or spaces (docs/settings.md#no_proxy)
                       HUNTING_TABLES must hold names of tables such as DeviceInfo or Device*, comma separated; * alone is
                       none (docs/settings.md#hunting_tables)
                       DEFENDER_QUOTA_SHARE must be from 0.01, 1 of 100 calls a minute, to 1
                       (docs/settings.md#defender_quota_share)
                       → Correct these settings. The other checks depend on them.
      Does not work: 0 ok, 0 warnings, 1 failed, 0 skipped."
    `);
  });

  it('names misspelled mutations of the step-up and of the policy at once', { tags: 'slow' }, async () => {
    const policy = createPolicyFile({
      approvals: [{ name: 'Isolation', mutations: ['isolateMachin', 'release*'] }],
      caps: { tightenPerCaller: 0, mutations: { releaseMachin: 3 } },
    });
    const { problems, exitCode } = await doctorCommand({
      env: { ...policy.env, AUTH_STEP_UP: 'c1:isolateMachin', CALLER_RATE: '0' },
    });
    expect(exitCode).toBe(2);
    expect(problems).toMatchInlineSnapshot(`
      "✗ configuration  CALLER_RATE must be a whole number from 1 to 100000 (docs/settings.md#caller_rate)
                       AUTH_STEP_UP names 'isolateMachin', which is not a mutation (docs/settings.md#auth_step_up)
                       POLICY_FILE: approvals[0].mutations names 'isolateMachin', which is not a mutation that writes to
                       Defender (docs/settings.md#policy_file)
                       POLICY_FILE: caps.tightenPerCaller must be a whole number from 1 to 1000, or none
                       (docs/settings.md#policy_file)
                       POLICY_FILE: caps.mutations names 'releaseMachin', which is not a mutation that writes to Defender
                       (docs/settings.md#policy_file)
                       → Correct these settings. The other checks depend on them.
      Does not work: 0 ok, 0 warnings, 1 failed, 0 skipped."
    `);
  });

  it('names a secret with trailing white space, without printing it', async () => {
    const { problems, exitCode } = await doctorCommand({
      env: { AZURE_CLIENT_SECRET: ' copied-with-a-space ' },
    });
    expect(exitCode).toBe(2);
    expect(problems).toMatchInlineSnapshot(`
      "✗ configuration  AZURE_CLIENT_SECRET begins or ends with white space: copy the value of the secret again
                       (docs/settings.md#azure_client_secret)
                       → Correct these settings. The other checks depend on them.
      Does not work: 0 ok, 0 warnings, 1 failed, 0 skipped."
    `);
    expect(problems).not.toContain('copied-with-a-space');
  });
});

describe('a variable with almost the name of a setting', () => {
  it('is a warning of doctor, and an unrelated one is not', async () => {
    const { checks, exitCode } = await doctorCommand({
      env: { ROUTER_SECRETS: 'x', policy_fil: 'y', DEFENDER_QUOTA_SHRAE: '1', HTTP_PROXY: 'z', HOSTS: 'h' },
    });
    const ignored = (name: string, meant: string) =>
      `${name} is ignored, because no setting has this name. Did you mean ${meant}?`;
    expect(checks.filter(({ name }) => name === 'settings')).toMatchObject([
      {
        status: 'warning',
        detail: [
          ignored('ROUTER_SECRETS', 'ROUTER_SECRET'),
          ignored('policy_fil', 'POLICY_FILE'),
          ignored('DEFENDER_QUOTA_SHRAE', 'DEFENDER_QUOTA_SHARE'),
        ].join('\n'),
      },
    ]);
    expect(exitCode).toBe(0);
  });

  it('is a warning of the server, which starts', async () => {
    const subgraph = await startSubgraph({ env: { CORS_ORIGIN: 'https://console.example' } });
    expect((await subgraph.ask('{ defenderViewer { oid } }')).errors).toBeUndefined();
    expect(subgraph.log()).toContain('CORS_ORIGIN is ignored');
    expect(subgraph.log()).not.toContain('console.example');
  });
});

describe('doctor with a login host that', () => {
  it.each<[string, FaultEffect, string, string]>([
    [
      'fails',
      { status: 503 },
      'no token (unavailable, HTTP 503): The response is HTTP 503',
      'The login host fails or throttles this service, which retries automatically.',
    ],
    [
      'throttles',
      { status: 429, body: { error: 'temporarily_unavailable' }, headers: { 'retry-after': '7' } },
      'no token (unavailable, HTTP 429): The response is HTTP 429',
      'The login host fails or throttles this service, which retries automatically.',
    ],
    [
      'cuts the connection',
      'reset',
      'no token (unreachable): The request failed (ECONNRESET)',
      'The login host cannot be reached: check name resolution, the firewall, HTTPS_PROXY, and TLS inspection.',
    ],
  ])('%s', async (_what, effect, detail, remedy) => {
    const { checks, exitCode } = await doctorCommand({
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
    const visit = doctorCommand({
      clock,
      prepare: (prepared) => {
        emulator = prepared;
        prepared.control.addFault({ operation: 'token' }, 'hang');
      },
    });
    const waiting = () => emulator?.control.calls().filter(({ status }) => status === null) ?? [];
    const answered = () => emulator?.control.calls({ operation: 'keys' }).length ?? 0;
    // Both token requests hang, and all others have ended: only then may the clock advance.
    await expect
      .poll(() => [waiting().map(({ operation }) => operation), answered()])
      .toEqual([['token', 'token'], 1]);
    clock.advance(10_000);
    const { checks, exitCode } = await visit;
    expect(exitCode).toBe(2);
    expect(checks.find(({ name }) => name === 'token: Defender')).toMatchObject({
      detail: expect.stringContaining('no token (timeout)'),
      remedy: 'The login host does not respond in time: check the network path to it.',
    });
  });
});

describe('doctor with unreadable tokens', () => {
  it('tries every call, each of which shows missing permissions', async () => {
    const { checks, exitCode, emulator } = await doctorCommand({
      app: { roles: ['Alert.Read.All', 'Machine.Isolate'] },
      prepare: ({ control }) => {
        control.setSwitches({ accessTokens: 'opaque' });
      },
    });
    expect(exitCode).toBe(1);
    expect(checks).toContainEqual({
      name: 'token: Defender',
      status: 'warning',
      detail: 'for https://api.securitycenter.microsoft.com/.default, but the token is not readable',
      remedy: 'This is not an error: Microsoft may encrypt its tokens. The calls below show its permissions.',
    });
    const permissions = checks.filter(({ name }) => name.startsWith('permission: '));
    expect(permissions.length).toBeGreaterThan(3);
    expect(new Set(permissions.map(({ status }) => status))).toEqual(new Set(['skipped']));
    expect(checks).toContainEqual({
      name: expect.stringMatching(/^call: .*machines/),
      status: 'failed',
      detail:
        "listMachines is forbidden: This service's application may not call listMachines. It needs one of these permissions: Machine.Read.All, Machine.ReadWrite.All.",
      remedy: 'Grant the permission that the message names.',
    });
    const called = emulator.control.calls().filter(({ path }) => path.startsWith('/api/'));
    expect(called.map(({ operation, status }) => [operation, status])).toEqual(
      expect.arrayContaining([
        ['listAlerts', 200],
        ['listMachines', 403],
        ['runHuntingQuery', 403],
      ]),
    );
  });
});

describe('doctor with the tenant of the command line', () => {
  it('checks that one instead of the configured one', async () => {
    const { checks } = await doctorCommand({ tenant: DEFAULT_TENANT_ID.toUpperCase() });
    expect(checks.find(({ name }) => name === 'tenant')).toMatchObject({
      status: 'ok',
      detail: DEFAULT_TENANT_ID,
    });
  });
});
