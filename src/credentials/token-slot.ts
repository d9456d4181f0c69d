import type { Clock } from '../lib/clock.js';
import { monotonicTimeOf, type MonotonicTime } from '../lib/monotonic-time.js';
import type { IssuedToken } from './acquire-token.js';
import { SignInError } from './sign-in-error.js';

/** Tokens aren't returned this close to expiry, or in the second half of a shorter lifetime: the call takes time, and clocks differ. */
const DEFAULT_MARGIN_MS = 30_000;
const PERMANENT_HOLD_MS = 30_000;
const TRANSIENT_HOLD_MS = 2_000;
const MAX_HOLD_MS = 5 * 60_000;
const REFRESH_HOLD_MS = 30_000;
const RENEWAL_WINDOW_MS = 60_000;
/** A token that lacks a permission is renewed at this age, because an administrator may have granted it. */
const PERMISSION_CHECK_MS = 5 * 60_000;
const MAX_RENEWALS_IN_WINDOW = 5;
const MAX_REFUSED_KEPT = 20;

interface HeldToken {
  readonly token: string;
  readonly issuedAt: number;
  readonly refreshAt: number;
  readonly servedUntil: number;
}

/** Error for callers after a failed token request, and how long it applies. */
export interface SlotFailure {
  readonly error: Error;
  /** True if a retry can't help soon. */
  readonly permanent: boolean;
  /** Retry delay requested by the login host. */
  readonly retryAfterMs?: number;
}

interface TokenSlotOptions {
  readonly acquire: () => Promise<IssuedToken>;
  readonly clock: Clock;
  /** Called once per failed token request. `holding` is true while an older token is still valid. */
  readonly reportFailure: (error: unknown, holding: boolean) => SlotFailure;
  /** How long before expiry a token is no longer returned. Default: 30 s. */
  readonly marginMs?: number;
  /** Whether to refresh a token in the background after half of its lifetime. Default: true. */
  readonly renewsEarly?: boolean;
}

/**
 * Caches the token of one tenant and audience. Concurrent callers share one request. After half of its lifetime, the
 * token is refreshed in the background. Failures are cached, so callers don't repeat the request.
 */
export class TokenSlot {
  readonly #options: TokenSlotOptions;
  /** Steady: a failure must not last until a clock that was set back has caught up. */
  readonly #time: MonotonicTime;
  /** Tokens that the service rejected, newest last. */
  readonly #refused = new Set<string>();
  #held: HeldToken | undefined;
  #flight: Promise<string> | undefined;
  /** `since` is the time of the first failure since a success. */
  #failure: (SlotFailure & { readonly since: number; readonly at: number }) | undefined;
  #renewals: number[] = [];

  constructor(options: TokenSlotOptions) {
    this.#options = options;
    this.#time = monotonicTimeOf(options.clock);
  }

  /**
   * @param rejected a token that the service rejected with 401; it isn't returned again
   * @param lacksPermission whether the current token lacks a permission that a new one may have
   * @throws the error from `reportFailure`, or the signal's reason if it aborts first
   */
  async get(
    rejected: string | undefined,
    signal: AbortSignal | undefined,
    lacksPermission = false,
  ): Promise<string> {
    signal?.throwIfAborted();
    if (rejected !== undefined) this.#refuse(rejected);
    const now = this.#time.now();
    const usable = this.#usable(now);
    if (usable === undefined) return waitFor(this.#flight ?? this.#renew(now), signal);
    if (lacksPermission && now >= usable.issuedAt + PERMISSION_CHECK_MS && this.#mayRefresh(now))
      return waitFor(
        this.#startFlight().catch(() => usable.token),
        signal,
      );
    if (now >= usable.refreshAt && this.#mayRefresh(now)) void this.#startFlight();
    return usable.token;
  }

  /** For how many milliseconds attempts to renew the current token have failed; undefined without a usable token. */
  failingMs(): number | undefined {
    if (this.#usable(this.#time.now()) === undefined) return undefined;
    return this.#failure === undefined ? 0 : this.#failure.at - this.#failure.since;
  }

  #refuse(token: string): void {
    this.#refused.add(token);
    for (const oldest of this.#refused) {
      if (this.#refused.size <= MAX_REFUSED_KEPT) break;
      this.#refused.delete(oldest);
    }
  }

  #usable(now: number): HeldToken | undefined {
    const held = this.#held;
    return held !== undefined && now < held.servedUntil && !this.#refused.has(held.token) ? held : undefined;
  }

  #mayRefresh(now: number): boolean {
    if (this.#flight !== undefined) return false;
    const failure = this.#failure;
    return failure === undefined || now >= failure.at + Math.max(REFRESH_HOLD_MS, holdOf(failure));
  }

  #renew(now: number): Promise<string> {
    const failure = this.#failure;
    if (failure !== undefined && now < failure.at + holdOf(failure)) return Promise.reject(failure.error);
    if (this.#held !== undefined && this.#refused.has(this.#held.token)) {
      this.#renewals = this.#renewals.filter((at) => now - at < RENEWAL_WINDOW_MS);
      // Limits renewals in case the service rejects every token.
      if (this.#renewals.length >= MAX_RENEWALS_IN_WINDOW)
        return Promise.reject(this.#fail(everyTokenRefused()));
      this.#renewals.push(now);
    }
    return this.#startFlight();
  }

  #startFlight(): Promise<string> {
    const flight = this.#acquireNow().finally(() => {
      this.#flight = undefined;
    });
    // Background refreshes have no waiters, and callers may have aborted.
    flight.catch(() => undefined);
    this.#flight = flight;
    return flight;
  }

  async #acquireNow(): Promise<string> {
    const { acquire, marginMs = DEFAULT_MARGIN_MS, renewsEarly = true } = this.#options;
    try {
      const { token, lifetimeMs } = await acquire();
      if (this.#refused.has(token)) throw sameTokenAgain();
      const now = this.#time.now();
      this.#failure = undefined;
      this.#held = {
        token,
        issuedAt: now,
        refreshAt: renewsEarly ? now + lifetimeMs / 2 : Infinity,
        // Without the limit, a short token would be requested for each call.
        servedUntil: now + lifetimeMs - Math.min(marginMs, lifetimeMs / 2),
      };
      return token;
    } catch (error) {
      throw this.#fail(error);
    }
  }

  #fail(error: unknown): Error {
    const now = this.#time.now();
    const failure = this.#options.reportFailure(error, this.#usable(now) !== undefined);
    this.#failure = { ...failure, since: this.#failure?.since ?? now, at: now };
    return failure.error;
  }
}

function holdOf({ permanent, retryAfterMs = 0 }: SlotFailure): number {
  if (permanent) return PERMANENT_HOLD_MS;
  return Math.min(Math.max(retryAfterMs, TRANSIENT_HOLD_MS), MAX_HOLD_MS);
}

/** Managed identity endpoints cache tokens themselves and may return a rejected one again. */
function sameTokenAgain(): SignInError {
  return new SignInError({
    hint: 'The identity endpoint repeatedly returns a token that the service rejected: check its permissions and the audience.',
    permanent: true,
    oauthError: 'refused_token_reissued',
  });
}

function everyTokenRefused(): SignInError {
  return new SignInError({
    hint: 'The service repeatedly rejects new tokens: check the scope (audience), the license, and the clock.',
    permanent: true,
    oauthError: 'tokens_refused',
  });
}

/** Waits for shared work. An abort rejects this caller with the signal's reason; the work continues. */
async function waitFor<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  const settled = new AbortController();
  const aborted = new Promise<never>((_resolve, reject) => {
    const leave = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', leave, { once: true, signal: settled.signal });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    settled.abort();
  }
}
