import type { Logger } from 'pino';
import type { AuditTrail } from '../../audit/audit-trail.js';
import type { ChangeFeeds } from '../../changes/change-feeds.js';
import type { Clock } from '../../lib/clock.js';
import type { ExpiringMap } from '../../lib/expiring-map.js';
import type { Limits } from '../../config/limits.js';
import type { KeyBatchers } from '../../defender-api/batch/key-batchers.js';
import type { CallContext } from '../../defender-api/call-context.js';
import type { DefenderDataSource } from '../../defender-api/data-source.js';
import type { SnapshotMemory } from '../../defender-api/snapshots/snapshot-memory.js';
import type { RecentActions } from '../../defender-api/recent-actions.js';
import type { Caller } from '../../identity/caller.js';
import type { PlannedSlots } from '../../policy/caps.js';
import type { GuardRails } from '../../policy/guard-rails.js';
import type { MachineMetadata } from '../../policy/protected-machines.js';
import type { Store } from '../../store/store.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { Approvals } from './approval-redemption.js';
import type { LearnedSizes } from '../../defender-api/batch/learned-size.js';
import type { DeferredWrites } from './deferred-writes.js';
import type { WriteLocks } from './write-lock.js';

/** The verdict of the guard rails about the whole of a bulk write, for its parts. */
export interface BulkVerdict {
  /** The rules that breaking glass overrides. */
  readonly overridden: readonly string[];
  /** A second person approved it, so that caps count its parts without limiting them. */
  readonly isApproved: boolean;
}

/** The context of a write: its caller, its destination and its audit trail. */
export interface CommandContext {
  readonly caller: Caller;
  /** Whether the caller has fewer rights in the tenant than when the request arrived. */
  readonly hasLostRights: () => Promise<boolean>;
  /** Whether the roles that the write needs apply to a machine, for a caller who is limited to device groups. */
  readonly mayWriteTo?: (machine: MachineMetadata) => Promise<boolean>;
  readonly dataSource: DefenderDataSource;
  /** For shared reads of many targets. */
  readonly batchers: KeyBatchers;
  /** For machines that can't be read now. */
  readonly snapshotMemory: Pick<SnapshotMemory, 'lastKnown'>;
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
  /**
   * The newest revision of each approval that this process has read or written. A seal can't distinguish an older revision
   * that was put back from the current one, but a process that has seen the newer one can. In memory only: other replicas,
   * and this one after a restart, know only the revisions that they have read since.
   */
  readonly seenRevisions: ExpiringMap<string, number>;
  /** The process's own id: a write that another process has begun under a key may have ended with it. */
  readonly processId: string;
  readonly locks: WriteLocks;
  readonly guardRails: GuardRails;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly approvals: Approvals;
  /** For a part of a bulk write: the audit id of the whole. */
  readonly bulkId?: string | undefined;
  /** The mutation of the whole, whose cap applies to each part. */
  readonly bulkName?: string | undefined;
  /** The latest verdict about the whole. */
  readonly bulkVerdict?: () => BulkVerdict | undefined;
  /** The slots of the cap that its parts would take, if it is a dry run. */
  readonly plannedSlots?: PlannedSlots;
  readonly learnedSizes: LearnedSizes;
  /** Names in bodies of writes that a tenant's service has rejected within the last hour, after the tenant. */
  readonly refusedNames: ExpiringMap<string, true>;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly newId: () => string;
  /** An id for one attempt of a write; those of all attempts of the same write share a prefix. */
  readonly attemptId: (write: readonly string[]) => string;
}
