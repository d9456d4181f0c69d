import { z } from 'zod';
import { parseJson } from '../../lib/parse-json.js';

/**
 * Maximum number of callers with claims per window; the oldest claims are evicted. With more callers, a fair share is
 * below one call per minute.
 */
const MAX_CLAIMS = 100;

/** Calls that a caller has requested but not received. */
export interface Claim {
  readonly caller: string;
  readonly calls: number;
  /** Expiry in steady milliseconds. */
  readonly until: number;
}

/**
 * Unmet demand for a window: callers that wait, and rejected callers that will probably retry. Reserving places for
 * them prevents a flooding caller from taking each free place.
 */
export class CallerClaims {
  /** Claims by caller, least recent first. */
  readonly #own = new Map<string, Claim>();
  #others: readonly Claim[] = [];

  get isEmpty(): boolean {
    return this.#own.size === 0 && this.#others.length === 0;
  }

  /** Adds a call of the caller. @returns whether it is the caller's first */
  add(caller: string, until: number): boolean {
    const known = this.#own.get(caller);
    this.#own.delete(caller);
    this.#own.set(caller, {
      caller,
      calls: (known?.calls ?? 0) + 1,
      until: Math.max(until, known?.until ?? -Infinity),
    });
    const [oldest] = this.#own.keys();
    if (this.#own.size > MAX_CLAIMS && oldest !== undefined) this.#own.delete(oldest);
    return known === undefined;
  }

  /** Removes one call of the caller after its grant. */
  serve(caller: string): void {
    const known = this.#own.get(caller);
    if (known === undefined) return;
    if (known.calls > 1) this.#own.set(caller, { ...known, calls: known.calls - 1 });
    else this.#own.delete(caller);
  }

  own(now: number): Claim[] {
    for (const [caller, { until }] of this.#own) if (until <= now) this.#own.delete(caller);
    return [...this.#own.values()];
  }

  learn(claims: readonly Claim[]): void {
    this.#others = claims;
  }

  read(now: number): Map<string, number> {
    const calls = new Map<string, number>();
    for (const claim of [...this.own(now), ...this.#others]) {
      if (claim.until > now) calls.set(claim.caller, (calls.get(claim.caller) ?? 0) + claim.calls);
    }
    return calls;
  }
}

interface ShareMetadata {
  /** Capacity for all callers, without the reserved fifth. */
  readonly room: number;
  /** Places per call. */
  readonly weight: number;
  readonly used: ReadonlyMap<string, number>;
  readonly claims: ReadonlyMap<string, number>;
  /** Whether calls without a caller count too. Together they count as one caller. */
  readonly hasUnnamed: boolean;
}

/** Divides a window equally among callers that use or claim it. */
export class CallerShares {
  readonly #share: ShareMetadata;
  #active: number;
  #hasUnnamed: boolean;
  /** Claimed calls within the caller's share. */
  readonly #reserved = new Map<string, number>();
  #reservedSum = 0;
  #claimedSum = 0;
  readonly #claimed: Map<string, number>;

  constructor(share: ShareMetadata) {
    const { used, claims, hasUnnamed } = share;
    this.#share = share;
    this.#hasUnnamed = hasUnnamed;
    this.#claimed = new Map(claims);
    const unused = [...claims.keys()].filter((caller) => !used.has(caller)).length;
    this.#active = used.size + unused + (hasUnnamed ? 1 : 0);
    for (const [caller, calls] of claims) {
      const reserved = Math.max(0, Math.min(calls, this.of(caller) - (used.get(caller) ?? 0)));
      this.#reserved.set(caller, reserved);
      this.#reservedSum += reserved;
      this.#claimedSum += calls;
    }
  }

  /** The caller's share in calls. */
  of(caller: string): number {
    const { room, weight, used, claims } = this.#share;
    const active = this.#active + (used.has(caller) || claims.has(caller) ? 0 : 1);
    return Math.max(1, Math.ceil(room / weight / active));
  }

  /** Places available to a caller that has used its share, without places reserved for other claims. */
  roomBeside(caller: string): number {
    return this.#share.room - (this.#reservedSum - (this.#reserved.get(caller) ?? 0)) * this.#share.weight;
  }

  /** Lower bound of that, valid for any change of shares and claims without new callers. */
  leastRoomBeside(caller: string): number {
    return this.#share.room - (this.#claimedSum - (this.#claimed.get(caller) ?? 0)) * this.#share.weight;
  }

  /** Counts a planned call, which satisfies part of the caller's claim. */
  plan(caller: string): void {
    const [reserved = 0, claimed = 0] = [this.#reserved.get(caller), this.#claimed.get(caller)];
    this.#reserved.set(caller, Math.max(0, reserved - 1));
    this.#reservedSum -= Math.min(1, reserved);
    this.#claimed.set(caller, Math.max(0, claimed - 1));
    this.#claimedSum -= Math.min(1, claimed);
  }

  /** Counts a planned call without a caller. All of them have one share together. */
  planUnnamed(): void {
    if (!this.#hasUnnamed) this.#active += 1;
    this.#hasUnnamed = true;
  }
}

/** Maximum claims per replica and tenant. With more callers, fair shares are negligible. */
const MAX_CLAIMS_SENT = 200;

/** Serializes a replica's claims: window, caller, calls, and remaining milliseconds. */
export function writeClaims(
  windows: readonly (readonly [key: string, claims: readonly Claim[]])[],
  now: number,
): string {
  const sent = windows.flatMap(([key, claims]) =>
    claims.map(({ caller, calls, until }) => [key, caller, calls, Math.ceil(until - now)] as const),
  );
  return sent.length === 0 ? '' : JSON.stringify(sent.slice(-MAX_CLAIMS_SENT));
}

/** An hour's window, plus the time a claim persists after it. */
const MAX_MS = 3_700_000;

const count = z.int().positive();
const claimModel = z.tuple([z.string(), z.string(), count, count], z.unknown());

/** Parses another replica's claims. Ignores invalid ones. */
export function readClaims(text: string, now: number): { readonly key: string; readonly claim: Claim }[] {
  const parsed = parseJson(text);
  if (!Array.isArray(parsed)) return [];
  return parsed.slice(0, MAX_CLAIMS_SENT).flatMap((one: unknown) => {
    const { data } = claimModel.safeParse(one);
    if (data === undefined) return [];
    const [key, caller, calls, forMs] = data;
    return [{ key, claim: { caller, calls, until: now + Math.min(forMs, MAX_MS) } }];
  });
}
