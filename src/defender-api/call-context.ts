import type { GenerationSnapshot } from './cache/read-record.js';
import type { StaleReads } from './cache/stale-reads.js';
import type { CallerToken } from '../credentials/caller-token.js';
import type { TraceHolder } from '../telemetry/trace-span.js';
import type { Lane } from './quota/quota-ledger.js';
import type { Waiters } from './transport/waiters.js';
import type { CallBudget, CallCost } from './call-budget.js';

/** For whom a call is made, and how long it may take. */
export interface CallContext {
  readonly tenantId: string;
  readonly requestId: string;
  /** Deadline of the caller in milliseconds of the steady time, so that no step of the clock prolongs it. */
  readonly deadline: number;
  /** Aborted on shutdown, to end long waits. */
  readonly ending?: AbortSignal;
  readonly cost: CallCost;
  /** Span of the operation or batch, if traced. */
  readonly trace?: TraceHolder;
  /** Remaining calls of the operation. Without a budget there is no limit: writes must not stop half-way. */
  readonly budget?: CallBudget;
  /** Skip cached values. The results are still cached. */
  readonly bypassCache?: boolean;
  /** Generations that the store returned for this request. */
  readonly generationSnapshot?: GenerationSnapshot;
  /** Receives the expired values that replace errors. Without it, errors are thrown. */
  readonly staleReads?: StaleReads;
  /** If false, fail with RATE_LIMITED instead of waiting for a permit, because there is another way. */
  readonly waitsForQuota?: boolean;
  /** Priority when quota is short. Default: `interactive`. */
  readonly lane?: Lane;
  /** Caller whose share of the window the call counts against, such as an object id. Without it, no share applies. */
  readonly caller?: string;
  /** All waiters of a shared call. The call uses their lane and deadline; each waiter also has its own deadline. */
  readonly waiters?: Waiters;
  /** The person who acts, for writes that Defender enforces and records as theirs. */
  readonly actor?: { readonly oid: string; readonly token: CallerToken };
}
