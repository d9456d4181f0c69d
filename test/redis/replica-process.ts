import { once } from 'node:events';
import { systemClock } from '../../src/config/clock.js';
import type { QuotaSettings } from '../../src/defender-api/quota/call-windows.js';
import type { Lane } from '../../src/defender-api/quota/quota-ledger.js';
import { createSharedLedger } from '../../src/defender-api/quota/shared-ledger.js';
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
  /** How many calls it makes, and over what time. */
  readonly calls: number;
  readonly durationMs: number;
  readonly longestPatienceMs: number;
  readonly seed: number;
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
  // Patient, for on a machine that is busy with other tests Redis itself may have to wait for its turn.
  const link = connectRedis({ url: order.url, clock: systemClock, timeoutMs: 1_000 });
  const ledger = createSharedLedger({
    ...order.settings,
    // Nothing is sent, so nothing comes late; windows that are shorter than real ones must not be longer by much.
    marginMs: 250,
    clock: systemClock,
    logger: createLogger('info', { write: (line) => lines.push(line) }),
    counter: createRedisCallCounter(link),
    onStateChange: (listener) => link.onStateChange(listener),
    beatMs: order.beatMs,
    graceMs: order.graceMs,
  });
  const random = createRandom(order.seed);
  const sharing: { at: number; shared: boolean }[] = [];
  const watch = setInterval(() => {
    const shared = ledger.readings(TENANT)[0]?.shared;
    if (shared !== undefined && sharing.at(-1)?.shared !== shared) sharing.push({ at: Date.now(), shared });
  }, 10);

  async function makeCall(): Promise<ReplicaCall> {
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
    // Half of the calls are for one operation, so that its window is met with either scope.
    const operation = random() < 0.5 ? 'listMachines' : pick(OPERATIONS);
    const lane = pick(LANES);
    const askedAt = Date.now();
    const deadline = askedAt + Math.floor(random() * order.longestPatienceMs);
    const call = { operation, lane, askedAt, deadline };
    try {
      await ledger.acquire(
        { tenantId: TENANT, clientId: 'app-1' },
        { name: operation, per: 'application' },
        {
          deadline,
          lane,
          caller: pick(['caller-1', 'caller-2', 'caller-3']),
        },
      );
      return { ...call, at: Date.now(), state: 'granted' };
    } catch (error) {
      if (!(error instanceof RateLimitedError)) return { ...call, at: Date.now(), state: 'failed' };
      const { retryAfterSeconds } = error;
      return { ...call, at: Date.now(), state: 'refused', retryAfterSeconds };
    }
  }

  // By the third beat all have heard of each other.
  await systemClock.sleep(3 * order.beatMs);
  process.send?.('ready');
  await once(process, 'message');
  const calls: Promise<ReplicaCall>[] = [];
  const start = Date.now();
  while (calls.length < order.calls) {
    const due = ((Date.now() - start) / order.durationMs) * order.calls;
    while (calls.length < Math.min(due, order.calls)) calls.push(makeCall());
    await systemClock.sleep(5);
  }
  const report: ReplicaReport = { calls: await Promise.all(calls), sharing, log: lines };
  clearInterval(watch);
  await ledger.shutDown();
  await link.close();
  process.send?.(report, () => {
    process.disconnect();
  });
}

await run(JSON.parse(process.argv[2] ?? '') as ReplicaOrder);
