import type { Logger } from 'pino';
import { createRedisCallCounter } from '../../store/redis-call-counter.js';
import type { RedisLink } from '../../store/redis-link.js';
import type { LedgerOptions } from './build-ledger.js';
import { createMemoryLedger } from './memory-ledger.js';
import type { QuotaLedger } from './quota-ledger.js';
import { createSharedLedger } from './shared-ledger.js';

/** The ledger of this process: shared with all replicas where there is a Redis, else its own. */
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
