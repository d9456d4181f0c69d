import type { GenerationSnapshot } from './cache/generation-snapshot.js';
import type { CallBudget, CallCost } from './call-budget.js';
import type { CallerToken } from '../credentials/caller-token.js';
import type { TraceHolder } from '../telemetry/trace-span.js';
import type { Lane } from './quota/quota-ledger.js';
import type { Waiters } from './transport/waiters.js';

/** On whose behalf a call is made, and how long it may take. */
export interface CallContext {
  readonly tenantId: string;
  readonly requestId: string;
  /** Epoch milliseconds after which nobody waits for the answer. */
  readonly deadline: number;
  /** Aborted when this process ends: a deadline that is far is not waited for then. */
  readonly ending?: AbortSignal;
  readonly cost: CallCost;
  /** The operation, or the batch, that it is made for, where that is traced. */
  readonly trace?: TraceHolder;
  /** What the operation may still begin; without it there is no limit, as for writes, which are never stopped half-way. */
  readonly budget?: CallBudget;
  /** The caller asked for answers that are read now: what is cached isn't shown, but what is read is cached. */
  readonly bypassCache?: boolean;
  /** What other replicas were asked about for this request. */
  readonly generationSnapshot?: GenerationSnapshot;
  /** Only what is cached may be shown: whatever would be sent, or waited for, is a NotCachedError. */
  readonly cachedOnly?: boolean;
  /** False: fail with RATE_LIMITED rather than wait for a permit. */
  readonly waitsForQuota?: boolean;
  /** Who is served first when quota is short: `interactive` unless told. */
  readonly lane?: Lane;
  /** In whose share of a window the call counts, e.g. the caller's object id; in nobody's without it. */
  readonly caller?: string;
  /** All who wait for a call that is made for several: their lane and deadline hold, and each keeps its own deadline. */
  readonly waiters?: Waiters;
  /** The person who acts, for writes that Defender is to enforce and record as theirs. */
  readonly actor?: { readonly oid: string; readonly token: CallerToken };
}
