import type { Clock } from '../../lib/clock.js';
import type { Exchange } from './pipeline.js';

/** Below the deadline of each whole request, so those are always sent and show when calls become fast again. */
const MAX_MS = 8_000;
/** After this time without an answer, an estimate no longer applies. */
const RECENT_MS = 60_000;
/** The weight of the newest duration: mostly, the last few calls count. */
const WEIGHT = 1 / 4;

interface Estimate {
  readonly meanMs: number;
  readonly deviationMs: number;
  readonly notedAt: number;
}

/**
 * Expects of a call the duration of the last ones of its operation in the tenant: their moving average and its deviation, as TCP
 * does (RFC 6298).
 */
export class CallDurations {
  readonly #clock: Clock;
  /** Oldest first. */
  readonly #estimates = new Map<string, Estimate>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Milliseconds, 0 if unknown. Writes have no expected duration, because they take effect although their answers are late.
   */
  expectedMs(exchange: Exchange): number {
    if (exchange.call.operation.kind === 'write') return 0;
    const { meanMs = 0, deviationMs = 0 } = this.#recent(nameOf(exchange)) ?? {};
    return Math.min(meanMs + deviationMs, MAX_MS);
  }

  /** Records the duration of a call that was answered, or wasn't in time. */
  note(exchange: Exchange, durationMs: number): void {
    const name = nameOf(exchange);
    const ms = Math.min(Math.max(0, durationMs), MAX_MS);
    const { meanMs, deviationMs } = this.#recent(name) ?? { meanMs: ms, deviationMs: ms / 2 };
    this.#estimates.delete(name);
    this.#estimates.set(name, {
      meanMs: mix(meanMs, ms),
      deviationMs: mix(deviationMs, Math.abs(ms - meanMs)),
      notedAt: this.#clock.now(),
    });
  }

  /** Forgets old estimates, and those from the future, after which the clock was set back. Returns that of this name. */
  #recent(name: string): Estimate | undefined {
    const now = this.#clock.now();
    for (const [old, { notedAt }] of this.#estimates) {
      if (notedAt > now - RECENT_MS && notedAt <= now) break;
      this.#estimates.delete(old);
    }
    return this.#estimates.get(name);
  }
}

function mix(before: number, newest: number): number {
  return before + (newest - before) * WEIGHT;
}

function nameOf({ call, context }: Exchange): string {
  return `${context.tenantId} ${call.operation.api} ${call.operation.id}`;
}
