import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CACHE } from '../../src/config/cache-times.js';
import type { Config } from '../../src/config/config.js';
import { countCachedResponses } from '../kit/reads/cached-responses.js';
import { waitsForRedis } from '../kit/quota/redis-commands.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/servers/start-subgraph.js';
import { runsOf } from '../kit/runs.js';
import { hasRedis, startRedis, type RedisServer } from './redis-server.js';

const SMALL = { machines: 12, alerts: 16, machineActions: 6 };
const VIEW = ['Defender.ViewData'];
const BOTH = [...VIEW, 'Defender.ViewVulnerabilities'];
const ACT = [...VIEW, 'Defender.AlertsInvestigation'];
/** Ends the use of cached responses, but not of cached rows. */
const EXECUTED = { 'x-defender-cache-tags': '1' };

/** Redis expires entries in real time: with longer times, none expires while a slow machine takes a step. */
const LONGER = 10;
const stretch = <Times extends object>(times: Times) =>
  Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, LONGER * Number(ms)])) as Times;
const TIMES = stretch(CACHE.times);
/**
 * Longer than all steps of the clock together. Replicas use Redis in the background, and it responds in real time: a command
 * that is under way in a step must not count as lost. Then the replica waits for time of the clock, which nobody advances.
 */
const NEVER_MS = 1_000_000_000;
/** Between two Redis commands of a replica. */
const QUIET_TURNS = 10;
const SHORTEST_TTL_MS = Math.min(...Object.values(TIMES).filter((ms) => ms > 0));

/** Each kind of source: pages, shorter pages, rows by id, whole collections, windows of time, and several classes at once. */
const QUERIES = [
  '{ alerts(first: 5) { nodes { id status assignedTo machine { id computerDnsName } } } }',
  '{ alerts(first: 3) { nodes { id status } pageInfo { endCursor } } }',
  '{ alerts(first: 4, orderBy: { field: ID }) { nodes { id status evidence { entityType } } } }',
  '{ alert(id: "ALERT") { id status assignedTo machine { riskScore alerts(first: 2) { nodes { id status } } } } }',
  '{ machine(id: "MACHINE") { id riskScore alertCount } }',
  '{ machines(first: 4) { nodes { id riskScore } } }',
  '{ machines(first: 4, orderBy: { field: COMPUTER_DNS_NAME, direction: DESC }) { nodes { id riskScore } asOfTime totalCount } }',
  '{ alertSummary { totalCount startTime } }',
  '{ vulnerabilities(first: 2) { nodes { id severity } } machines(first: 1) { nodes { riskScore } } }',
] as const;

/**
 * Whether a query is read at each replica in turn. One that lacks a collection which another has read takes it in the
 * background: whether that saves a call of its next read depends on the machine's speed.
 */
const usesCollections = (query: string) => query.includes('machine');

interface Read {
  readonly kind: 'read';
  readonly query: number;
  readonly replica: number;
  readonly isVulnerable: boolean;
  readonly isNew: boolean;
  readonly times: number;
}

type Step =
  | Read
  | { readonly kind: 'write'; readonly replica: number; readonly alert: number; readonly status: string }
  | { readonly kind: 'portal'; readonly row: number; readonly value: number }
  | { readonly kind: 'pass'; readonly ms: number };

const replica = fc.nat(2);
const read = fc.record({
  kind: fc.constant('read' as const),
  query: fc.nat(QUERIES.length - 1),
  replica,
  isVulnerable: fc.boolean(),
  times: fc.integer({ min: 1, max: 4 }),
  isNew: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 7),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: read, weight: 12 },
  {
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      replica,
      alert: fc.nat(3),
      status: fc.constantFrom('NEW', 'IN_PROGRESS', 'RESOLVED'),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({ kind: fc.constant('portal' as const), row: fc.nat(3), value: fc.nat(99) }),
    weight: 2,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('pass' as const),
      ms: fc.constantFrom(500, 4_000, 16_000, 61_000).map((ms) => LONGER * ms),
    }),
    weight: 2,
  },
);

/** Replicas with a Redis of their own, all at one Defender. */
async function startReplicas(
  count: number,
  beside?: SubgraphUnderTest,
): Promise<{ readonly replicas: readonly SubgraphUnderTest[]; readonly redis: RedisServer }> {
  const redis = await startRedis();
  const env = { REDIS_URL: redis.url, STATE_KEY: randomBytes(32).toString('base64') };
  const adjust = (config: Config): Config => ({
    ...config,
    limits: { ...config.limits, redisTimeoutMs: NEVER_MS },
    cache: {
      ...config.cache,
      times: TIMES,
      snapshots: { ...config.cache.snapshots, times: stretch(config.cache.snapshots.times) },
      patienceMs: NEVER_MS,
    },
    quota: { ...config.quota, share: 200 },
  });
  const first = await startSubgraph({
    cache: true,
    env,
    adjust,
    ...(beside === undefined ? { emulator: SMALL } : { beside }),
  });
  const others = [];
  for (let index = 1; index < count; index += 1)
    others.push(await startSubgraph({ cache: true, env, adjust, beside: first }));
  const replicas = [first, ...others];
  for (const replica of replicas) {
    const counts = () => countsWithOthers(replica);
    await replica.passTime(expect.poll(counts, { interval: 5 }).toBe(true));
  }
  return { replicas, redis };
}

/**
 * On a slow machine, the first connection to Redis may take too long. Until a replica counts with the others again, its calls
 * wait after each advance of the clock, for time that nobody lets pass.
 */
function countsWithOthers(replica: SubgraphUnderTest): boolean {
  const log = replica.log();
  const isBack = log.lastIndexOf('The shared quota is available again');
  return isBack >= log.lastIndexOf('The shared quota is unavailable');
}

async function holdsLease({ client }: RedisServer): Promise<boolean> {
  const leases = await client.keys('defender-subgraph:v1:store:lease:*');
  return leases.length > 0 && (await client.mget(leases)).includes('held');
}

/** Two groups of replicas at one Defender, of which the second executes every operation. */
async function startGroups() {
  const { replicas: caching, redis } = await startReplicas(3);
  const { replicas: executing, redis: other } = await startReplicas(3, caching[0]);
  /**
   * Replicas publish after they respond, and then release the lease of the read, for which others wait. Each also reports
   * to the others at every advance of the clock, and stops counting with them if Redis hasn't responded by the next.
   */
  const untilPublished = async () => {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
      await nextTurn();
      if (waitsForRedis() || (await holdsLease(redis)) || (await holdsLease(other))) quiet = 0;
    }
  };
  const { emulator, clock } = caching[0]!;
  const [tenant] = emulator.tenants.values();
  const { alerts, machines } = tenant!;
  const tokenOf = (roles: readonly string[]) =>
    caching[0]!.mintToken({ roles: [...roles], expiresInSeconds: 8_640_000 });
  const [view, both, act] = [await tokenOf(VIEW), await tokenOf(BOTH), await tokenOf(ACT)];
  const queries = QUERIES.map((query) =>
    query.replace('ALERT', alerts[1]!.id).replace('MACHINE', machines[1]!.id),
  );

  const readAt = async (replicas: typeof caching, one: Read, headers: object) => {
    const before = emulator.control.calls().length;
    const { data, errors } = await replicas[one.replica]!.ask(queries[one.query]!, {
      token: one.isVulnerable ? both : view,
      headers: { ...headers, ...(one.isNew && { 'cache-control': 'no-cache' }) },
    });
    const codes = errors?.map(({ extensions: { code } }) => code);
    // Collections in use are refreshed after the response.
    await untilPublished();
    return { data, codes, calls: emulator.control.calls().length - before };
  };
  const takeRead = async (one: Read) => {
    const count = usesCollections(queries[one.query]!) ? caching.length : 1;
    for (let turn = 0; turn < count; turn += 1) {
      const read = { ...one, replica: (one.replica + turn) % caching.length };
      for (let time = 0; time < one.times; time += 1)
        expect([read, await readAt(caching, read, {})]).toEqual([
          read,
          await readAt(executing, read, EXECUTED),
        ]);
    }
  };
  const take = async (one: Step) => {
    if (one.kind === 'pass') clock.advance(one.ms);
    if (one.kind === 'portal') {
      Object.assign(alerts[one.row]!, { assignedTo: `user${one.value}@contoso.example` });
      Object.assign(machines[one.row]!, { riskScore: ['Low', 'Medium', 'High'][one.value % 3] });
    }
    if (one.kind === 'write') {
      const write = `mutation { updateAlert(input: { alertId: "${alerts[one.alert]!.id}", status: ${one.status} }) { outcome } }`;
      for (const replicas of [caching, executing])
        expect((await replicas[one.replica]!.ask(write, { token: act })).errors).toBeUndefined();
    }
    if (one.kind === 'read') await takeRead(one);
    await untilPublished();
    emulator.control.resetQuota();
  };
  const hits = async (replicas: typeof caching) => Promise.all(replicas.map(countCachedResponses));
  return { take, hitsOfCaching: () => hits(caching), hitsOfExecuting: () => hits(executing) };
}

describe.skipIf(!hasRedis)('three replicas with cached responses', () => {
  it('respond with the same data, and make the same calls, as three that execute every operation', async () => {
    const { take, hitsOfCaching, hitsOfExecuting } = await startGroups();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60 }), async (steps) => {
        const end = performance.now() + SHORTEST_TTL_MS / 2;
        // A slow machine takes fewer steps.
        for (const one of steps) if (performance.now() < end) await take(one);
        // All entries of this run expire.
        await take({ kind: 'pass', ms: LONGER * 700_000 });
      }),
      // Each run may take half a minute, so a failure can't be shrunk in time.
      { numRuns: runsOf(30), endOnFailure: true },
    );
    // Not on each: a slow machine takes few steps.
    expect(Math.max(...(await hitsOfCaching()))).toBeGreaterThan(0);
    expect(await hitsOfExecuting()).toEqual([0, 0, 0]);
  }, 300_000);
});
