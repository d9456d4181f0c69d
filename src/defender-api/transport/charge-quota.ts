import type { Clock } from '../../config/clock.js';
import { RateLimitedError } from '../../errors/upstream-errors.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { Operation } from '../operation.js';
import type { QuotaLedger } from '../quota/quota-ledger.js';
import { accountOf, type ClientIds } from './account.js';
import type { Step } from './pipeline.js';

/**
 * Waits for a place in the operation's windows and takes it; fails at once when none comes free in time. How long a
 * hunting query ran is reported, however it ended.
 */
export function createQuotaStep(options: {
  readonly ledger: QuotaLedger;
  readonly clientIds: ClientIds;
  readonly clock: Clock;
  readonly metrics: Metrics;
}): Step {
  const { ledger, clientIds, clock, metrics } = options;
  return async (exchange, next) => {
    const { call, context } = exchange;
    const { deadline, waitsForQuota, lane, caller } = context;
    const account = accountOf(exchange, clientIds);
    const { rateClass } = call.operation;
    const asked = clock.now();
    try {
      await ledger.acquire(account, rateClass, {
        deadline: waitsForQuota === false ? asked : deadline,
        ...(lane !== undefined && { lane }),
        ...(caller !== undefined && { caller }),
      });
    } catch (error) {
      if (error instanceof RateLimitedError) metrics.quotaRefusals.inc({ operation: call.operation.id });
      throw error;
    }
    const started = clock.now();
    context.cost.waitedMs += started - asked;
    if (!hasRunningTime(call.operation)) return next();
    try {
      return await next();
    } finally {
      ledger.report(account, rateClass, { runningMs: Math.max(0, clock.now() - started) });
    }
  };
}

/** Graph has no such limit: its share of the tenant's resources is refilled every 15 minutes. */
function hasRunningTime({ id, api }: Operation): boolean {
  return id === 'runHuntingQuery' && api === 'defender';
}
