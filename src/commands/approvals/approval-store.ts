import { z } from 'zod';
import type { FollowedApproval } from '../../changes/subjects.js';
import type { Clock } from '../../lib/clock.js';
import { UnverifiedEntryError, type Store } from '../../store/store.js';
import type { CommandContext } from '../sequence/command-context.js';
import {
  followedApproval,
  InconsistentApprovalError,
  isOpen,
  readApproval,
  REDEEM_MS,
  ttlMsOf,
  type Approval,
} from './approval.js';

/** Approvals of a tenant in its list: the open ones, of which there are at most 200, and the newest of those that ended. */
const MAX_LISTED = 250;

const indexModel = z.array(z.string());

/** An approval as read: it is only replaced if it is unchanged since. */
export interface StoredApproval {
  readonly approval: Approval;
  readonly text: string;
}

export type ApprovalStoreOptions = Pick<
  CommandContext,
  'records' | 'clock' | 'seenRevisions' | 'logger' | 'metrics' | 'changeFeeds'
>;

/**
 * Stores approvals of all tenants, so that they survive restarts and all replicas share them. Each is one entry that is
 * changed atomically, so that data loss loses whole approvals but never only the fact that one was used. All methods reject
 * with StoreUnavailableError if the store is unavailable, and with its subclass UnverifiedEntryError for entries that this
 * service hasn't written or has replaced since.
 */
export class ApprovalStore {
  readonly #records: Store;
  readonly #clock: Clock;
  readonly #seen: CommandContext['seenRevisions'];
  readonly #logger: CommandContext['logger'];
  readonly #metrics: CommandContext['metrics'];
  readonly #changeFeeds: CommandContext['changeFeeds'];

  constructor({ records, clock, seenRevisions, logger, metrics, changeFeeds }: ApprovalStoreOptions) {
    this.#records = records;
    this.#clock = clock;
    this.#seen = seenRevisions;
    this.#logger = logger;
    this.#metrics = metrics;
    this.#changeFeeds = changeFeeds;
  }

  async find(tenantId: string, id: string): Promise<StoredApproval | undefined> {
    const read = this.#expect(tenantId, id);
    const text = await this.#records.get(nameOf(tenantId, id));
    return text === undefined ? undefined : { approval: read(text), text };
  }

  /**
   * Open approvals, and those that ended in the last 24 hours, newest first. An unverified entry doesn't hide the others: it is
   * omitted, logged and counted. An unverified list is treated as empty.
   */
  async list(tenantId: string): Promise<readonly Approval[]> {
    const ids = await this.#records.get(indexOf(tenantId)).then(readIndex).catch(this.#leaveOut);
    const listed = await this.#readAll(tenantId, ids ?? []);
    return [...listed].sort((one, other) => other.requestTime - one.requestTime);
  }

  async #readAll(tenantId: string, ids: readonly string[]): Promise<readonly Approval[]> {
    const reads = ids.map((id) => this.#expect(tenantId, id));
    try {
      const texts = await this.#records.getMany(ids.map((id) => nameOf(tenantId, id)));
      return texts.flatMap((text, index) => (text === undefined ? [] : (reads[index]?.(text) ?? [])));
    } catch (error) {
      if (!(error instanceof UnverifiedEntryError)) throw error;
      const found = await Promise.all(ids.map((id) => this.find(tenantId, id).catch(this.#leaveOut)));
      return found.flatMap((stored) => stored?.approval ?? []);
    }
  }

  readonly #leaveOut = (error: unknown): undefined => {
    if (!(error instanceof UnverifiedEntryError)) throw error;
    this.#logger.warn({ problem: error.message }, 'An unverified approval entry is ignored');
  };

  /** @param listed the other approvals, newest first, to write the list. Open ones stay in it. */
  async add(approval: Approval, listed: readonly Approval[]): Promise<void> {
    const { tenantId, id } = approval;
    const now = this.#clock.now();
    const ttlMs = ttlMsOf(approval, now);
    await this.#records.set(nameOf(tenantId, id), JSON.stringify(approval), ttlMs);
    this.#see(approval);
    const open = listed.filter((other) => isOpen(other, now));
    const ended = listed.filter((other) => !isOpen(other, now));
    const ids = [approval, ...open, ...ended].slice(0, MAX_LISTED).map((other) => other.id);
    // An approval at the last moment extends the time of the newest entry by that to redeem it.
    await this.#records.set(indexOf(tenantId), JSON.stringify(ids), ttlMs + REDEEM_MS);
    this.#announce(approval);
  }

  /** @returns the stored version; undefined if another writer has changed it since it was read. */
  async replace(
    { approval, text }: StoredApproval,
    changed: Omit<Approval, 'revision'>,
  ): Promise<StoredApproval | undefined> {
    const next = { ...changed, revision: approval.revision + 1 };
    const nextText = JSON.stringify(next);
    const ttlMs = ttlMsOf(next, this.#clock.now());
    const name = nameOf(approval.tenantId, approval.id);
    if (!(await this.#records.replaceIf(name, text, nextText, ttlMs))) return undefined;
    this.#see(next);
    this.#announce(next);
    return { approval: next, text: nextText };
  }

  /** Verifies the result of a read that begins now. */
  #expect(tenantId: string, id: string): (text: string) => Approval {
    const name = nameOf(tenantId, id);
    const least = this.#seen.get(name) ?? 0;
    return (text) => {
      try {
        const approval = readStored(text, name);
        if (approval.tenantId !== tenantId || approval.id !== id)
          throw new UnverifiedEntryError(name, 'it is another approval');
        if (approval.revision < least) throw new UnverifiedEntryError(name, 'it is an older revision');
        this.#see(approval);
        return approval;
      } catch (error) {
        this.#metrics.stateRefused.inc({ reason: 'forged' });
        throw error;
      }
    };
  }

  #announce(approval: Approval): void {
    this.#changeFeeds.noteApproval(approval.tenantId, followedApproval(approval, this.#clock.now()));
  }

  #see(approval: Approval): void {
    const { tenantId, id, revision } = approval;
    const name = nameOf(tenantId, id);
    if (revision <= (this.#seen.get(name) ?? 0)) return;
    this.#seen.set(name, revision, ttlMsOf(approval, this.#clock.now()));
  }
}

/** All listed approvals, for the change feed. */
export async function followedApprovals(
  tenantId: string,
  options: ApprovalStoreOptions,
): Promise<readonly FollowedApproval[]> {
  const listed = await new ApprovalStore(options).list(tenantId);
  return listed.map((approval) => followedApproval(approval, options.clock.now()));
}

function nameOf(tenantId: string, id: string): string {
  return `approval ${tenantId} ${id}`;
}

function indexOf(tenantId: string): string {
  return `approvals ${tenantId}`;
}

function readStored(text: string, name: string): Approval {
  try {
    return readApproval(text);
  } catch (error) {
    const problem = error instanceof InconsistentApprovalError ? error.message : 'it is not an approval';
    throw new UnverifiedEntryError(name, problem, error);
  }
}

function readIndex(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  try {
    return indexModel.parse(JSON.parse(text));
  } catch (error) {
    throw new UnverifiedEntryError('approvals', 'it is not a list of approvals', error);
  }
}
