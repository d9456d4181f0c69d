import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { passWaits, signIn } from '../../kit/time/pass-waits.js';

/** Without hunts, which would answer for machines. */
const ONE_SOURCE = { DEFENDER_SOURCES: 'machines=defender' };
const EMULATOR = { machines: 10, alerts: 10 };
const MACHINES = '{ machines(first: 5) { nodes { id } } }';
/** Not a real one: three parts that look like a token. */
const TOKEN = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';

describe('a permission that the application lacks', () => {
  it("is UPSTREAM_FORBIDDEN and named, in one call, if our token can't be read", async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: ONE_SOURCE });
    subgraph.emulator.control.setSwitches({ accessTokens: 'opaque' });
    subgraph.emulator.control.registerApp({
      clientId: DEFAULT_CLIENT_ID,
      secret: DEFAULT_CLIENT_SECRET,
      roles: ['Alert.Read.All'],
    });
    const { status, data, errors } = await subgraph.ask(
      '{ machines(first: 5) { nodes { id } } alerts(first: 2) { nodes { id } } }',
    );
    expect(status).toBe(200);
    expect(data.alerts.nodes).toHaveLength(2);
    expect(data.machines).toBeNull();
    expect(errors).toMatchObject([
      {
        path: ['machines'],
        extensions: {
          code: 'UPSTREAM_FORBIDDEN',
          missingPermissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
        },
      },
    ]);
    expect(subgraph.calls('listMachines')).toMatchObject([{ status: 403 }]);
  });

  it.each([
    ['a body without words', {}],
    ['no body', undefined],
    ['other words', { error: { code: 'Forbidden', message: 'Access denied.' } }],
  ])('is named from our own table if the service sends %s', async (_, body) => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: ONE_SOURCE });
    subgraph.emulator.control.addFault({ operation: 'listMachines' }, { status: 403, body });
    const { errors } = await subgraph.ask(MACHINES);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'UPSTREAM_FORBIDDEN',
      missingPermissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
    });
  });

  it.each(['DisabledFeature', 'DisallowedOperation'])('is not the cause of a 403 with %s', async (code) => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: ONE_SOURCE });
    const error = { code, message: 'This device has no automation level assigned.', target: '|abc.' };
    subgraph.emulator.control.addFault({ operation: 'listMachines' }, { status: 403, body: { error } });
    const { errors } = await subgraph.ask(MACHINES);
    expect(errors?.[0]).toMatchObject({
      message: 'This device has no automation level assigned.',
      extensions: { code: 'UPSTREAM_REJECTED', upstreamCode: code, upstreamRequestId: '|abc.' },
    });
  });
});

describe('401', () => {
  it('of a tenant without the license is LICENSE_REQUIRED, in one call and one sign-in', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: ONE_SOURCE });
    subgraph.emulator.control.addFault({ operation: 'listMachines' }, 'licenseMissing');
    const { errors } = await subgraph.ask(MACHINES);
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(
          /^The tenant's plan lacks listMachines, which needs Defender for Endpoint Plan 1, /,
        ),
        path: ['machines'],
        extensions: {
          code: 'LICENSE_REQUIRED',
          plans: ['PLAN_1', 'PLAN_2', 'BUSINESS', 'VULNERABILITY_MANAGEMENT'],
        },
      },
    ]);
    expect(subgraph.calls()).toHaveLength(1);
    expect(subgraph.emulator.control.calls({ operation: 'token' })).toHaveLength(1);
  });

  it('of a rejected token is retried once with a new one', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: ONE_SOURCE });
    subgraph.emulator.control.addFault({ operation: 'listMachines', times: 1 }, { status: 401 });
    const { data, errors } = await subgraph.ask(MACHINES);
    expect(errors).toBeUndefined();
    expect(data.machines.nodes).toHaveLength(5);
    expect(subgraph.calls().map(({ status }) => status)).toEqual([401, 200]);
    expect(subgraph.emulator.control.calls({ operation: 'token' })).toHaveLength(2);
  });

  it('again is an error, without a third try', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: ONE_SOURCE });
    subgraph.emulator.control.addFault({ operation: 'listMachines' }, { status: 401 });
    const { errors } = await subgraph.ask(MACHINES);
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_FORBIDDEN' } }]);
    expect(subgraph.calls()).toHaveLength(2);
  });

  it("of Entra's sign-in is UPSTREAM_UNAVAILABLE without a call", async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: { AZURE_CLIENT_SECRET: 'wrong' } });
    const { errors } = await subgraph.ask(MACHINES);
    expect(errors).toMatchObject([{ path: ['machines'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
    expect(subgraph.calls()).toEqual([]);
    expect(JSON.stringify(errors)).not.toContain('wrong');
  });
});

describe("the service's error text", () => {
  it('is passed on for a 400, without addresses, tokens and control characters, and truncated', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: ONE_SOURCE });
    const message = `Bad\u0007filter, see https://internal.example/a?sig=s3cret or HTTP://X.example/y with Bearer ${TOKEN} ${'long '.repeat(300)}`;
    const error = {
      code: `Odd https://internal.example ${TOKEN}`,
      message,
      target: `|req-1. https://internal.example/t ${TOKEN}`,
    };
    subgraph.emulator.control.addFault({ operation: 'listMachines' }, { status: 400, body: { error } });
    const { errors } = await subgraph.ask(MACHINES);
    expect(errors?.[0]?.message).toMatch(
      /^Bad filter, see \[url\] or \[url\] with Bearer \[token\] long long /,
    );
    expect(errors?.[0]?.message.length).toBeLessThanOrEqual(501);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'UPSTREAM_REJECTED',
      upstreamCode: 'Odd [url] [token]',
      upstreamRequestId: '|req-1. [url] [token]',
    });
  });

  it.each([
    ['400 without words', { status: 400, body: `<html>${TOKEN} https://internal.example</html>` }],
    [
      '403',
      { status: 403, body: { error: { code: 'Forbidden', message: `${TOKEN} https://internal.example` } } },
    ],
    [
      '409',
      { status: 409, body: { error: { code: 'Conflict', message: `${TOKEN} https://internal.example` } } },
    ],
    ['500', { status: 500, body: { error: { code: 'X', message: `${TOKEN} https://internal.example` } } }],
    [
      'a license refusal',
      {
        status: 401,
        body: { error: { code: 'Unauthorized', message: `No license ${TOKEN} https://internal.example` } },
      },
    ],
    ['200 that is no list', { status: 200, body: { secret: TOKEN } }],
    ['a redirect', { status: 302, headers: { location: 'https://internal.example/' } }],
  ])('never contains an address, a token or the body (%s), not even in the log', async (_, effect) => {
    const subgraph = await signIn(await startSubgraph({ emulator: EMULATOR, env: ONE_SOURCE }));
    subgraph.emulator.control.addFault({ operation: 'listMachines' }, effect);
    const { data, errors } = await passWaits(subgraph, subgraph.ask(MACHINES));
    expect(data).toEqual({ machines: null });
    const shown = JSON.stringify(errors);
    for (const secret of [TOKEN, 'internal.example', '<html', subgraph.emulator.url, DEFAULT_CLIENT_SECRET]) {
      expect(shown).not.toContain(secret);
    }
    expect(subgraph.log()).not.toContain(TOKEN);
    expect(subgraph.log()).not.toContain(DEFAULT_CLIENT_SECRET);
    expect(subgraph.log()).not.toMatch(/Bearer eyJ/);
  });
});
