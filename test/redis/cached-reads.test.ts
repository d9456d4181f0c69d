import { describe, expect, it } from 'vitest';
import { startSubgraph, type GraphQLAnswer, type SubgraphUnderTest } from '../kit/servers/start-subgraph.js';
import { hasRedis, startRedis, type RedisServer } from './redis-server.js';

const DASHBOARD =
  '{ alerts(first: 50, orderBy: { field: ID }) { nodes { title machine { id computerDnsName } } } }';
const RESPONDER = ['Defender.ViewData', 'Defender.ActiveRemediation'];
const PREFIX = 'defender-subgraph:v1:store:cache:';

const NOBODY = `{ machine(id: "${'f'.repeat(40)}") { id } }`;

const isolate = (machineId: string) =>
  `mutation { isolateMachine(input: { machineId: "${machineId}", comment: "test" }) { outcome machineAction { id } } }`;
const actionsOf = (machineId: string) =>
  `{ machine(id: "${machineId}") { actions(first: 5) { nodes { id type } } } }`;

interface Replicas {
  readonly redis: RedisServer;
  readonly one: SubgraphUnderTest;
  readonly two: SubgraphUnderTest;
}

async function startReplicas(): Promise<Replicas> {
  const redis = await startRedis();
  const options = { cache: true, env: { REDIS_URL: redis.url } };
  const one = await startSubgraph(options);
  const two = await startSubgraph({ ...options, beside: one });
  return { redis, one, two };
}

/** The cache entries in Redis, without the generations. */
async function entriesIn({ client }: RedisServer): Promise<string[]> {
  return (await client.keys(`${PREFIX}*`)).filter((name) => !name.endsWith(':generation'));
}

/** Responses are written to Redis after they are sent. */
async function untilCached(redis: RedisServer, count: number): Promise<void> {
  await expect.poll(() => redis.client.keys(`${PREFIX}*:generation`)).not.toEqual([]);
  await expect.poll(async () => (await entriesIn(redis)).length).toBe(count);
}

/** The page and each machine on it: the dashboard's entries. */
async function untilDashboardCached(redis: RedisServer, { data }: GraphQLAnswer): Promise<void> {
  const nodes = data.alerts.nodes as { machine: { id: string } | null }[];
  await untilCached(redis, new Set(nodes.map(({ machine }) => machine?.id)).size + 1);
}

function expectWhole({ data, errors }: GraphQLAnswer): void {
  expect(errors).toBeUndefined();
  expect(data.alerts.nodes).toHaveLength(50);
}

const firstMachine = ({ emulator }: SubgraphUnderTest) => [...emulator.tenants.values()][0]!.machines[3]!;
const ignoredBy = async ({ url }: SubgraphUnderTest) => {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return [...metrics.matchAll(/defender_cache_ignored_total\{reason="(\w+)"\} (\d+)/g)]
    .filter(([, reason]) => reason !== 'slow')
    .map(([, reason]) => reason);
};

describe.skipIf(!hasRedis)('the shared cache of replicas', () => {
  it('serves the others without a call, page and machines alike', async () => {
    const { one, two, redis } = await startReplicas();
    const first = await one.ask(DASHBOARD);
    expectWhole(first);
    expect(one.calls()).toHaveLength(2);
    await untilDashboardCached(redis, first);
    const again = await two.ask(DASHBOARD, { headers: { 'x-defender-cost': '1' } });
    expect(again.data).toEqual(first.data);
    expect(again.extensions?.['defender']).toMatchObject({ calls: 0 });
    const [{ machine } = { machine: null }] = first.data.alerts.nodes as { machine: { id: string } | null }[];
    const single = await two.ask(`{ machine(id: "${machine?.id ?? ''}") { osPlatform } }`);
    expect(single.data.machine.osPlatform).toEqual(expect.any(String));
    expect(one.calls()).toHaveLength(2);
  });

  it('takes one round trip for all keys of a request', async () => {
    const { redis, one } = await startReplicas();
    await untilDashboardCached(redis, await one.ask(DASHBOARD));
    const readsSoFar = async () =>
      Number(/cmdstat_mget:calls=(\d+)/.exec(await redis.client.info('commandstats'))?.[1] ?? 0);
    const before = await readsSoFar();
    expectWhole(await one.ask(DASHBOARD));
    expect((await readsSoFar()) - before).toBe(1);
    expect(one.calls()).toHaveLength(2);
  });

  it('expires in Redis, each entry and each generation', async () => {
    const { one, redis } = await startReplicas();
    await untilDashboardCached(redis, await one.ask(DASHBOARD));
    const dashboard = (await entriesIn(redis)).length;
    await one.ask(NOBODY);
    await untilCached(redis, dashboard + 1);
    const keys = await redis.client.keys('*');
    expect(keys.length).toBeGreaterThan(30);
    const lives = await Promise.all(keys.map((key) => redis.client.pttl(key)));
    expect(lives.every((ms) => ms > 0 && ms <= 86_400_000)).toBe(true);
    for (const key of await entriesIn(redis))
      expect(await redis.client.pttl(key)).toBeLessThanOrEqual(60_000);
  });

  it('returns null with the same error for an unreadable list', async () => {
    const { one, two, redis } = await startReplicas();
    const machine = firstMachine(one);
    (machine.machineTags as unknown[]).push(true);
    const query = `{ machine(id: "${machine.id}") { machineTags } }`;
    const first = await one.ask(query);
    await untilCached(redis, 1);
    const second = await two.ask(query);
    expect(second.data).toEqual({ machine: { machineTags: null } });
    expect(second.errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
    expect(second.errors).toEqual(first.errors);
    expect(one.calls()).toHaveLength(1);
    expect(await ignoredBy(two)).toEqual([]);
  });

  it('gives other replicas the shorter pages of a list, until a write', async () => {
    const { one, two, redis } = await startReplicas();
    const page = (first: number) =>
      `{ alerts(first: ${String(first)}, orderBy: { field: ID }) { nodes { id status } } }`;
    await one.ask(page(40));
    await untilCached(redis, 1);
    const longer = await two.ask(page(40));
    const shorter = await two.ask(page(20));
    expect(shorter.data.alerts.nodes).toEqual(longer.data.alerts.nodes.slice(0, 20));
    expect(one.calls()).toHaveLength(1);
    const { id } = longer.data.alerts.nodes[0];
    await one.ask(
      `mutation { updateAlert(input: { alertId: "${id}", status: RESOLVED }) { alert { id } } }`,
      {
        roles: ['Defender.ViewData', 'Defender.AlertsInvestigation'],
      },
    );
    one.forgetCalls();
    const { data } = await two.ask(page(20));
    expect(data.alerts.nodes).toContainEqual({ id, status: 'RESOLVED' });
    expect(one.calls('listAlerts')).toHaveLength(1);
  });

  it('includes ids that do not exist', async () => {
    const { one, two, redis } = await startReplicas();
    await one.ask(NOBODY);
    await untilCached(redis, 1);
    expect((await two.ask(NOBODY)).data).toEqual({ machine: null });
    expect(one.calls()).toHaveLength(1);
  });

  it('is invalidated on all replicas by a write of one, whose own action is visible on all at once', async () => {
    const { one, two } = await startReplicas();
    one.emulator.control.setActions({ lagMs: 5_000 });
    const { id } = firstMachine(one);
    await one.ask(actionsOf(id));
    await two.ask(actionsOf(id));
    const { data } = await one.ask(isolate(id), { roles: RESPONDER });
    const actionId: string = data.isolateMachine.machineAction.id;
    one.forgetCalls();
    const after = await two.ask(actionsOf(id));
    expect(after.data.machine.actions.nodes[0]).toEqual({ id: actionId, type: 'ISOLATE' });
    expect(one.calls('listMachineActions')).toHaveLength(1);
    const single = await two.ask(`{ machineAction(id: "${actionId}") { status } }`);
    expect(single.data.machineAction.status).toBe('PENDING');
    const list = await two.ask(
      '{ defenderIsolatedMachines(first: 1) { nodes { machineId pending { id } } } }',
    );
    expect(list.data.defenderIsolatedMachines.nodes).toEqual([
      { machineId: id, pending: [{ id: actionId }] },
    ]);
  });

  it('is not used for decisions about writes, which read Defender', async () => {
    const { one, two } = await startReplicas();
    const { id } = firstMachine(one);
    await one.ask(`{ machine(id: "${id}") { actions(first: 5) { nodes { id } } } }`);
    await one.ask(isolate(id), { roles: RESPONDER });
    // Within this time, our own action is known to be pending without a call.
    one.clock.advance(6_000);
    one.forgetCalls();
    const again = await two.ask(isolate(id), { roles: RESPONDER });
    expect(again.data.isolateMachine.outcome).toBe('ALREADY_PENDING');
    const operations = one.calls().map(({ operation }) => operation);
    expect(operations.sort()).toEqual(['getMachine', 'listMachineActions']);
  });

  it('is bypassed with cache-control: no-cache', async () => {
    const { one, two, redis } = await startReplicas();
    await untilDashboardCached(redis, await one.ask(DASHBOARD));
    await two.ask(DASHBOARD, { headers: { 'cache-control': 'no-cache' } });
    expect(one.calls()).toHaveLength(4);
  });

  it.each<[string, (entry: string) => string]>([
    ['poison', () => 'poison'],
    ['an entry of another tenant', (entry) => entry.replace(/"tenantId":"[^"]+"/, '"tenantId":"x"')],
    ['half of it', (entry) => entry.slice(0, entry.length / 2)],
    [
      'rows of another shape',
      (entry) => {
        const [line = '', ...rest] = entry.split('\n');
        const text = rest.join('\n').replaceAll(/"id":"[^"]+"/g, '"id":{}');
        return `${line.replace(/"characters":\d+/, `"characters":${text.length}`)}\n${text}`;
      },
    ],
  ])('reads Defender if Redis has %s in place of an entry', async (_, spoil) => {
    const { one, two, redis } = await startReplicas();
    const first = await one.ask(DASHBOARD);
    await untilDashboardCached(redis, first);
    const spoilt = new Map<string, string>();
    for (const key of await entriesIn(redis)) {
      const entry = (await redis.client.get(key)) ?? '';
      // A machine that doesn't exist has no row to corrupt.
      if (spoil(entry) === entry) continue;
      spoilt.set(key, spoil(entry));
      await redis.client.set(key, spoil(entry), 'PX', 60_000);
    }
    expect(spoilt.size).toBeGreaterThan(10);
    const second = await two.ask(DASHBOARD);
    expect(second.data).toEqual(first.data);
    expect(one.calls()).toHaveLength(4);
    expect(await ignoredBy(two)).not.toEqual([]);
    expect(two.log()).toContain('An invalid entry of the shared cache was ignored');
    const stillSpoilt = async () => {
      const entries = await redis.client.mget([...spoilt.keys()]);
      return entries.filter((entry, index) => entry === [...spoilt.values()][index]).length;
    };
    await expect.poll(stillSpoilt).toBe(0);
    expect((await two.ask(DASHBOARD)).data).toEqual(first.data);
    expect(one.calls()).toHaveLength(4);
  });

  it('is separate for each replica while Redis is unavailable, and shared again afterwards, without failed requests', async () => {
    const { one, two, redis } = await startReplicas();
    let isDone = false;
    const answers: GraphQLAnswer[] = [];
    const ask = async (replica: SubgraphUnderTest, query: string) => {
      while (!isDone) answers.push(await replica.passTime(replica.ask(query), 50));
    };
    const { id } = firstMachine(one);
    const asking = [ask(one, DASHBOARD), ask(two, DASHBOARD), ask(two, actionsOf(id))];
    await expect.poll(() => answers.length).toBeGreaterThan(6);
    await redis.kill();
    const beforeLoss = answers.length;
    await expect.poll(() => answers.length).toBeGreaterThan(beforeLoss + 12);
    await redis.restart();
    await expect.poll(() => one.log().includes('The shared cache is available again')).toBe(true);
    isDone = true;
    await Promise.all(asking);
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect(one.log().match(/The shared cache is unavailable/g)).toHaveLength(1);
    // A window has 95 calls, and each replica only reads missing entries: a handful.
    expect(one.calls().length).toBeLessThan(40);
    expect(one.calls().every(({ status }) => status === 200)).toBe(true);
  });

  it('is not waited for while Redis hangs', async () => {
    const { one, two, redis } = await startReplicas();
    await one.ask(DASHBOARD);
    redis.freeze();
    // The clock stands still: only advancing it ends the wait.
    const answer = two.ask(DASHBOARD);
    await two.clock.untilSleeping(4);
    const answered = await two.passTime(answer, 50);
    expectWhole(answered);
    redis.thaw();
  });
});
