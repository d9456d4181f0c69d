import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addAlert, alertsOf, changeAlert } from '../kit/feed/change-alerts.js';
import { CHANGES, changesOf, untilResults } from '../kit/feed/follow.js';
import { openSocketStream } from '../kit/feed/open-stream.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/servers/start-subgraph.js';
import { hasRedis, startRedis } from './redis-server.js';

/** Redis responds in real time, which the clock must not overtake. */
const STEP_MS = 100;

async function startReplicas() {
  const redis = await startRedis();
  const env = { REDIS_URL: redis.url, STATE_KEY: randomBytes(32).toString('base64') };
  const one = await startSubgraph({ env });
  // A rebuilt log may repeat recent changes; there are none but those of a test.
  for (const alert of alertsOf(one)) alert.lastUpdateTime = '2024-05-01T00:00:00.0000000Z';
  const two = await startSubgraph({ env, beside: one });
  const pass = <T>(work: Promise<T>) => one.passTime(work, STEP_MS);
  const follow = async (replica: SubgraphUnderTest, after?: string) => {
    const stream = await openSocketStream(replica, CHANGES, { variables: { after } });
    if (after === undefined) await untilResults({ passTime: pass }, stream, 1);
    return stream;
  };
  const until = (stream: Awaited<ReturnType<typeof follow>>, count: number) =>
    pass(expect.poll(() => changesOf(stream).length).toBeGreaterThanOrEqual(count));
  return { redis, one, two, pass, follow, until };
}

const idsOf = (stream: Parameters<typeof changesOf>[0]) =>
  changesOf(stream).map((change) => change['alert'].id as string);
const keysOf = (pattern: string) => `defender-subgraph:v1:{feed:*}:${pattern}`;

describe.skipIf(!hasRedis)('the feed of two replicas', () => {
  it('is polled by one of them for the listeners of both, who receive the same', async () => {
    const { one, two, follow, until } = await startReplicas();
    const streams = [await follow(one), await follow(two)];
    one.forgetCalls();
    const began = one.clock.now();
    for (let count = 1; count <= 3; count += 1) {
      addAlert(one, `da00000000000000000${count}_1`);
      for (const stream of streams) await until(stream, count);
    }
    const intervals = Math.ceil((one.clock.now() - began) / 15_000);
    expect(one.calls('listAlerts').length).toBeLessThanOrEqual(intervals + 1);
    const [first, second] = streams.map((stream) => changesOf(stream).map(({ cursor }) => cursor as string));
    expect(first).toEqual(second);
  });

  it('has at once an action that a replica without listeners requested', async () => {
    const { one, two, follow, until, pass } = await startReplicas();
    const stream = await follow(one);
    const { id } = [...one.emulator.tenants.values()][0]!.machines[3]!;
    const isolate = `mutation { isolateMachine(input: { machineId: "${id}", comment: "test" }) { outcome } }`;
    const began = one.clock.now();
    await pass(two.ask(isolate, { roles: ['Defender.ViewData', 'Defender.ActiveRemediation'] }));
    await until(stream, 1);
    // Actions are read every 60 s.
    expect(one.clock.now() - began).toBeLessThan(10_000);
  });

  it('ends at both with the end of one of its subjects', async () => {
    const { one, two, follow, pass } = await startReplicas();
    const streams = [await follow(one), await follow(two)];
    one.emulator.control.retire({ at: 0, operations: ['listMachineActions'] });
    for (const stream of streams) {
      await pass(expect.poll(() => stream.isOver()).toBe(true));
      expect(stream.results.at(-1)).toMatchObject({ errors: [{ extensions: { code: 'SOURCE_RETIRED' } }] });
    }
  });

  it('resumes at the other replica from a cursor of the first, when that is gone', async () => {
    const { one, two, follow, until, pass } = await startReplicas();
    const stream = await follow(one);
    addAlert(one, 'da000000000000000001_1');
    await until(stream, 1);
    const { cursor } = changesOf(stream)[0]!;
    stream.close();
    await pass(one.restart());
    addAlert(one, 'da000000000000000002_1');
    const next = await follow(two, cursor as string);
    await until(next, 1);
    expect(idsOf(next)).toEqual(['da000000000000000002_1']);
  });

  it('continues without a gap for connected listeners when Redis is emptied', async () => {
    const { redis, one, two, follow, until, pass } = await startReplicas();
    const streams = [await follow(one), await follow(two)];
    addAlert(one, 'da000000000000000001_1');
    for (const stream of streams) await until(stream, 1);
    await redis.client.flushall();
    addAlert(one, 'da000000000000000002_1');
    // At least once: a read in flight may repeat the first.
    for (const stream of streams) {
      await pass(expect.poll(() => idsOf(stream)).toContain('da000000000000000002_1'));
      expect([...new Set(idsOf(stream))]).toEqual(['da000000000000000001_1', 'da000000000000000002_1']);
    }
  });

  it('confirms nothing while Redis is away, and goes on once it is back', async () => {
    const { redis, one, follow, until, pass } = await startReplicas();
    const stream = await follow(one);
    const await60s = async () => {
      const end = one.clock.now() + 60_000;
      await pass(expect.poll(() => one.clock.now() >= end).toBe(true));
    };
    await await60s();
    expect(stream.results.length).toBeGreaterThan(1);
    await redis.kill();
    const before = stream.results.length;
    await await60s();
    expect(stream.results).toHaveLength(before);
    await redis.restart();
    addAlert(one, 'da000000000000000001_1');
    await until(stream, 1);
    await await60s();
    expect(stream.results.at(-1).data.defenderChanges.__typename).toBe('DefenderFeedBookmark');
  });

  it('is replayed from Defender for a cursor of a log that was emptied', async () => {
    const { redis, one, two, follow, until, pass } = await startReplicas();
    const stream = await follow(one);
    const { cursor } = stream.results[0].data.defenderChanges;
    addAlert(one, 'da000000000000000001_1');
    await until(stream, 1);
    stream.close();
    await pass(one.restart());
    await redis.client.flushall();
    const next = await follow(two, cursor);
    await until(next, 1);
    // At least once: changes within the overlap are repeated.
    await pass(expect.poll(() => idsOf(next)).toContain('da000000000000000001_1'));
  });

  it('ignores foreign entries in the log, and loses none that Defender still shows', async () => {
    const { redis, one, follow, until, pass } = await startReplicas();
    const stream = await follow(one);
    const { cursor } = stream.results[0].data.defenderChanges;
    addAlert(one, 'da000000000000000001_1');
    await until(stream, 1);
    stream.close();
    const [log] = await redis.client.keys(keysOf('log:*'));
    const entries = await redis.client.xrange(log!, '-', '+');
    const [id, fields] = entries.at(-1)!;
    await redis.client.xdel(log!, id);
    const seq = Number(id.split('-')[0]);
    const forged = fields[1]!.replace('da000000000000000001_1', 'da666666666666666666_1');
    await redis.client.xadd(log!, `${seq}-2`, 'e', forged);
    await pass(one.restart());
    const next = await follow(one, cursor);
    await pass(expect.poll(() => idsOf(next)).toContain('da000000000000000001_1'));
    expect(JSON.stringify(next.results)).not.toContain('da666666666666666666_1');
  });

  it.each(['lease', 'writer', 'head', 'hints', 'log:*'])(
    'goes on after an entry of another type was put under its key %s',
    async (name) => {
      const { redis, one, follow, until, pass } = await startReplicas();
      const stream = await follow(one);
      addAlert(one, 'da000000000000000001_1');
      await until(stream, 1);
      const [key = keysOf(name).replace('*', [...one.emulator.tenants.keys()][0]!)] = await redis.client.keys(
        keysOf(name),
      );
      await redis.client.del(key);
      await redis.client.hset(key, 'poison', '1');
      addAlert(one, 'da000000000000000002_1');
      await pass(expect.poll(() => idsOf(stream)).toContain('da000000000000000002_1'));
    },
  );

  it('sends later changes to followers of a log that was restored from a backup', async () => {
    const { redis, one, two, follow, until } = await startReplicas();
    const stream = await follow(one);
    const other = await follow(two);
    const [head] = await redis.client.keys(keysOf('head'));
    const before = await redis.client.get(head!);
    addAlert(one, 'da000000000000000001_1');
    await until(stream, 1);
    await until(other, 1);
    await redis.client.set(head!, before!, 'PX', 3_600_000);
    addAlert(one, 'da000000000000000002_1');
    await until(stream, 2);
    await until(other, 2);
    for (const receivedIds of [idsOf(stream), idsOf(other)]) {
      expect(new Set(receivedIds)).toEqual(new Set(['da000000000000000001_1', 'da000000000000000002_1']));
    }
  });

  it('continues when only its end was restored from a backup, and no replica remembers it', async () => {
    const { redis, one, two, follow, until, pass } = await startReplicas();
    const stream = await follow(one);
    const [head] = await redis.client.keys(keysOf('head'));
    const before = await redis.client.get(head!);
    addAlert(one, 'da000000000000000001_1');
    await until(stream, 1);
    stream.close();
    await pass(Promise.all([one.restart(), two.restart()]));
    await redis.client.set(head!, before!, 'PX', 3_600_000);
    const next = await follow(one);
    addAlert(one, 'da000000000000000002_1');
    await pass(expect.poll(() => idsOf(next)).toContain('da000000000000000002_1'));
  });

  it('is never written by a replica that lost the lease', async () => {
    const { redis, one, two, follow, until } = await startReplicas();
    const stream = await follow(one);
    const other = await follow(two);
    const [lease] = await redis.client.keys(keysOf('lease'));
    const [writer] = await redis.client.keys(keysOf('writer'));
    // Another replica acquired it since, and is gone.
    await redis.client.set(writer!, 'somebody else', 'PX', 60_000);
    await redis.client.set(lease!, 'somebody else', 'PX', 1_500);
    changeAlert(one, alertsOf(one)[0]!, { lastUpdateTime: new Date(one.clock.now() + 1_000).toISOString() });
    addAlert(one, 'da000000000000000001_1');
    await until(stream, 2);
    await until(other, 2);
    expect(new Set(idsOf(stream)).size).toBe(2);
    expect(idsOf(stream)).toHaveLength(2);
    expect(idsOf(other)).toEqual(idsOf(stream));
  });

  it('pauses while Redis is unavailable, and loses nothing', async () => {
    const { redis, one, follow, until, pass } = await startReplicas();
    const stream = await follow(one);
    redis.freeze();
    addAlert(one, 'da000000000000000001_1');
    await pass(expect.poll(() => one.log()).toContain('The change feed is interrupted and will be retried'));
    redis.thaw();
    await until(stream, 1);
    expect(idsOf(stream)).toEqual(['da000000000000000001_1']);
  });
});
