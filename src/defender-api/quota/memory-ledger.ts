import { buildLedger, type LedgerOptions } from './build-ledger.js';
import type { QuotaLedger } from './quota-ledger.js';
import { createMonotonicTime } from './monotonic-time.js';

/** The ledger of a single process. It forgets everything with the process; the service's 429 then sets it right. */
export function createMemoryLedger(options: LedgerOptions): QuotaLedger {
  return buildLedger(options, createMonotonicTime(options.clock));
}
