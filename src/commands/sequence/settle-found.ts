import { StoreUnavailableError, type Store } from '../../store/store.js';
import { withWarnings, type FoundWrite, type Receipt, type WriteResult } from './receipt.js';
import { IDEMPOTENCY_TTL_MS, leaseOf, NOT_STORED, type StoredWrite } from './stored-write.js';

/** How long one of the processes that found a write may take to record it before another does. */
const CLAIM_MS = 10_000;

/** An entry under a key as it was read. */
interface StoredEntry<Result> {
  readonly text: string;
  readonly stored: StoredWrite<Result>;
}

export type RecordFound<Result> = (
  auditId: string,
  found: WriteResult<Result>,
) => Promise<WriteResult<Result>>;

/**
 * Records the state of an attempt in Defender as its result, in one of the processes that found it.
 *
 * @returns undefined if another process does it, or if the attempt's own process has stored its more precise result
 * meanwhile
 */
export async function settleFound<Result>(
  recordFound: RecordFound<Result> | undefined,
  records: Store,
  name: string,
  entry: StoredEntry<Result>,
  { auditId = entry.stored.auditId, ...found }: FoundWrite<Result>,
): Promise<Receipt<Result> | undefined> {
  if (!(await claimFound(records, name, entry))) return undefined;
  const recorded = (await recordFound?.(auditId, found)) ?? found;
  return storeFound(records, name, entry, { ...recorded, auditId });
}

/** @returns whether this process has to record the finding; also if the store can't tell, so that it is recorded */
async function claimFound(
  records: Store,
  name: string,
  { text, stored }: StoredEntry<unknown>,
): Promise<boolean> {
  try {
    if (!(await records.setIfAbsent(`found ${stored.auditId}`, 'held', CLAIM_MS))) return false;
    const latest = await records.get(name);
    return latest === undefined || latest === text;
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    return true;
  }
}

/** @returns undefined if the attempt's own process has stored its more precise result meanwhile */
async function storeFound<Result>(
  records: Store,
  name: string,
  { text, stored }: StoredEntry<Result>,
  receipt: Receipt<Result>,
): Promise<Receipt<Result> | undefined> {
  try {
    const settled = JSON.stringify({ ...stored, receipt });
    // If the attempt's entry is gone, the finding is stored so that the write is not repeated.
    const isStored =
      (await records.replaceIf(name, text, settled, IDEMPOTENCY_TTL_MS)) ||
      (await records.setIfAbsent(name, settled, IDEMPOTENCY_TTL_MS));
    if (!isStored) return undefined;
    await records.delete(leaseOf(stored.auditId));
    return receipt;
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    return withWarnings(receipt, [NOT_STORED]);
  }
}
