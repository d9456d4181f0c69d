import { describe, expect, it, vi } from 'vitest';
import { machineIds, machinesById, MANY, queriesOf, WHOLE } from '../kit/reads/whole-machines.js';
import { startSubgraph, type Asserted } from '../kit/servers/start-subgraph.js';
import { hasRedis, startRedis } from './redis-server.js';
import { PATIENT } from '../kit/time/patience.js';

const SORTED =
  '{ machines(first: 5, orderBy: { field: LAST_SEEN, direction: DESC }) { asOfTime totalCount nodes { id computerDnsName machineTags } } }';

/** Two replicas, of which the first has read and published all machines. */
async function startTold() {
  const redis = await startRedis();
  const options = { cache: true, env: { REDIS_URL: redis.url } };
  const emulator = { machines: 1_200, alerts: 0, machineActions: 0 };
  const one = await startSubgraph({ ...options, emulator });
  const two = await startSubgraph({ ...options, beside: one });
  const first = await one.ask(SORTED);
  expect(first.errors).toBeUndefined();
  expect(queriesOf(one)).toEqual([WHOLE]);
  // Two parts, then the head, and the generation.
  await vi.waitFor(async () => expect(await redis.client.dbsize()).toBeGreaterThanOrEqual(4), PATIENT);
  const entries = async () =>
    (await redis.client.keys('*:store:cache:*')).filter((key) => !key.endsWith(':generation'));
  await vi.waitFor(async () => expect(await entries()).toHaveLength(3), PATIENT);
  one.forgetCalls();
  return { redis, one, two, first, entries };
}

describe.skipIf(!hasRedis)('a collection that one replica has read whole', () => {
  it('is served by the others without a call: sorted, by id, and with its time', async () => {
    const { one, two, first } = await startTold();
    expect((await two.ask(SORTED)).data).toEqual(first.data);
    const ids = machineIds(one, MANY, 1_000);
    expect(await machinesById(two, ids)).toEqual(await machinesById(one, ids));
    expect(one.calls()).toEqual([]);
  });

  it('is used by a replica that only reads ids, and delays none of them', async () => {
    const { one, two } = await startTold();
    await machinesById(two, machineIds(one, 3));
    let asked = 3;
    await vi.waitFor(async () => {
      one.forgetCalls();
      // Other ids each time, because requested ones are cached separately.
      await machinesById(two, machineIds(one, 3, (asked += 3)));
      expect(one.calls()).toEqual([]);
    }, PATIENT);
  });

  it('is not used for fresh reads, and is invalidated on all replicas by a write', async () => {
    const { one, two } = await startTold();
    await two.ask(SORTED, { headers: { 'cache-control': 'no-cache' } });
    expect(queriesOf(one)).toEqual([WHOLE]);
    const [id = ''] = machineIds(one, 1);
    const written = await one.ask(
      'mutation ($id: ID!) { addMachineTag(input: { machineId: $id, tag: "New", comment: "x" }) { machine { id } } }',
      { variables: { id }, roles: ['Defender.ViewData', 'Defender.SecuritySettings'] },
    );
    expect(written.errors).toBeUndefined();
    one.forgetCalls();
    const tags = await machinesById(two, machineIds(one, MANY));
    expect(tags[0]?.machineTags).toContain('New');
    expect(one.calls()).not.toEqual([]);
  });

  it('is read again if Redis has something else than was published', async () => {
    const { redis, one, two, first, entries } = await startTold();
    for (const key of await entries()) await redis.client.set(key, 'poison', 'PX', 60_000);
    const { asOfTime: _, ...machines } = (await two.ask(SORTED)).data.machines;
    expect(first.data.machines).toMatchObject(machines);
    expect(queriesOf(one)).toEqual([WHOLE]);
  });
});

describe.skipIf(!hasRedis)('a collection that one replica has hunted', () => {
  // Needs all machines from any source.
  const SOURCES =
    '{ machines(first: 5, orderBy: { field: LAST_SEEN, direction: DESC }) { nodes { source } } }';
  const sourcesOf = ({ data }: Asserted) => [
    ...new Set(data.machines.nodes.map(({ source }: Asserted) => source)),
  ];

  async function startHunted() {
    const redis = await startRedis();
    const options = { cache: true, env: { REDIS_URL: redis.url } };
    const one = await startSubgraph({ ...options, emulator: { machines: 20, alerts: 0, machineActions: 0 } });
    const [fault] = one.emulator.control.retire({ at: 0 });
    expect(sourcesOf(await one.ask(SOURCES))).toEqual(['HUNTING']);
    const entries = async () =>
      (await redis.client.keys('*:store:cache:*')).filter((key) => !key.endsWith(':generation'));
    await vi.waitFor(async () => expect(await entries()).toHaveLength(2), PATIENT);
    one.forgetCalls();
    return { one, two: await startSubgraph({ ...options, beside: one }), fault: fault! };
  }

  it('is taken by others that find the API ended, without another hunt', async () => {
    const { one, two } = await startHunted();
    expect(sourcesOf(await two.ask(SOURCES))).toEqual(['HUNTING']);
    expect(one.calls().map(({ operation }) => operation)).toEqual(['listMachines']);
  });

  it("is not served once Defender's API is available again", async () => {
    const { one, two, fault } = await startHunted();
    one.emulator.control.removeFault(fault);
    expect(sourcesOf(await two.ask(SOURCES))).toEqual(['DEFENDER']);
  });
});
