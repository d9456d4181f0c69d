import { describe, expect, it } from 'vitest';
import { startServing } from '../kit/processes/serve-process.js';
import {
  startSubgraph,
  type GraphQLAnswer,
  type StartOptions,
  type SubgraphUnderTest,
} from '../kit/servers/start-subgraph.js';
import { queriesOf, WHOLE } from '../kit/reads/whole-machines.js';
import { hasRedis, startRedis, type RedisServer } from './redis-server.js';

const PAGE = '{ alerts(first: 100, orderBy: { field: ID }) { nodes { id machine { id osPlatform } } } }';
const ALERTS = '{ alerts(first: 20, orderBy: { field: ID }) { nodes { id status } } }';
const SORTED = '{ machines(first: 5, orderBy: { field: LAST_SEEN }) { nodes { id } } }';
const COST = { headers: { 'x-defender-cost': '1' } };

interface Replicas {
  readonly redis: RedisServer;
  readonly all: readonly [SubgraphUnderTest, SubgraphUnderTest, SubgraphUnderTest];
  /** Sends a query to each replica at once, in order, while time passes. */
  readonly ask: (query: string, options?: typeof COST) => Promise<GraphQLAnswer[]>;
}

/** No wait for Redis ends before it responds, and no lease before the read, however slow the machine. */
const LONG_MS = 100_000;
const PATIENT_REPLICAS: StartOptions = {
  adjust: (config) => ({
    ...config,
    cache: { ...config.cache, patienceMs: LONG_MS, leaseMs: LONG_MS },
  }),
};

async function startThree(options: StartOptions = PATIENT_REPLICAS): Promise<Replicas> {
  const redis = await startRedis();
  const common = {
    cache: true,
    env: { REDIS_URL: redis.url },
    limits: { redisTimeoutMs: LONG_MS },
    ...options,
  };
  const one = await startSubgraph(common);
  const two = await startSubgraph({ ...common, beside: one });
  const three = await startSubgraph({ ...common, beside: one });
  const all = [one, two, three] as const;
  // Connections, tokens and keys are ready.
  await Promise.all(all.map((replica) => replica.ask('{ machine(id: "x") { id } }')));
  one.forgetCalls();
  const ask: Replicas['ask'] = (query, asked) =>
    one.passTime(Promise.all(all.map((replica) => replica.ask(query, asked))), 50);
  return { redis, all, ask };
}

/** Waits until the emulator has received this number of calls. */
async function untilCalled(replica: SubgraphUnderTest, count: number): Promise<void> {
  await expect.poll(() => replica.calls().length).toBe(count);
}

const leasesIn = ({ client }: RedisServer) => client.keys('defender-subgraph:v1:store:lease:*');
const costOf = ({ extensions }: { readonly extensions: unknown }) =>
  (extensions as { readonly defender: { readonly calls: number; readonly coalesced: number } }).defender;

describe.skipIf(!hasRedis)('a read that three replicas miss at once', () => {
  it('costs one call for all, with 51 browsers and the machines of a page', async () => {
    const { all } = await startThree();
    const [one] = all;
    const asking = Array.from({ length: 51 }, (_, index) => all[index % 3]!.ask(PAGE));
    const [first, ...others] = await one.passTime(Promise.all(asking), 50);
    expect(first?.errors).toBeUndefined();
    expect(first?.data.alerts.nodes).toHaveLength(100);
    for (const other of others) expect(other.data).toEqual(first?.data);
    expect(one.calls()).toHaveLength(2);
  });

  it('costs the calls of one for a collection of several pages', async () => {
    const { all, ask } = await startThree({
      emulator: { machines: 130, alerts: 0, machineActions: 0 },
      adjust: (config) => {
        const patient = PATIENT_REPLICAS.adjust?.(config) ?? config;
        const snapshots = { ...patient.cache.snapshots, pageRows: 30, usualRows: 60 };
        return { ...patient, cache: { ...patient.cache, snapshots } };
      },
    });
    const [first, ...others] = await ask(SORTED);
    expect(first?.errors).toBeUndefined();
    expect(first?.data.machines.nodes).toHaveLength(5);
    for (const other of others) expect(other.data).toEqual(first?.data);
    const skipped = queriesOf(all[0]).map(({ $skip = '0' }) => $skip);
    expect(skipped).toEqual(['0', '29', '100000', '58', '87', '116', '129']);
    // It is cached as many times longer as it takes more calls.
    all[0].clock.advance(100_000);
    for (const answer of await ask(SORTED)) expect(answer.errors).toBeUndefined();
    expect(queriesOf(all[0])).toHaveLength(skipped.length);
  });

  it('uses no permit and no call of those that wait', async () => {
    const { all, ask } = await startThree();
    const costs = (await ask(ALERTS, COST)).map(costOf);
    expect(costs.map(({ calls }) => calls).sort()).toEqual([0, 0, 1]);
    expect(costs.map(({ coalesced }) => coalesced).sort()).toEqual([0, 1, 1]);
    const roles = ['Defender.ViewData', 'Defender.Auditor'];
    const quota = '{ defenderUpstreamQuota { rateClass used } }';
    const told = await Promise.all(all.map((replica) => replica.ask(quota, { roles })));
    const windows = told.flatMap(
      ({ data }) => data.defenderUpstreamQuota as { rateClass: string; used: number }[],
    );
    const used = windows.filter(({ rateClass }) => rateClass === 'LIST_ALERTS').map((window) => window.used);
    expect(new Set(used)).toEqual(new Set([1]));
  });

  it('takes no round trip more on a hit', async () => {
    const { redis, all } = await startThree();
    const trips = async () => {
      const stats = await redis.client.info('commandstats');
      return ['evalsha', 'mget'].map((name) =>
        Number(new RegExp(`cmdstat_${name}:calls=(\\d+)`).exec(stats)?.[1]),
      );
    };
    await all[0].ask(ALERTS);
    const [scripts = 0, reads = 0] = await trips();
    await all[0].ask(ALERTS);
    expect(await trips()).toEqual([scripts, reads + 1]);
  });

  it('reads a collection once', async () => {
    const { all, ask } = await startThree();
    const answers = await ask(SORTED);
    for (const { data, errors } of answers) {
      expect(errors).toBeUndefined();
      expect(data).toEqual(answers[0]?.data);
    }
    expect(queriesOf(all[0])).toEqual([WHOLE]);
  });
});

describe.skipIf(!hasRedis)('a read for all replicas that fails', () => {
  it('is repeated by one of the others at a time', async () => {
    const { all, ask } = await startThree();
    const [one] = all;
    one.emulator.control.addFault({ operation: 'listAlerts', times: 4 }, { status: 503 });
    const answers = await ask(ALERTS);
    expect(answers.filter(({ errors }) => errors !== undefined)).toHaveLength(1);
    // The four attempts of the first replica, and one call for the other two.
    expect(one.calls()).toHaveLength(5);
  });

  it('is not repeated while Defender rejects calls', async () => {
    const { all, ask } = await startThree();
    const [one] = all;
    const headers = { 'Retry-After': '50' };
    one.emulator.control.addFault({ operation: 'listAlerts' }, { status: 429, headers });
    const answers = await ask(ALERTS);
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code);
    expect(codes).toEqual(['RATE_LIMITED', 'RATE_LIMITED', 'RATE_LIMITED']);
    expect(one.calls()).toHaveLength(1);
  });
});

describe.skipIf(!hasRedis)('a replica that waits for the read of another', () => {
  it('reads by itself after 3 seconds', async () => {
    const { all } = await startThree({});
    const [one, two] = all;
    one.emulator.control.addFault({ operation: 'listAlerts', times: 1 }, 'hang');
    const slow = one.ask(ALERTS);
    await untilCalled(one, 1);
    const start = one.clock.now();
    const answer = await two.passTime(two.ask(ALERTS), 50);
    expect(answer.errors).toBeUndefined();
    expect(one.clock.now() - start).toBeLessThanOrEqual(3_500);
    expect(one.calls()).toHaveLength(2);
    await one.passTime(slow, 5_000);
  });

  it('keeps half of the remaining time for an own call', async () => {
    const { all } = await startThree({ limits: { operationTimeoutMs: 2_000 } });
    const [one, two] = all;
    one.emulator.control.addFault({ operation: 'listAlerts', times: 1 }, 'hang');
    const slow = one.ask(ALERTS);
    await untilCalled(one, 1);
    const start = one.clock.now();
    expect((await two.passTime(two.ask(ALERTS), 50)).errors).toBeUndefined();
    expect(one.clock.now() - start).toBeLessThanOrEqual(1_500);
    expect((await one.passTime(slow, 5_000)).errors?.[0]?.extensions.code).toBe('UPSTREAM_TIMEOUT');
  });

  it('reads by itself if the other dies', async () => {
    const { redis, all } = await startThree({});
    const [, two] = all;
    two.emulator.control.addFault({ operation: 'listAlerts', times: 1 }, 'hang');
    const dying = await startServing(two.emulator, { REDIS_URL: redis.url });
    const token = await two.mintToken({ roles: ['Defender.ViewData'] });
    const lost = fetch(`${dying.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: ALERTS }),
    });
    lost.catch(() => undefined);
    await untilCalled(two, 1);
    expect(await leasesIn(redis)).not.toEqual([]);
    const answer = two.ask(ALERTS);
    dying.child.kill('SIGKILL');
    expect((await two.passTime(answer, 50)).errors).toBeUndefined();
    expect(two.calls()).toHaveLength(2);
  });

  it('reads by itself before the lease ends if Redis is lost', async () => {
    const { redis, all } = await startThree();
    const [one, two] = all;
    one.emulator.control.addFault({ operation: 'listAlerts', times: 1 }, 'hang');
    const slow = one.ask(ALERTS);
    await untilCalled(one, 1);
    const start = one.clock.now();
    const answer = two.ask(ALERTS);
    const moves = one.clock.sleeping;
    await one.clock.untilSleeping(moves + 1);
    await redis.kill();
    expect((await two.passTime(answer, 50)).errors).toBeUndefined();
    // Not after the lease, however long this process takes to notice.
    expect(one.clock.now() - start).toBeLessThan(LONG_MS);
    expect(one.calls()).toHaveLength(2);
    await one.passTime(slow, 5_000);
  });

  it('does not wait for a read from before a write', async () => {
    const { all } = await startThree();
    const [one, two, three] = all;
    one.emulator.control.addFault({ operation: 'listAlerts', times: 1 }, 'hang');
    const first = one.ask(ALERTS);
    await untilCalled(one, 1);
    const { id } = [...one.emulator.tenants.values()][0]!.alerts[0]!;
    const written = await three.ask(
      `mutation { updateAlert(input: { alertId: "${id}", status: IN_PROGRESS }) { alert { id } } }`,
      { roles: ['Defender.ViewData', 'Defender.AlertsInvestigation'] },
    );
    expect(written.errors).toBeUndefined();
    one.forgetCalls();
    // The clock stands still, so a wait would not end.
    const { data } = await two.ask(ALERTS);
    expect(data.alerts.nodes).toContainEqual({ id, status: 'IN_PROGRESS' });
    expect(one.calls('listAlerts')).toHaveLength(1);
    await one.passTime(first, 5_000);
  });

  it('ignores a foreign value in place of a lease', async () => {
    const { redis, all } = await startThree();
    const [one, two] = all;
    await one.ask(ALERTS);
    for (const key of await leasesIn(redis)) await redis.client.set(key, 'x'.repeat(1_000), 'PX', 60_000);
    for (const key of await redis.client.keys('*:store:cache:*:alerts:*'))
      if (!key.endsWith('generation')) await redis.client.del(key);
    expect((await two.passTime(two.ask(ALERTS), 50)).errors).toBeUndefined();
    expect(one.calls()).toHaveLength(2);
  });
});
