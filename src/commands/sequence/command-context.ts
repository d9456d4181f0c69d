import type { Logger } from 'pino';
import type { AuditTrail } from '../../audit/audit-trail.js';
import type { ChangeFeeds } from '../../changes/change-feeds.js';
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

/** The context of a write: its caller, its destination and its audit trail. */
export interface CommandContext {
  readonly caller: Caller;
  readonly dataSource: DefenderDataSource;
  /** For shared reads of many targets. */
  readonly batchers: KeyBatchers;
  /** Its deadline leaves time to look up an action whose response was lost. */
  readonly call: CallContext;
  /** Mutations that need a stronger sign-in, with the authentication context that proves it. */
  readonly stepUp: ReadonlyMap<string, string>;
  readonly recentActions: RecentActions;
  /** Notified of approvals that change. */
  readonly changeFeeds: Pick<ChangeFeeds, 'noteApproval'>;
  readonly audit: AuditTrail;
  /** Results by idempotency key; survives a restart. */
  readonly records: Store;
  /** Records of writes that continued while `records` was unavailable. */
  readonly deferredWrites: DeferredWrites;
  /** Whether records are sealed, so that only this service can have written them. */
  readonly recordsAreSealed: boolean;
  readonly seenRevisions: RevisionSnapshot;
  /** The process's own id: a write that another process has begun under a key may have ended with it. */
  readonly processId: string;
  readonly locks: WriteLocks;
  readonly guardRails: GuardRails;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** Without it, writes that need a second person are impossible. */
  readonly approvals?: Approvals | undefined;
  /** For a part of a bulk write: the audit id of the whole. */
  readonly bulkId?: string | undefined;
  readonly learnedSizes: LearnedSizes;
  readonly refusedNames: RefusedNames;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly newId: () => string;
  /** An id for one attempt of a write; those of all attempts of the same write share a prefix. */
  readonly attemptId: (write: readonly string[]) => string;
}
