import { hash } from 'node:crypto';
import type { Logger } from 'pino';
import { LRUCache } from 'lru-cache';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { createRedisCallCounter } from '../../store/redis-call-counter.js';
import type { RedisLink } from '../../store/redis-link.js';
import { type LedgerOptions, buildLedger, EDGE_MARGIN_MS } from './build-ledger.js';
import type { QuotaLedger } from './quota-ledger.js';
import { monotonicTimeOf } from '../../lib/monotonic-time.js';
import { ReplicaGroup, type GroupOptions } from './replica-group.js';
import { SharedBudget } from './shared-budget.js';

/** Creates the ledger of this process: shared with all replicas if Redis is configured, otherwise local. */
export function createLedger({
  redis,
  ...options
}: LedgerOptions & { readonly logger: Logger; readonly redis?: RedisLink | undefined }): QuotaLedger {
  if (redis === undefined) return createMemoryLedger(options);
  return createSharedLedger({
    ...options,
    counter: createRedisCallCounter(redis),
    onStateChange: (listener) => redis.onStateChange(listener),
  });
}

/** Creates the ledger of a single process. Its state is lost at exit; the service's 429 then corrects it. */
export function createMemoryLedger(options: LedgerOptions): QuotaLedger {
  return buildLedger(options, monotonicTimeOf(options.clock));
}

interface SharedLedgerOptions extends LedgerOptions, GroupOptions {
  /** Registers a listener for loss and recovery of the counter. @returns a function that removes it */
  readonly onStateChange?: (listener: (isUp: boolean) => void) => () => void;
}

/** Creates the ledger of one of several replicas with a common budget. */
export function createSharedLedger(options: SharedLedgerOptions): QuotaLedger {
  const { counter, marginMs = EDGE_MARGIN_MS } = options;
  const time = monotonicTimeOf(options.clock);
  const group = new ReplicaGroup(options, time);
  const names = new LRUCache<string, string>({ max: 10_000 });
  const endListening = options.onStateChange?.((isUp) => {
    if (isUp) group.beatNow();
    else group.markDown(undefined);
  });

  return buildLedger(options, time, {
    createPart: (tenantId) => {
      const budget = new SharedBudget(tenantId, { counter, time, group, marginMs });
      group.add(budget);
      return budget;
    },
    // Hashed, because other replicas must distinguish callers but not identify them.
    nameCaller: (caller) =>
      getOrInsert<string, string>(names, caller, () => hash('sha256', caller, 'base64url').slice(0, 12)),
    leave: async () => {
      endListening?.();
      await group.leave();
    },
  });
}
