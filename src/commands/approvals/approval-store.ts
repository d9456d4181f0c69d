import { z } from 'zod';
import type { Clock } from '../../config/clock.js';
import { StoreUnavailableError, UnverifiedEntryError, type Store } from '../../store/store.js';
import { InconsistentApprovalError, isOpen, ttlMsOf, readApproval, type Approval } from './approval.js';
import type { SeenRevisions } from './seen-revisions.js';

const indexModel = z.array(z.string());

/** An approval as it was read: it is only replaced while it is still this one. */
export interface StoredApproval {
  readonly approval: Approval;
  readonly text: string;
}

/** What approvals are kept with. */
export interface ApprovalStoreOptions {
  readonly records: Store;
  readonly clock: Clock;
  readonly seenRevisions: SeenRevisions;
}

/**
 * Approvals of all tenants, kept where a restart loses none and all replicas see them. Each is one entry, changed in one
 * step, so that what is lost is a whole approval and never only the fact that it was used. All methods reject with
 * StoreUnavailableError when the store can't be asked; with UnverifiedEntryError, which is one, for what this service has
 * not written there, or has replaced since.
 */
export class ApprovalStore {
  readonly #records: Store;
  readonly #clock: Clock;
  readonly #seen: SeenRevisions;

  constructor({ records, clock, seenRevisions }: ApprovalStoreOptions) {
    this.#records = records;
    this.#clock = clock;
    this.#seen = seenRevisions;
  }

  async find(tenantId: string, id: string): Promise<StoredApproval | undefined> {
    const read = this.#expect(tenantId, id);
    const text = await this.#records.get(nameOf(tenantId, id));
    return text === undefined ? undefined : { approval: read(text), text };
  }

  /** Those that something can still come of, newest first. */
  async open(tenantId: string): Promise<readonly Approval[]> {
    const ids = readIndex(await this.#records.get(indexOf(tenantId)));
    const reads = ids.map((id) => this.#expect(tenantId, id));
    const texts = await this.#records.getMany(ids.map((id) => nameOf(tenantId, id)));
    const now = this.#clock.now();
    return reads
      .flatMap((read, index) => {
        const text = texts[index];
        return text === undefined ? [] : [read(text)];
      })
      .filter((approval) => isOpen(approval, now))
      .sort((one, other) => other.requestTime - one.requestTime);
  }

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
      const approval = readStored(text, name);
      if (approval.tenantId !== tenantId || approval.id !== id) {
        throw new UnverifiedEntryError(name, 'it is another approval');
      }
      if (approval.revision < least) throw new UnverifiedEntryError(name, 'an old one was put back');
      this.#see(approval);
      return approval;
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
    throw new StoreUnavailableError('What is kept as the list of approvals is not ours.', error);
  }
}
