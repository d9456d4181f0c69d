import type { Clock } from '../../config/clock.js';
import { RateLimitedError } from '../../errors/upstream-errors.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { QuotaLedger } from '../quota/quota-ledger.js';
import type { Step } from './pipeline.js';

/** Waits for a place in the operation's windows and takes it; fails at once when none comes free in time. */
export function createQuotaStep(options: {
  readonly ledger: QuotaLedger;
  readonly clientId: string;
  readonly clock: Clock;
  readonly metrics: Metrics;
}): Step {
  const { ledger, clientId, clock, metrics } = options;
  return async ({ call, context }, next) => {
    const asked = clock.now();
    try {
      await ledger.acquire({ tenantId: context.tenantId, clientId }, call.operation.rateClass, {
        deadline: context.deadline,
      });
    } catch (error) {
      if (error instanceof RateLimitedError) metrics.quotaRefusals.inc({ operation: call.operation.id });
      throw error;
    }
    context.cost.waitedMs += clock.now() - asked;
    return next();
  };
}
