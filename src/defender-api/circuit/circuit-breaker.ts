import { LRUCache } from 'lru-cache';
import type { Clock } from '../../lib/clock.js';
import { createMonotonicTime, type MonotonicTime } from '../quota/monotonic-time.js';

/** So many failures in a row, without one answer between, open a circuit. One failing call alone never does: it is tried 4 times. */
const FAILURES_TO_OPEN = 5;
/** A failure that nothing followed for so long says little about now. */
const FORGOTTEN_AFTER_MS = 60_000;
/** How long nothing is sent at first; twice as long after each probe that fails. */
const FIRST_PAUSE_MS = 5_000;
const MAX_PAUSE_MS = 30_000;
/** Circuits of all tenants: what is pushed out is closed, as one that never failed. */
const CIRCUITS_KEPT = 5_000;

/** What fails together: one kind of call, at one host, for one tenant, whose trouble must not become that of others. */
export interface CircuitKey {
  /** `defender` or `graph`. */
  readonly api: string;
  readonly rateClass: string;
  readonly tenantId: string;
}

/** Whether a call may be sent: `probe` is the one that finds out whether the service is back. */
export type Admission =
  { readonly kind: 'send' | 'probe' } | { readonly kind: 'refuse'; readonly retryAfterMs: number };

export interface OpenCircuit extends CircuitKey {
  readonly state: 'open' | 'half-open';
  readonly retryAfterMs: number;
}

interface Circuit {
  readonly key: CircuitKey;
  failures: number;
  failedAt: number;
  /** When the newest answer came. */
  answeredAt: number;
  /** Steady time until which nothing is sent; undefined while it is closed. */
  openUntil: number | undefined;
  pauseMs: number;
  isProbed: boolean;
}

const CLOSED = { failures: 0, openUntil: undefined, pauseMs: FIRST_PAUSE_MS, isProbed: false };

/**
 * Knows which calls a service doesn't answer for now: the next caller is told at once instead of waiting for what others have
 * waited for in vain. Closed, open, half-open, as in Nygard's "Release It!". Time is passed in and never goes back, which
 * the libraries for it can't take.
 */
export class CircuitBreaker {
  readonly #time: MonotonicTime;
  readonly #circuits = new LRUCache<string, Circuit>({ max: CIRCUITS_KEPT });
  readonly #onChange: (key: CircuitKey, state: 'open' | 'closed') => void;

  constructor(clock: Clock, onChange: (key: CircuitKey, state: 'open' | 'closed') => void) {
    this.#time = createMonotonicTime(clock);
    this.#onChange = onChange;
  }

  /** Asked before a call is sent; who is admitted as `probe` must say how it ended: `succeeded`, `failed` or `gaveUp`. */
  admit(key: CircuitKey): Admission {
    const circuit = this.#circuits.get(nameOf(key));
    if (circuit?.openUntil === undefined) return { kind: 'send' };
    const retryAfterMs = circuit.openUntil - this.#time.now();
    if (retryAfterMs > 0) return { kind: 'refuse', retryAfterMs };
    if (circuit.isProbed) return { kind: 'refuse', retryAfterMs: FIRST_PAUSE_MS };
    circuit.isProbed = true;
    return { kind: 'probe' };
  }

  /** How long a call that was admitted earlier must not be sent now, in milliseconds; undefined when it may be. */
  refusal(key: CircuitKey): number | undefined {
    const openUntil = this.#circuits.get(nameOf(key))?.openUntil ?? -Infinity;
    const wait = openUntil - this.#time.now();
    return wait > 0 ? wait : undefined;
  }

  /** Steady milliseconds: when a call is sent, for `failed`. */
  now(): number {
    return this.#time.now();
  }

  /** The service answered, whatever it said. */
  succeeded(key: CircuitKey): void {
    const circuit = this.#circuits.get(nameOf(key)) ?? this.#begin(key);
    const wasOpen = circuit.openUntil !== undefined;
    Object.assign(circuit, CLOSED, { answeredAt: this.#time.now() });
    if (wasOpen) this.#onChange(key, 'closed');
  }

  /**
   * No answer came, or one that says that the service fails. It counts for nothing where others were answered since it was
   * sent: then it is this call that takes too long, or that the service can't do.
   */
  failed(key: CircuitKey, sentAt: number): void {
    const now = this.#time.now();
    const circuit = this.#circuits.get(nameOf(key)) ?? this.#begin(key);
    const { openUntil, isProbed } = circuit;
    // What was sent before it opened fails now too, which is no news.
    if (circuit.answeredAt > sentAt || (openUntil !== undefined && openUntil > now)) return;
    if (openUntil === undefined && now - circuit.failedAt > FORGOTTEN_AFTER_MS) circuit.failures = 0;
    circuit.failures += 1;
    circuit.failedAt = now;
    if (openUntil === undefined && circuit.failures < FAILURES_TO_OPEN) return;
    circuit.pauseMs = isProbed ? Math.min(circuit.pauseMs * 2, MAX_PAUSE_MS) : circuit.pauseMs;
    circuit.openUntil = now + circuit.pauseMs;
    circuit.isProbed = false;
    if (openUntil === undefined) this.#onChange(key, 'open');
  }

  /** The probe was not sent: the next call is one. */
  gaveUp(key: CircuitKey): void {
    const circuit = this.#circuits.get(nameOf(key));
    if (circuit !== undefined) circuit.isProbed = false;
  }

  /** Those that are not closed. */
  open(): readonly OpenCircuit[] {
    const now = this.#time.now();
    return [...this.#circuits.values()].flatMap(({ key, openUntil }) => {
      if (openUntil === undefined) return [];
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

function nameOf({ api, rateClass, tenantId }: CircuitKey): string {
  return `${tenantId} ${api} ${rateClass}`;
}
