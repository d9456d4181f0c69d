import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../src/config/limits.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { passWaits, signIn } from '../../kit/time/pass-waits.js';
import { PATIENT } from '../../kit/time/patience.js';

const SMALL = { machines: 10, alerts: 10 };
const MACHINES = '{ machines(first: 1) { nodes { id } } }';
const MESSAGE =
  'API calls quota exceeded! Maximum allowed 100 per 00:01:00 for the key Destination+TenantID+AppID. You can send requests again in 8 seconds.';

const refusal = (headers: Readonly<Record<string, string>>, message = MESSAGE) => ({
  status: 429,
  headers,
  body: { error: { code: '429', message, target: 'x' } },
});

const statusesOf = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ status }) => status);

describe('a read with a 429 of the service', () => {
  it.each<[string, number, (now: number) => ReturnType<typeof refusal>]>([
    ['seconds', 5_000, () => refusal({ 'retry-after': '5' })],
    ['a date', 5_000, (now) => refusal({ 'retry-after': new Date(now + 5_000).toUTCString() })],
    ['only the text of the body', 8_000, () => refusal({})],
    ['garbage beside the text of the body', 8_000, () => refusal({ 'retry-after': 'soon' })],
    [
      'neither, which counts as 15 s',
      15_000,
      () => refusal({}, 'quota exceeded! maximum allowed 1500 per 01:00:00'),
    ],
  ])(
    'waits as long as Retry-After says by %s, and succeeds',
    { tags: 'defender-first' },
    async (_, waitMs, effect) => {
      const subgraph = await signIn(await startSubgraph({ emulator: SMALL }));
      const { clock, emulator } = subgraph;
      emulator.control.addFault({ operation: 'listMachines', times: 1 }, effect(clock.now()));
      const answer = subgraph.ask(MACHINES);
      // The deadline of the read, and the pause instead of the timeout of the attempt.
      const isPausing = () => clock.sleeping === 2 && clock.nextDueIn !== LIMITS.attemptTimeoutMs;
      await vi.waitFor(() => expect(isPausing()).toBe(true), PATIENT);
      // A date in a header has no milliseconds.
      clock.advance(waitMs - 1_001);
      for (let turn = 0; turn < 50; turn += 1) await nextTurn();
      expect(statusesOf(subgraph)).toEqual([429]);
      clock.advance(2_001);
      const { data, errors } = await answer;
      expect(errors).toBeUndefined();
      expect(data.machines.nodes).toHaveLength(1);
      expect(statusesOf(subgraph)).toEqual([429, 200]);
    },
  );

  it.each(['seconds', 'http-date', 'missing', 'rubbish'] as const)(
    'is RATE_LIMITED with retryAfterSeconds, and nothing more is sent, if the wait is too long (Retry-After: %s)',
    { tags: ['slow', 'defender-first'] },
    async (retryAfter) => {
      const subgraph = await startSubgraph({ emulator: { ...SMALL, switches: { retryAfter } } });
      subgraph.emulator.control.setQuota('listMachines', { perMinute: 20 });
      const fields = Array.from(
        { length: 20 },
        (_, index) => `m${String(index)}: machines(first: ${String(index + 1)}) { nodes { id } }`,
      );
      expect((await subgraph.ask(`{ ${fields.join(' ')} }`)).errors).toBeUndefined();
      subgraph.clock.advance(10_000);
      subgraph.forgetCalls();
      const { status, data, errors } = await subgraph.ask('{ machines(first: 30) { nodes { id } } }');
      expect([status, data]).toEqual([200, { machines: null }]);
      expect(errors).toMatchObject([
        { path: ['machines'], extensions: { code: 'RATE_LIMITED', rateClass: 'LIST_MACHINES' } },
      ]);
      const { retryAfterSeconds } = errors![0]!.extensions;
      expect(retryAfterSeconds).toBeGreaterThanOrEqual(49);
      expect(retryAfterSeconds).toBeLessThanOrEqual(51);
      expect(statusesOf(subgraph)).toEqual([429]);
      // The window is known to be closed: the next request isn't sent at all.
      const next = await subgraph.ask('{ machines(first: 40) { nodes { id } } }');
      expect(next.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
      expect(statusesOf(subgraph)).toEqual([429]);
      // Other operations have windows of their own.
      expect((await subgraph.ask('{ alerts(first: 1) { nodes { id } } }')).errors).toBeUndefined();
    },
  );

  it('is served again as soon as the window opens', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    subgraph.emulator.control.setQuota('listMachines', { perMinute: 1 });
    await subgraph.ask(MACHINES);
    await subgraph.ask('{ machines(first: 2) { nodes { id } } }');
    subgraph.clock.advance(61_000);
    expect((await subgraph.ask('{ machines(first: 2) { nodes { id } } }')).errors).toBeUndefined();
    expect(statusesOf(subgraph)).toEqual([200, 429, 200]);
  });

  it('works the same for hunting through Graph', async () => {
    const subgraph = await signIn(await startSubgraph({ emulator: SMALL }));
    subgraph.emulator.control.setQuota('graphRunHuntingQuery', { perMinute: 0 });
    const hunt = subgraph.ask('{ defenderHunt(query: "DeviceInfo | take 1") { rowCount } }', {
      roles: ['Defender.Hunting'],
    });
    const { errors } = await passWaits(subgraph, hunt, 5_000);
    expect(errors).toMatchObject([{ path: ['defenderHunt'], extensions: { code: 'RATE_LIMITED' } }]);
  });
});

describe('the quota ledger', () => {
  it.each([
    ['rejects a call whose permit would come too late', 300, 'RATE_LIMITED', 0],
    ['delays a call whose permit comes in time', 900, undefined, 1],
  ])('%s', { tags: ['slow', 'defender-first'] }, async (_what, leftMs, code, calls) => {
    const limits = { operationTimeoutMs: 25_000 };
    const env = { DEFENDER_QUOTA_SHARE: '0.1' };
    const subgraph = await startSubgraph({ emulator: SMALL, env, limits });
    const fields = Array.from(
      { length: 10 },
      (_field, index) => `m${index}: machines(first: ${index + 1}) { nodes { id } }`,
    );
    await subgraph.ask(`{ ${fields.join(' ')} }`);
    // The permits return after a minute and a second, this long before the request's deadline.
    subgraph.clock.advance(61_000 - limits.operationTimeoutMs + leftMs);
    subgraph.forgetCalls();
    const { errors } = await subgraph.passTime(subgraph.ask('{ machines(first: 30) { nodes { id } } }'), 100);
    expect(errors?.[0]?.extensions.code).toBe(code);
    expect(subgraph.calls('listMachines')).toHaveLength(calls);
  });

  it(
    'rejects the first call that the service would reject, before it is sent, at no cost',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({
        emulator: { machines: 110, alerts: 0 },
        env: { DEFENDER_MAX_CALLS_PER_OPERATION: '111' },
      });
      const { data, errors } = await subgraph.ask(
        '{ machines(first: 110) { nodes { id alerts { nodes { id } } } } }',
      );
      const failed = data.machines.nodes.filter(({ alerts }: { alerts: object | null }) => alerts === null);
      const sent = subgraph.calls('listMachineAlerts');
      expect(sent).toHaveLength(110 - failed.length);
      // Four fifths of 95: the rest is reserved for other callers.
      expect(sent).toHaveLength(76);
      expect(sent.every(({ status }) => status === 200)).toBe(true);
      expect(errors).toHaveLength(failed.length);
      for (const { path, extensions } of errors ?? []) {
        expect(path?.slice(0, 2)).toEqual(['machines', 'nodes']);
        expect(path?.at(-1)).toBe('alerts');
        expect(extensions).toMatchObject({ code: 'RATE_LIMITED', rateClass: 'LIST_MACHINE_ALERTS' });
        expect(extensions['retryAfterSeconds']).toBeGreaterThan(25);
      }
      const quota = await subgraph.ask('{ defenderUpstreamQuota { rateClass window used } }');
      expect(quota.data.defenderUpstreamQuota).toContainEqual({
        rateClass: 'LIST_MACHINE_ALERTS',
        window: 'MINUTE',
        used: sent.length,
      });
    },
  );

  it('delays a call until a place becomes free in time', { tags: ['slow', 'defender-first'] }, async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 110, alerts: 0 },
      env: { DEFENDER_MAX_CALLS_PER_OPERATION: '111' },
    });
    await subgraph.ask('{ machines(first: 110) { nodes { id alerts { nodes { id } } } } }');
    subgraph.clock.advance(50_000);
    subgraph.forgetCalls();
    const answer = subgraph.ask('{ machines(first: 1) { nodes { alerts { nodes { id } } } } }');
    const { errors } = await passWaits(subgraph, answer, 1_000);
    expect(errors).toBeUndefined();
    expect(subgraph.calls('listMachineAlerts')).toMatchObject([{ status: 200 }]);
  });
});

describe('a place in a window', () => {
  it('is not taken while the application still signs in', async () => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    subgraph.emulator.control.addFault({ operation: 'token' }, 'hang');
    const waiting = subgraph.ask(MACHINES);
    await expect.poll(() => subgraph.emulator.control.calls({ operation: 'token' })).toHaveLength(1);
    const { data } = await subgraph.ask('{ defenderUpstreamQuota { rateClass used } }');
    expect(data.defenderUpstreamQuota).toEqual([]);
    const { errors } = await subgraph.passTime(waiting, 1_000);
    expect(errors?.[0]?.extensions.code).toMatch(/^UPSTREAM_/);
  });
});
