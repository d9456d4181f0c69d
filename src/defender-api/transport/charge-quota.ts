import type { Clock } from '../../lib/clock.js';
import { monotonicTimeOf } from '../../lib/monotonic-time.js';
import { RateLimitedError, UpstreamTimeoutError } from '../../errors/upstream-errors.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { Operation } from '../operation.js';
import type { Account, QuotaLedger, QuotaReading, RateClass } from '../quota/quota-ledger.js';
import type { CallDurations } from './call-durations.js';
import { PriorityRaisedError } from './waiters.js';
import type { Exchange, Step } from './pipeline.js';
import type { Config } from '../../config/config.js';
import { countsCallsOf, reserveOf } from '../quota/call-windows.js';

/** App registrations whose quota calls use. Equal unless actions have their own. */
export interface ClientIds {
  readonly reading: string;
  readonly writing: string;
}

/** Actions on behalf of a person use the registration that the person signed in to. */
export function clientIdsOf({ clientId, actions, actionsAs }: Config['registration']): ClientIds {
  return { reading: clientId, writing: actionsAs === 'user' ? clientId : (actions?.clientId ?? clientId) };
}

export function accountOf({ call, context }: Exchange, clientIds: ClientIds): Account {
  const { reading, writing } = clientIds;
  return { tenantId: context.tenantId, clientId: call.operation.kind === 'write' ? writing : reading };
}

/**
 * Longest wait of calls that don't wait for quota. It isn't 0, because the clock advances and other replicas must
 * agree.
 */
const MOMENT_MS = 100;
/**
 * Approximate duration of a call. Permits available this close to the deadline are left to others, because the response
 * would be late.
 */
const CALL_MS = 500;

/**
 * Waits for a permit in the operation's windows. Fails at once if none is available in time, or if the call would probably be
 * answered after its deadline. Reports the running time of hunting queries, whatever their outcome.
 */
export function createQuotaStep(options: {
  readonly ledger: QuotaLedger;
  readonly clientIds: ClientIds;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly durations: CallDurations;
  readonly callMs?: number | undefined;
}): Step {
  const { ledger, clientIds, clock, metrics, durations, callMs = CALL_MS } = options;
  const time = monotonicTimeOf(clock);

  /** Takes a permit on behalf of all waiters. Requests it again if a more urgent or more patient waiter joins. */
  async function takePermit(exchange: Exchange, account: Account): Promise<void> {
    const { call, context, waiters } = exchange;
    const { within } = call;
    let hasWaited = false;
    for (;;) {
      const { caller, overtaken, deadline } = waiters;
      const lane = within === undefined ? waiters.lane : 'bulk';
      const free = Math.min(time.now() + MOMENT_MS, deadline);
      const expectedMs = durations.expectedMs(exchange);
      if (expectedMs > 0 && time.now() + expectedMs > deadline)
        throw (hasWaited && waiters.refusal?.()) || noTimeFor(call.operation);
      const latest = deadline - Math.max(expectedMs, callMs);
      const waitsUntil = context.waitsForQuota === false ? free : Math.max(free, latest);
      try {
        await ledger.acquire(account, call.operation.rateClass, {
          deadline: waitsUntil,
          lane,
          within,
          signal: overtaken,
          trace: context.trace,
          ...(caller !== undefined && { caller }),
        });
        return;
      } catch (error) {
        hasWaited = true;
        if (error instanceof PriorityRaisedError) continue;
        const isWaitedFor = context.waitsForQuota !== false && waiters.deadline > deadline;
        if (!(error instanceof RateLimitedError && isWaitedFor)) throw error;
      }
    }
  }

  return async (exchange, next) => {
    const { call, context, waiters } = exchange;
    const account = accountOf(exchange, clientIds);
    const { rateClass } = call.operation;
    const asked = time.now();
    const limits = call.within === undefined ? [rateClass] : [call.within, rateClass];
    let isTold = false;
    const refuse = () => {
      isTold = true;
      const readings = ledger.readings(context.tenantId);
      const waits = limits.map((limit) => secondsUntilPermit(readings, account, limit, clock.now()));
      const longest = Math.max(...waits);
      return new RateLimitedError((limits[waits.indexOf(longest)] ?? rateClass).name, longest);
    };
    try {
      waiters.refusal = refuse;
      await takePermit(exchange, account);
      await call.confirm?.(time.now() - asked);
      // Its caller knows by now that nothing was sent, or will: a process that was paused reads responses before its timers fire.
      const isLate = isTold || time.now() >= waiters.deadline;
      if (isLate && call.operation.kind === 'write') throw refuse();
    } catch (error) {
      if (error instanceof RateLimitedError && context.waitsForQuota !== false)
        metrics.quotaRefusals.inc({ operation: call.operation.id });
      throw error;
    } finally {
      waiters.refusal = undefined;
    }
    const started = time.now();
    context.cost.waitedMs += started - asked;
    if (started > asked)
      context.trace?.span
        ?.child(
          'quota wait',
          'internal',
          { 'defender.rate_class': rateClass.name },
          Date.now() - (started - asked),
        )
        .end();
    metrics.quotaWait.observe({ operation: call.operation.id }, (started - asked) / 1_000);
    const isTimed = hasRunningTime(call.operation);
    const noteDuration = () => durations.note(exchange, time.now() - started);
    try {
      const answer = await next();
      if (answer.status !== 429)
        for (const limit of limits) ledger.accept(account, limit, time.toEpoch(started));
      // Rejections and failures say nothing about the others.
      if (answer.status < 400) noteDuration();
      return answer;
    } catch (error) {
      if (error instanceof UpstreamTimeoutError) noteDuration();
      throw error;
    } finally {
      if (isTimed) ledger.report(account, rateClass, { runningMs: time.now() - started });
    }
  };
}

function noTimeFor({ id }: Operation): UpstreamTimeoutError {
  return new UpstreamTimeoutError(
    `The deadline of this request leaves no time for ${id}, as long as it takes at present. No call was made.`,
  );
}

/** Graph has no such limit. It refills the tenant's CPU share every 15 minutes. */
function hasRunningTime({ id, api }: Operation): boolean {
  return id === 'runHuntingQuery' && api === 'defender';
}

/** Whole seconds, at least one, until the windows of a call have room again, according to the readings. */
function secondsUntilPermit(
  readings: readonly QuotaReading[],
  { clientId }: Account,
  limit: RateClass,
  now: number,
): number {
  const { hasReserve = true } = limit;
  const full = readings.filter(
    (reading) =>
      countsCallsOf(limit, reading) &&
      (reading.clientId === undefined || reading.clientId === clientId) &&
      reading.remaining <= (hasReserve ? reserveOf(reading.limit) : 0),
  );
  const ms = Math.max(0, ...full.map(({ resetTime }) => resetTime - now));
  return Math.max(1, Math.ceil(ms / 1_000));
}
