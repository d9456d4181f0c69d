import type { Logger } from 'pino';
import type { AuditTrail } from '../../audit/audit-trail.js';
import type { Clock } from '../../lib/clock.js';
import type { Limits } from '../../config/limits.js';
import type { KeyBatchers } from '../../defender-api/batch/key-batchers.js';
import type { CallContext } from '../../defender-api/call-context.js';
import type { DefenderDataSource } from '../../defender-api/data-source.js';
import type { RecentActions } from '../../defender-api/recent-actions.js';
import type { Caller } from '../../identity/caller.js';
import type { GuardRails } from '../../policy/guard-rails.js';
import type { Store } from '../../store/store.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { Approvals } from './approval-redemption.js';
import type { RevisionSnapshot } from '../approvals/revision-snapshot.js';
import type { LearnedSizes } from '../../defender-api/batch/learned-size.js';
import type { RefusedNames } from './refused-names.js';
import type { DeferredWrites } from './deferred-writes.js';
import type { WriteLocks } from './write-lock.js';

/** What a write works with: who asks, where it goes, and who writes it down. */
export interface CommandContext {
  readonly caller: Caller;
  readonly dataSource: DefenderDataSource;
  /** For a look at many targets at once. */
  readonly batchers: KeyBatchers;
  /** Its deadline leaves room for looking up an action whose answer got lost. */
  readonly call: CallContext;
  /** Mutations that need a stronger sign-in, and the authentication context that proves it. */
  readonly stepUp: ReadonlyMap<string, string>;
  readonly recentActions: RecentActions;
  readonly audit: AuditTrail;
  /** What was done under which idempotency key; outlives a restart. */
  readonly records: Store;
  /** Of writes that went on while `records` could not be reached. */
  readonly deferredWrites: DeferredWrites;
  /** Whether records are sealed, so that what is read there is what this service wrote. */
  readonly recordsAreSealed: boolean;
  readonly seenRevisions: RevisionSnapshot;
  /**
   * Where `records` are files of one process at a time: which one this is. What another has begun under a key ended with
   * it, or ends soon. Replicas that share their records have none.
   */
  readonly processId?: string | undefined;
  readonly locks: WriteLocks;
  readonly guardRails: GuardRails;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** Without it, what needs a second person can't be done. */
  readonly approvals?: Approvals | undefined;
  /** Of a part of a write to many: the audit id of the whole. */
  readonly bulkId?: string | undefined;
  readonly learnedSizes: LearnedSizes;
  readonly refusedNames: RefusedNames;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly newId: () => string;
  /** An id for one try of a write; those of all tries of the same begin alike. */
  readonly attemptId: (write: readonly string[]) => string;
}
