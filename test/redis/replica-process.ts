import { on } from 'node:events';
import { systemClock, type Clock } from '../../src/lib/clock.js';
import type { QuotaSettings } from '../../src/defender-api/quota/call-windows.js';
import type { Lane } from '../../src/defender-api/quota/quota-ledger.js';
import { createSharedLedger } from '../../src/defender-api/quota/create-ledger.js';
import { RateLimitedError } from '../../src/errors/upstream-errors.js';
import { createRedisCallCounter } from '../../src/store/redis-call-counter.js';
import { connectRedis } from '../../src/store/redis-link.js';
import { createLogger } from '../../src/telemetry/logger.js';

/** What a replica is told when it is started. */
export interface ReplicaOrder {
  readonly url: string;
  readonly settings: QuotaSettings;
  readonly beatMs: number;
  readonly graceMs: number;
  /** How long Redis may take. */
  readonly timeoutMs: number;
  readonly longestPatienceMs: number;
  /** How late a permit may come that is used all the same; as deployed unless told. */
  readonly marginMs?: number;
  readonly seed: number;
}

/** What a replica is asked; it answers each with a {@link ReplicaAnswer}. */
export type ReplicaRequest =
  /** Makes so many calls over that time; the answer comes when each has its own. */
  | { readonly kind: 'call'; readonly count: number; readonly durationMs: number }
  /** Tells how it stands. */
  | { readonly kind: 'look' }
  | { readonly kind: 'end' };

export interface ReplicaAnswer {
  /** Whether it counts with the others, and how many of its first window's calls it knows of. */
  readonly shared: boolean | undefined;
  readonly used: number | undefined;
  /** The calls that this request made. */
  readonly calls: readonly ReplicaCall[];
  readonly report?: ReplicaReport;
}

/** One call as it went. Times are epoch ms. */
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
  /** When this replica began and ceased to count alone, as its readings said. */
  readonly sharing: readonly { readonly at: number; readonly shared: boolean }[];
  readonly log: readonly string[];
  /** When the machine did not let this process run, or it was busy itself. */
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
  // When the ledger last looked at the clock: what it granted just now, it counted then.
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
    // Half of the calls are for one operation, so that its window is met with either scope.
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

  // By the third beat all have heard of each other.
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
