import type { Clock } from '../lib/clock.js';
import type { IssuedToken } from './acquire-token.js';
import { SignInError } from './sign-in-error.js';

/** A token is not handed out in its last moments: the call that carries it takes time, and clocks differ. */
const DEFAULT_MARGIN_MS = 30_000;
const PERMANENT_HOLD_MS = 30_000;
const TRANSIENT_HOLD_MS = 2_000;
const MAX_HOLD_MS = 5 * 60_000;
const REFRESH_HOLD_MS = 30_000;
const RENEWAL_WINDOW_MS = 60_000;
const MAX_RENEWALS_IN_WINDOW = 5;
const MAX_REFUSED_KEPT = 20;

interface HeldToken {
  readonly token: string;
  readonly issuedAt: number;
  readonly refreshAt: number;
  readonly servedUntil: number;
}

/** What callers get for a failed token request, and how long it stands for the next ones. */
export interface SlotFailure {
  readonly error: Error;
  /** True when asking again soon cannot help. */
  readonly permanent: boolean;
  /** How long the login host asked to be left alone. */
  readonly retryAfterMs?: number;
}

interface TokenSlotOptions {
  readonly acquire: () => Promise<IssuedToken>;
  readonly clock: Clock;
  /** Called once a failed token request; `holding` says whether an older token still serves. */
  readonly reportFailure: (error: unknown, holding: boolean) => SlotFailure;
  /** How long before its end a token is no longer given: 30 s unless told. */
  readonly marginMs?: number;
  /** Whether a token is renewed in the background once past half of its life: yes, unless told. */
  readonly renewsEarly?: boolean;
}

/**
 * The token of one tenant and audience. One request at a time asks for it, whoever waits; past half of its life it is
 * renewed in the background while the old one serves; a failure is remembered, so that it is not repeated by every caller.
 */
export class TokenSlot {
  readonly #options: TokenSlotOptions;
  /** Tokens that the service refused, newest last. */
  readonly #refused = new Set<string>();
  #held: HeldToken | undefined;
  #flight: Promise<string> | undefined;
  #failure: (SlotFailure & { readonly at: number }) | undefined;
  #renewals: number[] = [];

  constructor(options: TokenSlotOptions) {
    this.#options = options;
  }

  /**
   * @param rejected a token that the service answered with 401; it is never given again
   * @throws what `reportFailure` made of the failure, or the signal's reason when it is aborted first
   */
  async get(rejected: string | undefined, signal: AbortSignal | undefined): Promise<string> {
    signal?.throwIfAborted();
    if (rejected !== undefined) this.#refuse(rejected);
    const now = this.#options.clock.now();
    const usable = this.#usable(now);
    if (usable === undefined) return waitFor(this.#flight ?? this.#renew(now), signal);
    if (now >= usable.refreshAt && this.#mayRefresh(now)) void this.#startFlight();
    return usable.token;
  }

  /** How old the token is that would be given, in milliseconds; undefined where there is none. */
  age(): number | undefined {
    const now = this.#options.clock.now();
    const usable = this.#usable(now);
    return usable && now - usable.issuedAt;
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
      // A service that refuses every token must not make us ask for one with every call.
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
    // Everybody who waited may have left, and nobody waits for a refresh in the background.
    flight.catch(() => undefined);
    this.#flight = flight;
    return flight;
  }

  async #acquireNow(): Promise<string> {
    const { acquire, clock, marginMs = DEFAULT_MARGIN_MS, renewsEarly = true } = this.#options;
    try {
      const { token, lifetimeMs } = await acquire();
      if (this.#refused.has(token)) throw sameTokenAgain();
      const now = clock.now();
      this.#failure = undefined;
      this.#held = {
        token,
        issuedAt: now,
        refreshAt: renewsEarly ? now + lifetimeMs / 2 : Infinity,
        servedUntil: now + lifetimeMs - marginMs,
      };
      return token;
    } catch (error) {
      throw this.#fail(error);
    }
  }

  #fail(error: unknown): Error {
    const now = this.#options.clock.now();
    const failure = this.#options.reportFailure(error, this.#usable(now) !== undefined);
    this.#failure = { ...failure, at: now };
    return failure.error;
  }
}

function holdOf({ permanent, retryAfterMs = 0 }: SlotFailure): number {
  if (permanent) return PERMANENT_HOLD_MS;
  return Math.min(Math.max(retryAfterMs, TRANSIENT_HOLD_MS), MAX_HOLD_MS);
}

/** Managed identity endpoints keep tokens themselves and may give a refused one again. */
function sameTokenAgain(): SignInError {
  return new SignInError({
    hint: 'The identity endpoint gives a token again that the service has refused: check its permissions and the audience.',
    permanent: true,
    oauthError: 'refused_token_reissued',
  });
}

function everyTokenRefused(): SignInError {
  return new SignInError({
    hint: 'The service refuses fresh tokens again and again: check the scope (audience), the licence and the clock.',
    permanent: true,
    oauthError: 'tokens_refused',
  });
}

/** Waits for work that others share: when the signal is aborted this caller leaves with its reason, and the work goes on. */
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
