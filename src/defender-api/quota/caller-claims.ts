/**
 * So many callers are remembered for a window, and of more those that asked last: an equal share of them would be less than a
 * call a minute.
 */
const MAX_CLAIMS = 100;

/** Calls that a caller wanted and did not get yet. */
export interface Claim {
  readonly caller: string;
  readonly calls: number;
  /** Steady milliseconds: the claim ends then. */
  readonly until: number;
}

/**
 * Who wants more of a window than there was: callers who wait, and callers who were refused and will come back. Places are kept for
 * them, so that a caller who floods can't take each place that comes free.
 */
export class CallerClaims {
  /** By caller, the one that asked least lately first. */
  readonly #own = new Map<string, Claim>();
  #others: readonly Claim[] = [];

  get isEmpty(): boolean {
    return this.#own.size === 0 && this.#others.length === 0;
  }

  /** One more call of the caller. @returns whether it is the caller's first. */
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

  /** One call of the caller got its place. */
  serve(caller: string): void {
    const known = this.#own.get(caller);
    if (known === undefined) return;
    if (known.calls > 1) this.#own.set(caller, { ...known, calls: known.calls - 1 });
    else this.#own.delete(caller);
  }

  /** The claims that this replica knows first hand. */
  own(now: number): Claim[] {
    for (const [caller, { until }] of this.#own) if (until <= now) this.#own.delete(caller);
    return [...this.#own.values()];
  }

  /** What the other replicas know, in place of what they knew before. */
  learn(claims: readonly Claim[]): void {
    this.#others = claims;
  }

  /** The calls that each caller claims, over all replicas. */
  read(now: number): Map<string, number> {
    const calls = new Map<string, number>();
    for (const claim of [...this.own(now), ...this.#others]) {
      if (claim.until > now) calls.set(claim.caller, (calls.get(claim.caller) ?? 0) + claim.calls);
    }
    return calls;
  }
}

interface ShareMetadata {
  /** Calls that all callers together may make but for the fifth that is kept. */
  readonly room: number;
  /** How many places a call takes. */
  readonly weight: number;
  /** Calls that count, by caller. */
  readonly used: ReadonlyMap<string, number>;
  /** Calls that are claimed, by caller. */
  readonly claims: ReadonlyMap<string, number>;
  /** Whether calls that are nobody's count too: together they are one caller more. */
  readonly hasUnnamed: boolean;
}

/** What each caller's part of a window is: an equal share among those who use it or want to. */
export class CallerShares {
  readonly #facts: ShareMetadata;
  readonly #active: number;
  /** Of each claim, the calls that are within the caller's share. */
  readonly #kept = new Map<string, number>();
  #keptSum = 0;
  #claimedSum = 0;
  readonly #claimed: Map<string, number>;

  constructor(facts: ShareMetadata) {
    const { used, claims, hasUnnamed } = facts;
    this.#facts = facts;
    this.#claimed = new Map(claims);
    const unused = [...claims.keys()].filter((caller) => !used.has(caller)).length;
    this.#active = used.size + unused + (hasUnnamed ? 1 : 0);
    for (const [caller, calls] of claims) {
      const kept = Math.max(0, Math.min(calls, this.of(caller) - (used.get(caller) ?? 0)));
      this.#kept.set(caller, kept);
      this.#keptSum += kept;
      this.#claimedSum += calls;
    }
  }

  /** The caller's share, in calls. */
  of(caller: string): number {
    const { room, weight, used, claims } = this.#facts;
    const active = this.#active + (used.has(caller) || claims.has(caller) ? 0 : 1);
    return Math.max(1, Math.ceil(room / weight / active));
  }

  /** Places that one who has its share may fill now: the others' claims are kept free. */
  roomBeside(caller: string): number {
    return this.#facts.room - (this.#keptSum - (this.#kept.get(caller) ?? 0)) * this.#facts.weight;
  }

  /** The same as it is at the least, however shares and claims develop as long as nobody comes. */
  leastRoomBeside(caller: string): number {
    return this.#facts.room - (this.#claimedSum - (this.#claimed.get(caller) ?? 0)) * this.#facts.weight;
  }

  /** Counts a call of the caller that is planned: it fulfills a part of its claim. */
  plan(caller: string): void {
    const [kept = 0, claimed = 0] = [this.#kept.get(caller), this.#claimed.get(caller)];
    this.#kept.set(caller, Math.max(0, kept - 1));
    this.#keptSum -= Math.min(1, kept);
    this.#claimed.set(caller, Math.max(0, claimed - 1));
    this.#claimedSum -= Math.min(1, claimed);
  }
}
