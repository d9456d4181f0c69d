import { z } from 'zod';
import type { Clock } from '../../lib/clock.js';
import { UnverifiedEntryError, type Store } from '../../store/store.js';
import type { CommandContext } from '../sequence/command-context.js';
import { InconsistentApprovalError, isOpen, ttlMsOf, readApproval, type Approval } from './approval.js';
import type { RevisionSnapshot } from './revision-snapshot.js';

const indexModel = z.array(z.string());

/** An approval as it was read: it is only replaced while it is still this one. */
export interface StoredApproval {
  readonly approval: Approval;
  readonly text: string;
}

/** What approvals are kept with. */
type ApprovalStoreOptions = Pick<
  CommandContext,
  'records' | 'clock' | 'seenRevisions' | 'logger' | 'metrics'
>;

/**
 * Approvals of all tenants, kept where a restart loses none and all replicas see them. Each is one entry, changed in one
 * step, so that what is lost is a whole approval and never only the fact that it was used. All methods reject with
 * StoreUnavailableError when the store can't be asked; with UnverifiedEntryError, which is one, for what this service has
 * not written there, or has replaced since.
 */
export class ApprovalStore {
  readonly #records: Store;
  readonly #clock: Clock;
  readonly #seen: RevisionSnapshot;
  readonly #logger: CommandContext['logger'];
  readonly #metrics: CommandContext['metrics'];

  constructor({ records, clock, seenRevisions, logger, metrics }: ApprovalStoreOptions) {
    this.#records = records;
    this.#clock = clock;
    this.#seen = seenRevisions;
    this.#logger = logger;
    this.#metrics = metrics;
  }

  async find(tenantId: string, id: string): Promise<StoredApproval | undefined> {
    const read = this.#expect(tenantId, id);
    const text = await this.#records.get(nameOf(tenantId, id));
    return text === undefined ? undefined : { approval: read(text), text };
  }

  /**
   * Those that something can still come of, newest first. An entry that nobody of us has written keeps nobody from the
   * others: it is left out, logged and counted. A list that is not ours is none, as if somebody had deleted it.
   */
  async open(tenantId: string): Promise<readonly Approval[]> {
    const listed = await this.#records.get(indexOf(tenantId)).then(readIndex).catch(this.#leaveOut);
    const ids = listed ?? [];
    const now = this.#clock.now();
    return (await this.#readAll(tenantId, ids))
      .filter((approval) => isOpen(approval, now))
      .sort((one, other) => other.requestTime - one.requestTime);
  }

  async #readAll(tenantId: string, ids: readonly string[]): Promise<readonly Approval[]> {
    const reads = ids.map((id) => this.#expect(tenantId, id));
    try {
      const texts = await this.#records.getMany(ids.map((id) => nameOf(tenantId, id)));
      return texts.flatMap((text, index) => (text === undefined ? [] : (reads[index]?.(text) ?? [])));
    } catch (error) {
      if (!(error instanceof UnverifiedEntryError)) throw error;
      const found = await Promise.all(ids.map((id) => this.find(tenantId, id).catch(this.#leaveOut)));
      return found.flatMap((kept) => kept?.approval ?? []);
    }
  }

  readonly #leaveOut = (error: unknown): undefined => {
    if (!(error instanceof UnverifiedEntryError)) throw error;
    this.#logger.warn(
      { problem: error.message },
      'An entry of the approvals is not believed and is left out',
    );
  };

  /** @param open what is open beside it: the list of open ones is made anew. */
  async add(approval: Approval, open: readonly Approval[]): Promise<void> {
    const { tenantId, id } = approval;
    const keptMs = ttlMsOf(approval, this.#clock.now());
    await this.#records.set(nameOf(tenantId, id), JSON.stringify(approval), keptMs);
    this.#see(approval);
    const ids = [id, ...open.map((other) => other.id)];
    // The newest of the list lives longest.
    await this.#records.set(indexOf(tenantId), JSON.stringify(ids), keptMs);
  }

  /** @returns it as it is kept now; undefined when somebody else has changed it since it was read. */
  async replace(
    { approval, text }: StoredApproval,
    changed: Omit<Approval, 'revision'>,
  ): Promise<StoredApproval | undefined> {
    const next = { ...changed, revision: approval.revision + 1 };
    const nextText = JSON.stringify(next);
    const keptMs = ttlMsOf(next, this.#clock.now());
    const name = nameOf(approval.tenantId, approval.id);
    if (!(await this.#records.replaceIf(name, text, nextText, keptMs))) return undefined;
    this.#see(next);
    return { approval: next, text: nextText };
  }

  /** What a read that begins now may give. */
  #expect(tenantId: string, id: string): (text: string) => Approval {
    const name = nameOf(tenantId, id);
    const least = this.#seen.newest(name);
    return (text) => {
      try {
        const approval = readStored(text, name);
        if (approval.tenantId !== tenantId || approval.id !== id) {
          throw new UnverifiedEntryError(name, 'it is another approval');
        }
        if (approval.revision < least) throw new UnverifiedEntryError(name, 'an old one was put back');
        this.#see(approval);
        return approval;
      } catch (error) {
        this.#metrics.stateRefused.inc({ reason: 'forged' });
        throw error;
      }
    };
  }

  #see(approval: Approval): void {
    const now = this.#clock.now();
    const until = now + ttlMsOf(approval, now);
    this.#seen.see(nameOf(approval.tenantId, approval.id), { revision: approval.revision, until }, now);
  }
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
    const problem = error instanceof InconsistentApprovalError ? error.message : 'it is no approval';
    throw new UnverifiedEntryError(name, problem, error);
  }
}

function readIndex(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  try {
    return indexModel.parse(JSON.parse(text));
  } catch (error) {
    throw new UnverifiedEntryError('approvals', 'it is no list of approvals', error);
  }
}
