import {
  CircuitOpenError,
  UpstreamTimeoutError,
  UpstreamUnavailableError,
} from '../../errors/upstream-errors.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { Answer, Exchange, Step } from '../transport/pipeline.js';
import type { CircuitBreaker, CircuitKey } from './circuit-breaker.js';

/**
 * Creates two steps around the quota wait. The first rejects calls before they wait for a permit. The second rejects
 * calls that waited while the circuit opened, and records each outcome. Writes, and the reads that they depend on,
 * always pass.
 */
export function createCircuitSteps(options: {
  readonly breaker: CircuitBreaker;
  readonly metrics: Metrics;
}): { readonly admit: Step; readonly observe: Step } {
  const { breaker, metrics } = options;

  function refuse({ call }: Exchange, retryAfterMs: number): never {
    const { id, rateClass } = call.operation;
    metrics.circuitRefusals.inc({ operation: id });
    throw new CircuitOpenError(id, rateClass.name, Math.max(1, Math.ceil(retryAfterMs / 1_000)));
  }

  const probes = new WeakSet<Exchange>();
  return {
    admit: async (exchange, next) => {
      if (alwaysTries(exchange)) return next();
      const key = keyOf(exchange);
      const admission = breaker.admit(key);
      if (admission.kind === 'refuse') return refuse(exchange, admission.retryAfterMs);
      if (admission.kind === 'send') return next();
      probes.add(exchange);
      try {
        return await next();
      } finally {
        // The probe was never sent. Allow another one.
        if (probes.delete(exchange)) breaker.gaveUp(key);
      }
    },
    observe: async (exchange, next) => {
      const key = keyOf(exchange);
      if (!alwaysTries(exchange) && !probes.has(exchange)) {
        const wait = breaker.refusal(key);
        if (wait !== undefined) return refuse(exchange, wait);
      }
      const sentAt = breaker.now();
      let answer: Answer;
      try {
        answer = await next();
      } catch (error) {
        if (isFailure(exchange, error)) {
          probes.delete(exchange);
          breaker.failed(key, sentAt);
        }
        throw error;
      }
      probes.delete(exchange);
      if (isOfUse(exchange, answer)) breaker.succeeded(key);
      else breaker.failed(key, sentAt);
      return answer;
    },
  };
}

/** A hunt's duration depends on its query, so its timeout isn't a failure. */
function isFailure({ call }: Exchange, error: unknown): boolean {
  if (error instanceof UpstreamTimeoutError) return call.explain === undefined;
  return error instanceof UpstreamUnavailableError;
}

/** A 429 shows that the service responds. So does a hunt's 504, which is due to an expensive query. */
function isOfUse({ call }: Exchange, { status }: Answer): boolean {
  return status < 500 || (status === 504 && call.explain !== undefined);
}

function alwaysTries({ call, waiters }: Exchange): boolean {
  return call.operation.kind === 'write' || waiters.lane === 'action';
}

function keyOf({ call: { operation }, context: { tenantId } }: Exchange): CircuitKey {
  return { api: operation.api, rateClass: operation.rateClass.name, tenantId };
}
