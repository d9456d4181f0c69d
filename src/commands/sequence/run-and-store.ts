import { StoreUnavailableError } from '../../store/store.js';
import type { CommandContext } from './command-context.js';
import type { DeferredWrite, KeyedRecord } from './deferred-writes.js';
import { isRefusal, withWarnings, type Receipt } from './receipt.js';
import { IDEMPOTENCY_TTL_MS, leaseOf, NOT_STORED, type StoredWrite } from './stored-write.js';

/** A write that runs for longer has died with its process, since its deadline is far shorter. */
export const LEASE_MS = 60_000;

/** @param confirmKey call it immediately before sending; throws if another write has the key by now. */
export type KeyedWork<Result> = (
  auditId: string,
  confirmKey?: () => Promise<void>,
) => Promise<Receipt<Result>>;

/** A begun write in a store. */
interface BegunWrite<Result> extends Pick<CommandContext, 'records' | 'deferredWrites'> {
  readonly name: string;
  readonly begun: StoredWrite<Result>;
}

/** Runs a begun write, and stores its result under its key. */
export async function runAndStore<Result>(
  write: BegunWrite<Result>,
  work: KeyedWork<Result>,
): Promise<Receipt<Result>> {
  try {
    const receipt = await work(write.begun.auditId);
    if (!isRefusal(receipt)) return await storeReceipt(write, receipt);
    await freeKey(write);
    return receipt;
  } catch (error) {
    await freeKey(write);
    throw error;
  }
}

/** The write was certainly not done, so its key is free again: now, or when the store is back. */
export async function freeKey<Result>(write: BegunWrite<Result>): Promise<void> {
  const { records, name, begun } = write;
  try {
    await records.deleteIf(name, JSON.stringify(begun));
    await records.delete(leaseOf(begun.auditId));
  } catch {
    await beginLate(write)
      .drop()
      .catch(() => undefined);
  }
}

/** Stores the result now, or when the store is back. */
async function storeReceipt<Result>(
  write: BegunWrite<Result>,
  receipt: Receipt<Result>,
): Promise<Receipt<Result>> {
  const { records, name, begun } = write;
  const text = JSON.stringify({ ...begun, receipt });
  try {
    await records.set(name, text, IDEMPOTENCY_TTL_MS);
    await records.delete(leaseOf(begun.auditId));
    return receipt;
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    const keeping = await beginLate(write).end(text);
    return keeping === 'ours' ? receipt : withWarnings(receipt, [NOT_STORED]);
  }
}

function beginLate<Result>({ deferredWrites, records, name, begun }: BegunWrite<Result>): DeferredWrite {
  const record = keyedRecord(name, begun);
  return deferredWrites.begin(records, record, [record.text]);
}

export function keyedRecord<Result>(name: string, begun: StoredWrite<Result>): KeyedRecord {
  return {
    name,
    text: JSON.stringify(begun),
    ttlMs: IDEMPOTENCY_TTL_MS,
    lease: { name: leaseOf(begun.auditId), ttlMs: LEASE_MS },
  };
}
