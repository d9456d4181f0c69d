import { describe, expect, it, onTestFinished } from 'vitest';
import { CHANGES, untilResults } from '../kit/feed/follow.js';
import { openSocketStream } from '../kit/feed/open-stream.js';
import { untilSent, waitsForRedis } from '../kit/quota/redis-commands.js';
import { startSubgraph } from '../kit/servers/start-subgraph.js';
import { startCollector } from '../kit/telemetry/trace-collector.js';
import { hasRedis, startRedis, type RedisServer } from './redis-server.js';

const CLIENT = 3;
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PAGE = '{ alerts(first: 20, orderBy: { field: ID }) { nodes { id machine { id computerDnsName } } } }';
const ROLES = ['Defender.ViewData', 'Defender.ActiveRemediation'];

async function startTraced(redis: RedisServer) {
  const collector = await startCollector();
  const subgraph = await startSubgraph({
    emulator: { machines: 20, alerts: 20 },
    cache: true,
    env: {
      REDIS_URL: redis.url,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    },
  });
  const trips = () => collector.spans.filter(({ attributes }) => attributes['db.system.name'] === 'redis');
  return { collector, subgraph, trips };
}

async function callsOf(redis: RedisServer, command: string): Promise<number> {
  const stats = await redis.client.info('commandstats');
  return Number(new RegExp(`cmdstat_${command}:calls=(\\d+)`).exec(stats)?.[1] ?? 0);
}

describe.skipIf(!hasRedis)('the spans of Redis', () => {
  it('are one for each round trip of an operation, below the span that needs it', async () => {
    const redis = await startRedis();
    const { collector, subgraph, trips } = await startTraced(redis);
    const { errors } = await subgraph.ask(PAGE);
    expect(errors).toBeUndefined();
    const machineId = [...subgraph.emulator.tenants.values()][0]!.machines[0]!.id;
    const write = `mutation { isolateMachine(input: { machineId: "${machineId}", comment: "test" }) { outcome } }`;
    expect((await subgraph.ask(write, { roles: ROLES })).data.isolateMachine.outcome).toBe('CREATED');
    await subgraph.restart();

    const names = trips().map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(['GET', 'MGET', 'SET', 'PIPELINE SET', 'EVALSHA', 'EVAL']));
    const operations = new Map(collector.spans.map(({ spanId, traceId }) => [spanId, traceId]));
    for (const span of trips()) {
      expect(span.kind).toBe(CLIENT);
      expect(operations.get(span.parentSpanId ?? '')).toBe(span.traceId);
      expect(span.attributes).toMatchObject({
        'db.operation.name': span.name,
        'db.namespace': '0',
        'server.address': '127.0.0.1',
        'server.port': Number(new URL(redis.url).port),
      });
      if (span.name.startsWith('EVAL'))
        expect(span.attributes['db.stored_procedure.name']).toMatch(/^[0-9a-f]{40}$/);
    }
    const [pipeline] = trips().filter(({ name }) => name === 'PIPELINE SET');
    expect(pipeline!.attributes['db.operation.batch.size']).toBeGreaterThan(1);
    const tenant = [...subgraph.emulator.tenants.keys()][0]!;
    for (const secret of ['defender-subgraph:v1', tenant, machineId]) {
      expect(collector.text()).not.toContain(secret);
    }
  });

  it('are as many as there were round trips', async () => {
    const redis = await startRedis();
    const { subgraph, trips } = await startTraced(redis);
    expect((await subgraph.ask(PAGE)).errors).toBeUndefined();
    await expect.poll(() => callsOf(redis, 'set')).toBeGreaterThanOrEqual(4);
    const before = await callsOf(redis, 'mget');
    const headers = { traceparent: `00-${TRACE}-b7ad6b7169203331-01` };
    expect((await subgraph.ask(PAGE, { headers })).errors).toBeUndefined();
    const made = (await callsOf(redis, 'mget')) - before;
    await subgraph.restart();
    const own = trips().filter(({ traceId }) => traceId === TRACE);
    expect(own.map(({ name }) => name)).toEqual(Array(made).fill('MGET'));
    expect(made).toBe(1);
  });

  it('include every command of a write: locks, records, caps, emergencies and recent actions', async () => {
    const redis = await startRedis();
    const { subgraph, trips } = await startTraced(redis);
    const [machine, other] = [...subgraph.emulator.tenants.values()][0]!.machines;
    const isolate = async (machineId: string) => {
      const write = `mutation { isolateMachine(input: { machineId: "${machineId}", comment: "test" }) { outcome } }`;
      const headers = { traceparent: `00-${TRACE}-b7ad6b7169203331-01` };
      const { data } = await subgraph.ask(write, { roles: ROLES, headers });
      expect(data.isolateMachine.outcome).toBe('CREATED');
    };
    await isolate(other!.id);
    const monitor = await redis.client.monitor();
    onTestFinished(() => {
      monitor.disconnect();
    });
    const sent: string[] = [];
    monitor.on('monitor', (_at: string, [name = '', ...args]: string[], source: string) => {
      // Commands within a script have no spans; callers' rates are checked before there is an operation; no write waits
      // for hints to the feed.
      if (source !== 'lua' && !args.some((key) => /:\{(rates|feed:.*)\}:/.test(key)))
        sent.push(name.toUpperCase());
    });
    const before = new Date().toISOString();
    await isolate(machine!.id);
    await redis.client.ping();
    await expect.poll(() => sent).toContain('PING');
    await subgraph.restart();
    const own = trips().filter(
      ({ traceId, startTimeUnixNano }) =>
        traceId === TRACE && BigInt(startTimeUnixNano) >= BigInt(Date.parse(before)) * 1_000_000n,
    );
    const during = sent.slice(0, sent.indexOf('PING'));
    expect(during.length).toBeGreaterThan(6);
    const each = own.flatMap(({ name, attributes }) =>
      Array<string>(name.startsWith('PIPELINE ') ? Number(attributes['db.operation.batch.size']) : 1).fill(
        name.replace('PIPELINE ', ''),
      ),
    );
    expect(each.sort()).toEqual(during.sort());
  });

  it('of writes to the feed belong to the trace of its read', async () => {
    const redis = await startRedis();
    const monitor = await redis.client.monitor();
    onTestFinished(() => {
      monitor.disconnect();
    });
    const scriptsOfLog = new Set<string>();
    monitor.on('monitor', (_at: string, [name = '', script = '', ...args]: string[]) => {
      if (/^evalsha$/i.test(name) && args.some((key) => key.includes(':log:'))) scriptsOfLog.add(script);
    });
    const { collector, subgraph, trips } = await startTraced(redis);
    // Redis responds in real time, which the clock must not overtake.
    const passTime = <T>(work: Promise<T>) => subgraph.passTime(work, 100);
    const stream = await openSocketStream(subgraph, CHANGES);
    await untilResults({ passTime }, stream, 1);
    await passTime(subgraph.restart());
    const polls = collector.spans.filter(({ name }) => name === 'changes poll');
    const ids = new Set(polls.map(({ spanId }) => spanId));
    const written = trips().filter(({ parentSpanId = '' }) => ids.has(parentSpanId));
    expect(scriptsOfLog.size).toBe(1);
    const scripts = written.map(({ attributes }) => attributes['db.stored_procedure.name']);
    expect(scripts).toEqual(expect.arrayContaining([...scriptsOfLog]));
  });

  it('report a Redis that does not respond', async () => {
    const redis = await startRedis();
    const { subgraph, trips } = await startTraced({ ...redis, url: redis.url });
    expect((await subgraph.ask(PAGE)).errors).toBeUndefined();
    await expect.poll(waitsForRedis).toBe(false);
    redis.freeze();
    subgraph.clock.advance(120_000);
    const sent = untilSent('mget');
    const answer = subgraph.ask(PAGE);
    // Once a command without a span has timed out, nothing more is sent.
    await sent;
    const { errors } = await subgraph.passTime(answer);
    expect(errors).toBeUndefined();
    // The operation doesn't wait for Redis until its commands time out.
    await expect.poll(() => trips().map(({ attributes }) => attributes['error.type'])).toContain('timeout');
    redis.thaw();
  });
});
