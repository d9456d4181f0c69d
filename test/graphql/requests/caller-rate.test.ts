import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CHANGES } from '../../kit/feed/follow.js';
import { openSocketStream } from '../../kit/feed/open-stream.js';
import { connectTo, headOf } from '../../kit/http/raw-request.js';
import { startSubgraph, type AskOptions, type StartOptions } from '../../kit/servers/start-subgraph.js';

const EMULATOR = { machines: 3, alerts: 3, machineActions: 0 };
const VIEWER = '{ defenderViewer { name } }';

async function start(env: Readonly<Record<string, string>>, options: StartOptions = {}) {
  const subgraph = await startSubgraph({ emulator: EMULATOR, env, ...options });
  const tokenOf = (oid: string, roles: readonly string[] = ['Defender.ViewData']) =>
    subgraph.mintToken({
      roles: [...roles],
      extraClaims: { oid: `11111111-0000-4000-8000-00000000000${oid}` },
    });
  const statuses = (count: number, options: AskOptions, query = VIEWER) =>
    Promise.all(Array.from({ length: count }, async () => (await subgraph.ask(query, options)).status));
  return { subgraph, tokenOf, statuses };
}

const ofStatus = (all: readonly number[], status: number) => all.filter((one) => one === status).length;

describe('CALLER_RATE', () => {
  it("allows a burst of six seconds' requests, then its number of requests a second", async () => {
    const { subgraph, tokenOf, statuses } = await start({ CALLER_RATE: '5' });
    const token = await tokenOf('1');
    const burst = await statuses(33, { token });
    expect([ofStatus(burst, 200), ofStatus(burst, 429)]).toEqual([30, 3]);
    const { status, headers, data, errors } = await subgraph.ask(VIEWER, { token });
    expect([status, headers.get('retry-after'), data]).toEqual([429, '1', undefined]);
    expect(errors).toEqual([
      {
        message: 'This caller sent more than 5 requests a second, and more than 30 at once.',
        extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 1 },
      },
    ]);
    subgraph.clock.advance(1_000);
    const next = await statuses(8, { token });
    expect([ofStatus(next, 200), ofStatus(next, 429)]).toEqual([5, 3]);
    expect(subgraph.log().match(/A caller is limited/g)).toHaveLength(2);
    expect(subgraph.audit()).toEqual([]);
  });

  it(
    'is logged once a second, however often a caller is limited and admitted again',
    { tags: 'slow' },
    async () => {
      const { subgraph, tokenOf, statuses } = await start({ CALLER_RATE: '10' });
      const token = await tokenOf('1');
      await statuses(60, { token });
      for (let turn = 0; turn < 9; turn += 1) {
        expect((await statuses(3, { token })).sort()).toEqual(turn === 0 ? [429, 429, 429] : [200, 429, 429]);
        subgraph.clock.advance(100);
      }
      expect(subgraph.log().match(/A caller is limited/g)).toHaveLength(1);
      subgraph.clock.advance(100);
      await statuses(3, { token });
      expect(subgraph.log().match(/A caller is limited/g)).toHaveLength(2);
    },
  );

  it('counts each caller and client separately', async () => {
    const { subgraph, tokenOf, statuses } = await start({ CALLER_RATE: '1' });
    const token = await tokenOf('1');
    expect(ofStatus(await statuses(9, { token }), 429)).toBe(3);
    expect(await statuses(1, { token: await tokenOf('2') })).toEqual([200]);
    const oid = '11111111-0000-4000-8000-000000000001';
    const azp = '22222222-0000-4000-8000-000000000001';
    const otherClient = await subgraph.mintToken({ roles: [], extraClaims: { oid, azp } });
    expect(await statuses(1, { token: otherClient })).toEqual([200]);
    const sameCaller = await tokenOf('1', ['Defender.Hunting']);
    expect(await statuses(1, { token: sameCaller })).toEqual([429]);
  });

  it('counts requests without a token by address, unless a router vouches for them', async () => {
    const { statuses } = await start({ CALLER_RATE: '1' });
    const schema = '{ __typename }';
    expect(ofStatus(await statuses(9, { token: null }, schema), 429)).toBe(3);
    const behind = await start({ CALLER_RATE: '1', ROUTER_SECRET: 'secret-of-the-router' });
    const headers = { 'router-authorization': 'secret-of-the-router' };
    expect(ofStatus(await behind.statuses(9, { token: null, headers }, schema), 200)).toBe(9);
  });

  it('is 100 a second and 600 at once by default', { tags: 'slow' }, async () => {
    const { statuses, tokenOf } = await start({});
    const all = await statuses(610, { token: await tokenOf('1') });
    expect([ofStatus(all, 200), ofStatus(all, 429)]).toEqual([600, 10]);
  });
});

describe('rejected requests of a caller', () => {
  const few: StartOptions = {
    adjust: (config) => ({ ...config, callers: { ...config.callers, refusalsPerMinute: 3 } }),
  };

  it(
    'rejects all requests of a caller with too many refusals, with one line in the audit trail',
    { tags: 'slow' },
    async () => {
      const { subgraph, tokenOf, statuses } = await start({}, few);
      const token = await tokenOf('1', []);
      const forbidden = '{ machines { nodes { id } } alerts { nodes { id } } }';
      for (let request = 0; request < 3; request += 1) {
        expect((await subgraph.ask(forbidden, { token })).status).toBe(200);
      }
      expect(await statuses(20, { token }, forbidden)).toEqual(Array.from({ length: 20 }, () => 429));
      const { headers, errors } = await subgraph.ask(VIEWER, { token });
      expect([headers.get('retry-after'), errors?.[0]?.extensions.code]).toEqual(['20', 'RATE_LIMITED']);
      const words = subgraph.audit().map(({ type }) => type);
      expect(words.filter((type) => type === 'accessRefused')).toHaveLength(6);
      expect(words.slice(6)).toEqual(['callerLimited']);
      expect(subgraph.audit().at(-1)).toMatchObject({
        actor: { oid: '11111111-0000-4000-8000-000000000001' },
        refusalsPerMinute: 3,
      });
      expect(await statuses(1, { token: await tokenOf('2') })).toEqual([200]);
      subgraph.clock.advance(20_000);
      expect(await statuses(1, { token })).toEqual([200]);
    },
  );

  it('has its line in the audit trail if a subscription on a socket is rejected first', async () => {
    const { subgraph, tokenOf } = await start({}, few);
    const token = await tokenOf('1', []);
    const { socket, others } = await openSocketStream(subgraph, CHANGES, { token });
    const send = async (id: string) => {
      const before = others.length;
      socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query: CHANGES } }));
      await subgraph.passTime(expect.poll(() => others.length).toBe(before + 1), 1);
      return others.at(-1).payload[0].extensions.code as string;
    };
    await subgraph.passTime(expect.poll(() => others.length).toBe(1), 1);
    expect([await send('two'), await send('three'), await send('four')]).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'RATE_LIMITED',
    ]);
    expect((await subgraph.ask(VIEWER, { token })).status).toBe(429);
    const words = subgraph.audit().map(({ type }) => type);
    expect(words.filter((type) => type !== 'accessRefused')).toEqual(['callerLimited']);
    expect(subgraph.log().match(/A caller is limited/g)).toHaveLength(1);
    const metrics = await (await fetch(`${subgraph.url}/metrics`)).text();
    expect(metrics).toContain('graphql_refused_requests_total{code="RATE_LIMITED"} 2');
  });

  it.each([
    [
      'hunts',
      'Defender.Hunting',
      '{ a: defenderHunt(query: "Nope") { rowCount } b: defenderHunt(query: "Nope2") { rowCount } }',
      2,
    ],
    [
      'writes',
      'Defender.ActiveRemediation',
      'mutation { a: isolateMachine(input: { machineId: "x", comment: "x" }) { outcome } b: isolateMachine(input: { machineId: "y", comment: "x" }) { outcome } }',
      2,
    ],
  ])('counts each of several refused %s in a request', async (_what, role, query, requests) => {
    const { subgraph, tokenOf } = await start({}, few);
    const token = await tokenOf('1', [role]);
    for (let request = 0; request < requests; request += 1) {
      expect((await subgraph.ask(query, { token })).errors).toHaveLength(2);
    }
    expect((await subgraph.ask(query, { token })).status).toBe(429);
  });

  it(
    'counts a write that ends as REFUSED or waits for approval, and each dry run against the rate',
    { tags: 'slow' },
    async () => {
      const { subgraph, tokenOf, statuses } = await start({ CALLER_RATE: '1' }, few);
      const [tenant] = subgraph.emulator.tenants.values();
      const offboard = (dryRun: boolean) =>
        `mutation { offboardMachine(input: { machineId: "${tenant!.machines[0]!.id}", comment: "x", dryRun: ${String(dryRun)} }) { outcome refusal { code } } }`;
      const token = await tokenOf('1', ['Defender.Offboard']);
      for (let request = 0; request < 3; request += 1) {
        const { data } = await subgraph.ask(offboard(false), { token });
        expect(data.offboardMachine.outcome).toBe('APPROVAL_REQUIRED');
      }
      expect((await subgraph.ask(offboard(false), { token })).errors?.[0]?.message).toContain(
        'refused requests',
      );
      const scan = (alias: number) =>
        `d${String(alias)}: runDefenderAntiVirusScan(input: { machineId: "${tenant!.machines[0]!.id}", scanType: QUICK, comment: "x", dryRun: true }) { outcome }`;
      const careful = await tokenOf('2', ['Defender.ActiveRemediation']);
      const five = `mutation { ${[1, 2, 3, 4, 5].map(scan).join(' ')} }`;
      const { data } = await subgraph.ask(five, { token: careful });
      expect(Object.values(data)).toEqual(Array.from({ length: 5 }, () => ({ outcome: 'DRY_RUN' })));
      // Of six requests at once, one and five dry runs: none is left.
      expect(await statuses(1, { token: careful })).toEqual([429]);
    },
  );

  it('does not count errors that the caller did not cause', async () => {
    const { subgraph, tokenOf } = await start({}, few);
    const token = await tokenOf('1');
    subgraph.emulator.control.addFault({ operation: 'listAlerts' }, { status: 403, body: {} });
    for (let request = 0; request < 10; request += 1) {
      expect((await subgraph.ask('{ alerts(first: 1) { nodes { id } } }', { token })).status).toBe(200);
      expect((await subgraph.ask('{ nonsense }', { token })).status).toBe(400);
    }
  });
});

describe('a caller who floods', () => {
  it.each([
    ['gets rejections 100 ms later after the tenth', {}, 5],
    [
      'gets them immediately behind a router, whose connections callers share',
      { ROUTER_SECRET: 'secret-of-the-router' },
      0,
    ],
  ])('%s', async (_what, env, held) => {
    const { subgraph, tokenOf, statuses } = await start({ CALLER_RATE: '1', ...env });
    const isRouter = 'ROUTER_SECRET' in env;
    const headers: Record<string, string> = isRouter
      ? { 'router-authorization': 'secret-of-the-router' }
      : {};
    const options = { token: await tokenOf('1'), headers };
    expect(ofStatus(await statuses(6, options), 200)).toBe(6);
    const timers = vi.spyOn(globalThis, 'setTimeout');
    onTestFinished(() => {
      timers.mockRestore();
    });
    const refusals = await Promise.all(Array.from({ length: 15 }, () => subgraph.ask(VIEWER, options)));
    // Behind a router, only the body has the wait.
    expect(
      ofStatus(
        refusals.map(({ status }) => status),
        isRouter ? 200 : 429,
      ),
    ).toBe(15);
    expect(refusals.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(
      Array.from({ length: 15 }, () => 'RATE_LIMITED'),
    );
    expect(timers.mock.calls.filter(([, ms]) => ms === 100)).toHaveLength(held);
  });

  it('does not delay another caller: each is served in turn', { tags: 'slow' }, async () => {
    const { subgraph, tokenOf } = await start({});
    const body = JSON.stringify({ query: VIEWER });
    const done: string[] = [];
    const prepare = async (who: string, token: string) => {
      const connection = await connectTo(subgraph.url);
      // Each turn accepts one connection: all are open before the first request.
      connection.write('GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n');
      await connection.received(/"live"/);
      const head = headOf({ authorization: `Bearer ${token}`, 'content-length': body.length });
      return async () => {
        connection.write(head + body);
        expect(await connection.received(/"defenderViewer"/)).toMatch(/HTTP\/1\.1 200 [^]*HTTP\/1\.1 200 /);
        done.push(who);
      };
    };
    const sendersOf = async (who: string, oid: string, count: number) => {
      const token = await tokenOf(oid);
      await subgraph.ask(VIEWER, { token });
      return Promise.all(Array.from({ length: count }, () => prepare(who, token)));
    };
    const flood = await sendersOf('flood', '1', 300);
    const others = await sendersOf('other', '2', 10);
    await Promise.all([...flood, ...others].map((send) => send()));
    const before = done.slice(0, done.lastIndexOf('other')).filter((who) => who === 'flood').length;
    // In order of arrival, it would be all 300.
    expect(before).toBeLessThan(150);
  });
});
