import { LRUCache } from 'lru-cache';
import {
  CircuitOpenError,
  UpstreamTimeoutError,
  UpstreamUnavailableError,
} from '../../errors/upstream-errors.js';
import { withinTimeout, type Clock } from '../../lib/clock.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { Answer, Exchange, Step } from './pipeline.js';
import { UnreadResponseError } from './send.js';
import { monotonicTimeOf, type MonotonicTime } from '../../lib/monotonic-time.js';

/** Consecutive failures that open a circuit. A single failing call has only 4 attempts, so it can't open one. */
const FAILURES_TO_OPEN = 5;
/** Failures older than this are reset. */
const FORGOTTEN_AFTER_MS = 60_000;
/** First pause; doubles after each failed probe. */
const FIRST_PAUSE_MS = 5_000;
const MAX_PAUSE_MS = 30_000;
/** How long calls wait for the probe of another one: a service that has recovered responds sooner. */
const PROBE_WAIT_MS = 2_000;
/** Maximum number of circuits across tenants. Evicted circuits are closed. */
const CIRCUITS_KEPT = 5_000;

/**
 * Scope of a circuit: one class of calls to one API for one tenant, so that a tenant's failures don't affect others.
 */
export interface CircuitKey {
  /** `defender` or `graph`. */
  readonly api: string;
  readonly rateClass: string;
  readonly tenantId: string;
}

/** Whether a call may be sent. `probe` checks whether the service has recovered. */
type Admission =
  { readonly kind: 'send' | 'probe' } | { readonly kind: 'refuse'; readonly retryAfterMs: number };

interface Probe {
  readonly ended: Promise<void>;
  readonly end: () => void;
}

export interface OpenCircuit extends CircuitKey {
  readonly state: 'open' | 'half-open';
  readonly retryAfterMs: number;
}

interface Circuit {
  readonly key: CircuitKey;
  failures: number;
  failedAt: number;
  /** The error of the latest failure; undefined for a response. */
  error: unknown;
  /** When the latest response arrived. */
  answeredAt: number;
  /** Steady time until which the circuit is open; undefined while closed. */
  openUntil: number | undefined;
  pauseMs: number;
  /** The call that checks whether the service has recovered. */
  probe: Probe | undefined;
}

const CLOSED = {
  failures: 0,
  error: undefined,
  openUntil: undefined,
  pauseMs: FIRST_PAUSE_MS,
  probe: undefined,
};

/**
 * Rejects calls at once while a service doesn't respond. States: closed, open, half-open, as in Nygard's "Release It!".
 * Time is injected and monotonic, which existing libraries don't support.
 */
export class CircuitBreaker {
  readonly #clock: Clock;
  readonly #time: MonotonicTime;
  readonly #circuits = new LRUCache<string, Circuit>({
    maxSize: CIRCUITS_KEPT,
    sizeCalculation: () => 1,
  });
  readonly #onChange: (key: CircuitKey, state: 'open' | 'closed') => void;

  constructor(clock: Clock, onChange: (key: CircuitKey, state: 'open' | 'closed') => void) {
    this.#clock = clock;
    this.#time = monotonicTimeOf(clock);
    this.#onChange = onChange;
  }

  /**
   * Call it before sending. While another call probes, it waits for that. A caller admitted as `probe` must report
   * `succeeded`, `failed`, or `gaveUp`.
   */
  async admit(key: CircuitKey): Promise<Admission> {
    const latest = this.#time.now() + PROBE_WAIT_MS;
    for (;;) {
      const circuit = this.#circuits.get(nameOf(key));
      if (circuit?.openUntil === undefined) return { kind: 'send' };
      const now = this.#time.now();
      if (circuit.openUntil > now) return { kind: 'refuse', retryAfterMs: circuit.openUntil - now };
      if (circuit.probe === undefined) {
        circuit.probe = beginProbe();
        return { kind: 'probe' };
      }
      const limit = {
        clock: this.#clock,
        timeoutMs: latest - now,
        tooLate: () => new Error('The probe takes too long'),
      };
      try {
        await withinTimeout(circuit.probe.ended, limit);
      } catch {
        return { kind: 'refuse', retryAfterMs: FIRST_PAUSE_MS };
      }
    }
  }

  /** Remaining pause in milliseconds for a call that was admitted earlier; undefined if it may be sent. */
  refusal(key: CircuitKey): number | undefined {
    const openUntil = this.#circuits.get(nameOf(key))?.openUntil ?? -Infinity;
    const wait = openUntil - this.#time.now();
    return wait > 0 ? wait : undefined;
  }

  /** The error of the latest failure of a circuit; undefined if the service responded. */
  errorOf(key: CircuitKey): unknown {
    return this.#circuits.get(nameOf(key))?.error;
  }

  /** Steady milliseconds. Note it when a call is sent, for `failed`. */
  now(): number {
    return this.#time.now();
  }

  /** Records a response with any content. */
  succeeded(key: CircuitKey): void {
    const circuit = this.#circuits.get(nameOf(key)) ?? this.#begin(key);
    const wasOpen = circuit.openUntil !== undefined;
    circuit.probe?.end();
    Object.assign(circuit, CLOSED, { answeredAt: this.#time.now() });
    if (wasOpen) this.#onChange(key, 'closed');
  }

  /**
   * Records a missing response or one that indicates failure. Ignored if another call succeeded since this one was
   * sent: then the problem is specific to this call.
   */
  failed(key: CircuitKey, sentAt: number, error?: unknown): void {
    const now = this.#time.now();
    const circuit = this.#circuits.get(nameOf(key)) ?? this.#begin(key);
    const { openUntil, probe } = circuit;
    // Late failures of calls sent before the circuit opened add no information.
    if (circuit.answeredAt > sentAt || (openUntil !== undefined && openUntil > now)) return;
    if (openUntil === undefined && now - circuit.failedAt > FORGOTTEN_AFTER_MS) circuit.failures = 0;
    circuit.failures += 1;
    circuit.failedAt = now;
    circuit.error = error;
    if (openUntil === undefined && circuit.failures < FAILURES_TO_OPEN) return;
    if (probe !== undefined) circuit.pauseMs = Math.min(circuit.pauseMs * 2, MAX_PAUSE_MS);
    circuit.openUntil = now + circuit.pauseMs;
    circuit.probe = undefined;
    probe?.end();
    if (openUntil === undefined) this.#onChange(key, 'open');
  }

  /** The probe wasn't sent. The next call becomes the probe. */
  gaveUp(key: CircuitKey): void {
    const circuit = this.#circuits.get(nameOf(key));
    circuit?.probe?.end();
    if (circuit !== undefined) circuit.probe = undefined;
  }

  /** Circuits that aren't closed, unless nobody has probed them lately: whether they would open again is unknown. */
  open(): readonly OpenCircuit[] {
    const now = this.#time.now();
    return [...this.#circuits.values()].flatMap(({ key, openUntil, failedAt }) => {
      if (openUntil === undefined || now - failedAt > FORGOTTEN_AFTER_MS) return [];
      const retryAfterMs = Math.max(0, openUntil - now);
      return [{ ...key, state: retryAfterMs > 0 ? ('open' as const) : ('half-open' as const), retryAfterMs }];
    });
  }

  #begin(key: CircuitKey): Circuit {
    const circuit = { ...CLOSED, key, failedAt: -Infinity, answeredAt: -Infinity };
    this.#circuits.set(nameOf(key), circuit);
    return circuit;
  }
}

function beginProbe(): Probe {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { ended, end };
}

function nameOf({ api, rateClass, tenantId }: CircuitKey): string {
  return `${tenantId} ${api} ${rateClass}`;
}

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

  function refuse(exchange: Exchange, retryAfterMs: number): never {
    const { id, rateClass } = exchange.call.operation;
    metrics.circuitRefusals.inc({ operation: id });
    const seconds = Math.max(1, Math.ceil(retryAfterMs / 1_000));
    throw new CircuitOpenError(id, rateClass.name, seconds, breaker.errorOf(keyOf(exchange)));
  }

  const probes = new WeakSet<Exchange>();
  const note = (exchange: Exchange, sentAt: number, answer: Pick<Answer, 'status'>) => {
    probes.delete(exchange);
    if (isOfUse(exchange, answer)) breaker.succeeded(keyOf(exchange));
    else breaker.failed(keyOf(exchange), sentAt);
  };
  return {
    admit: async (exchange, next) => {
      if (alwaysTries(exchange)) return next();
      const key = keyOf(exchange);
      const admission = await breaker.admit(key);
      // A read on which a write depends may have joined while this one waited.
      if (admission.kind === 'refuse' && !alwaysTries(exchange))
        return refuse(exchange, admission.retryAfterMs);
      if (admission.kind !== 'probe') return next();
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
        if (error instanceof UnreadResponseError) note(exchange, sentAt, error);
        else if (isFailure(exchange, error)) {
          probes.delete(exchange);
          breaker.failed(key, sentAt, error);
        }
        throw error;
      }
      note(exchange, sentAt, answer);
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
function isOfUse({ call }: Exchange, { status }: Pick<Answer, 'status'>): boolean {
  return status < 500 || (status === 504 && call.explain !== undefined);
}

function alwaysTries({ call, waiters }: Exchange): boolean {
  return call.operation.kind === 'write' || waiters.lane === 'action';
}

function keyOf({ call: { operation }, context: { tenantId } }: Exchange): CircuitKey {
  return { api: operation.api, rateClass: operation.rateClass.name, tenantId };
}
