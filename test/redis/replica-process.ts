import { on } from 'node:events';
import { systemClock, type Clock } from '../../src/lib/clock.js';
import type { QuotaSettings } from '../../src/defender-api/quota/call-windows.js';
import type { Lane } from '../../src/defender-api/quota/quota-ledger.js';
import { createSharedLedger } from '../../src/defender-api/quota/create-ledger.js';
import { RateLimitedError } from '../../src/errors/upstream-errors.js';
import { createRedisCallCounter } from '../../src/store/redis-call-counter.js';
import { connectRedis } from '../../src/store/redis-link.js';
import { createLogger } from '../../src/telemetry/logger.js';

/** The configuration of a replica process. */
export interface ReplicaOrder {
  readonly url: string;
  readonly settings: QuotaSettings;
  readonly beatMs: number;
  readonly graceMs: number;
  /** Timeout of Redis. */
  readonly timeoutMs: number;
  readonly longestPatienceMs: number;
  /** Maximum delay of a permit that is still used; default as deployed. */
  readonly marginMs?: number;
  readonly seed: number;
}

/** A request to a replica, which returns a {@link ReplicaAnswer} for each. */
export type ReplicaRequest =
  /** Makes `count` calls over a period; responds once all have finished. */
  | { readonly kind: 'call'; readonly count: number; readonly durationMs: number }
  /** Returns the replica's state. */
  | { readonly kind: 'look' }
  | { readonly kind: 'end' };

export interface ReplicaAnswer {
  /** Whether it counts with the others, and how many of its first window's calls it knows. */
  readonly shared: boolean | undefined;
  readonly used: number | undefined;
  /** The calls of this request. */
  readonly calls: readonly ReplicaCall[];
  readonly report?: ReplicaReport;
}

/** A call. Times are epoch ms. */
export interface ReplicaCall {
  readonly operation: string;
  readonly lane: Lane;
  readonly askedAt: number;
  readonly deadline: number;
  readonly at: number;
  readonly state: 'granted' | 'refused' | 'failed';
  readonly retryAfterSeconds?: number;
}

export interface ReplicaReport {
  readonly calls: readonly ReplicaCall[];
  /** When this replica began and ceased to count alone, in its own readings. */
  readonly sharing: readonly { readonly at: number; readonly shared: boolean }[];
  readonly log: readonly string[];
  /** Periods in which the machine didn't run this process, or it was busy itself. */
  readonly stalls: readonly { readonly from: number; readonly to: number }[];
}

const OPERATIONS = ['listMachines', 'listAlerts', 'getMachine'];
const LANES: readonly Lane[] = ['action', 'interactive', 'interactive', 'interactive', 'bulk', 'bulk'];
const TENANT = 'tenant-1';

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

async function run(order: ReplicaOrder): Promise<void> {
  const lines: string[] = [];
  // The ledger's last clock reading, which is the time that it counted for the latest grants.
  let lookedAt = 0;
  const clock: Clock = {
    now: () => (lookedAt = systemClock.now()),
    sleep: (...args) => systemClock.sleep(...args),
  };
  const link = connectRedis({ url: order.url, clock: systemClock, timeoutMs: order.timeoutMs });
  const ledger = createSharedLedger({
    ...order.settings,
    clock,
    logger: createLogger('info', { write: (line) => lines.push(line) }),
    counter: createRedisCallCounter(link),
    onStateChange: (listener) => link.onStateChange(listener),
    beatMs: order.beatMs,
    graceMs: order.graceMs,
    ...(order.marginMs !== undefined && { marginMs: order.marginMs }),
  });
  const random = createRandom(order.seed);
  const sharing: { at: number; shared: boolean }[] = [];
  const calls: ReplicaCall[] = [];
  const stalls: { from: number; to: number }[] = [];
  let watchedAt = Date.now();
  const watch = setInterval(() => {
    const now = Date.now();
    if (now - watchedAt > 30) stalls.push({ from: watchedAt, to: now });
    watchedAt = now;
    const shared = ledger.readings(TENANT)[0]?.shared;
    if (shared !== undefined && sharing.at(-1)?.shared !== shared) sharing.push({ at: now, shared });
  }, 10);

  async function makeCall(): Promise<ReplicaCall> {
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
    // Half of the calls are for one operation, so that its window is reached in either scope.
    const operation = random() < 0.5 ? 'listMachines' : pick(OPERATIONS);
    const lane = pick(LANES);
    const caller = pick(['caller-1', 'caller-2', 'caller-3']);
    const askedAt = Date.now();
    const deadline = askedAt + Math.floor(random() * order.longestPatienceMs);
    const call = { operation, lane, askedAt, deadline };
    const rateClass = { name: operation, per: 'application' } as const;
    try {
      await ledger.acquire({ tenantId: TENANT, clientId: 'app-1' }, rateClass, { deadline, lane, caller });
      return { ...call, at: lookedAt, state: 'granted' };
    } catch (error) {
      if (!(error instanceof RateLimitedError)) return { ...call, at: Date.now(), state: 'failed' };
      const { retryAfterSeconds } = error;
      return { ...call, at: Date.now(), state: 'refused', retryAfterSeconds };
    }
  }

  async function makeCalls(count: number, durationMs: number): Promise<ReplicaCall[]> {
    const made: Promise<ReplicaCall>[] = [];
    const start = Date.now();
    while (made.length < count) {
      const due = Math.min(count, ((Date.now() - start) / durationMs) * count);
      while (made.length < due) made.push(makeCall());
      await systemClock.sleep(5);
    }
    return Promise.all(made);
  }

  // By the third beat, all replicas know of each other.
  await systemClock.sleep(3 * order.beatMs);
  process.send?.('ready');
  for await (const [message] of on(process, 'message')) {
    const request = message as ReplicaRequest;
    const made = request.kind === 'call' ? await makeCalls(request.count, request.durationMs) : [];
    calls.push(...made);
    const { shared, used } = ledger.readings(TENANT)[0] ?? {};
    const answer: ReplicaAnswer = { shared, used, calls: made };
    if (request.kind !== 'end') {
      process.send?.(answer);
      continue;
    }
    clearInterval(watch);
    await ledger.shutDown();
    await link.close();
    const report: ReplicaReport = { calls, sharing, log: lines, stalls };
    process.send?.({ ...answer, report }, () => {
      process.disconnect();
    });
    return;
  }
}

await run(JSON.parse(process.argv[2] ?? '') as ReplicaOrder);
