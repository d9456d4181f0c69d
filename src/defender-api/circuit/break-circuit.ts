import {
  CircuitOpenError,
  UpstreamTimeoutError,
  UpstreamUnavailableError,
} from '../../errors/upstream-errors.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { Answer, Exchange, Step } from '../transport/pipeline.js';
import type { CircuitBreaker, CircuitKey } from './circuit-breaker.js';

/**
 * Two steps around the wait for quota. The first refuses before a permit is waited for; the second refuses what has
 * waited while the circuit opened, and learns from each answer. Writes, and what is read to decide on one, are always sent.
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
        // Without a permit it was never sent, and nobody else would be let through.
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

/** How long a hunt takes is up to its caller. */
function isFailure({ call }: Exchange, error: unknown): boolean {
  if (error instanceof UpstreamTimeoutError) return call.explain === undefined;
  return error instanceof UpstreamUnavailableError;
}

/** A 429 says that the service is there and when to come again; a hunt that ran out of time, that it asked for much. */
function isOfUse({ call }: Exchange, { status }: Answer): boolean {
  return status < 500 || (status === 504 && call.explain !== undefined);
}

function alwaysTries({ call, waiters }: Exchange): boolean {
  return call.operation.kind === 'write' || waiters.lane === 'action';
}

function keyOf({ call: { operation }, context: { tenantId } }: Exchange): CircuitKey {
  return { api: operation.api, rateClass: operation.rateClass.name, tenantId };
}
