import { z } from 'zod';
import type { Clock } from '../../config/clock.js';
import { StoreUnavailableError, type Store } from '../../store/store.js';
import { isOpen, keptMsOf, readApproval, type Approval } from './approval.js';

const indexModel = z.array(z.string());

/** An approval as it was read: it is only replaced while it is still this one. */
export interface KeptApproval {
  readonly approval: Approval;
  readonly text: string;
}

/**
 * Approvals of all tenants, kept where a restart loses none and all replicas see them. Each is one entry, changed in one
 * step, so that what is lost is a whole approval and never only the fact that it was used. All methods reject with
 * StoreUnavailableError when the store can't be asked.
 */
export class ApprovalBook {
  readonly #records: Store;
  readonly #clock: Clock;

  constructor(records: Store, clock: Clock) {
    this.#records = records;
    this.#clock = clock;
  }

  async find(tenantId: string, id: string): Promise<KeptApproval | undefined> {
    const text = await this.#records.get(nameOf(tenantId, id));
    return text === undefined ? undefined : { approval: readKept(text), text };
  }

  /** Those that something can still come of, newest first. */
  async open(tenantId: string): Promise<readonly Approval[]> {
    const ids = readIndex(await this.#records.get(indexOf(tenantId)));
    const texts = await this.#records.getMany(ids.map((id) => nameOf(tenantId, id)));
    const now = this.#clock.now();
    return texts
      .filter((text) => text !== undefined)
      .map(readKept)
      .filter((approval) => isOpen(approval, now))
      .sort((one, other) => other.requestedAt - one.requestedAt);
  }

  /** @param open what is open beside it: the list of open ones is made anew. */
  async add(approval: Approval, open: readonly Approval[]): Promise<void> {
    const { tenantId, id } = approval;
    const keptMs = keptMsOf(approval, this.#clock.now());
    await this.#records.set(nameOf(tenantId, id), JSON.stringify(approval), keptMs);
    const ids = [id, ...open.map((other) => other.id)];
    // The newest of the list lives longest.
    await this.#records.set(indexOf(tenantId), JSON.stringify(ids), keptMs);
  }

  /** @returns false when somebody else has changed it since it was read. */
  async replace({ text }: KeptApproval, next: Approval): Promise<boolean> {
    const keptMs = keptMsOf(next, this.#clock.now());
    return this.#records.replaceIf(nameOf(next.tenantId, next.id), text, JSON.stringify(next), keptMs);
  }
}

function nameOf(tenantId: string, id: string): string {
  return `approval ${tenantId} ${id}`;
}

function indexOf(tenantId: string): string {
  return `approvals ${tenantId}`;
}

function readKept(text: string): Approval {
  try {
    return readApproval(text);
  } catch (error) {
    throw new StoreUnavailableError('What is kept under an approval is not ours.', error);
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
