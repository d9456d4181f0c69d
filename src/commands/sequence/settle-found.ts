import { StoreUnavailableError, type Store } from '../../store/store.js';
import { withWarnings, type Receipt, type WriteResult } from './receipt.js';
import { IDEMPOTENCY_TTL_MS, leaseOf, NOT_KEPT, type StoredWrite } from './stored-write.js';

/** How long one of the processes that found a write may take to record it before another does. */
const CLAIM_MS = 10_000;

/** An entry under a key as it was read. */
interface KeptEntry<Result> {
  readonly text: string;
  readonly kept: StoredWrite<Result>;
}

/**
 * Records the state of an attempt in Defender as its result, in one of the processes that found it.
 *
 * @returns undefined if another process does it, or if the attempt's own process has stored its more precise result
 * meanwhile
 */
export async function settleFound<Result>(
  recordFound: ((auditId: string, found: WriteResult<Result>) => Promise<void>) | undefined,
  records: Store,
  name: string,
  entry: KeptEntry<Result>,
  found: WriteResult<Result>,
): Promise<Receipt<Result> | undefined> {
  if (!(await claimFound(records, name, entry))) return undefined;
  const { auditId } = entry.kept;
  await recordFound?.(auditId, found);
  return storeFound(records, name, entry, { ...found, auditId });
}

/** @returns whether this process has to record the finding; also if the store can't tell, so that it is recorded */
async function claimFound(
  records: Store,
  name: string,
  { text, kept }: KeptEntry<unknown>,
): Promise<boolean> {
  try {
    if (!(await records.setIfAbsent(`found ${kept.auditId}`, 'held', CLAIM_MS))) return false;
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
  { text, kept }: KeptEntry<Result>,
  receipt: Receipt<Result>,
): Promise<Receipt<Result> | undefined> {
  try {
    const settled = JSON.stringify({ ...kept, receipt });
    // If the attempt's entry is gone, the finding is stored so that the write is not repeated.
    const isKept =
      (await records.replaceIf(name, text, settled, IDEMPOTENCY_TTL_MS)) ||
      (await records.setIfAbsent(name, settled, IDEMPOTENCY_TTL_MS));
    if (!isKept) return undefined;
    await records.delete(leaseOf(kept.auditId));
    return receipt;
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    return withWarnings(receipt, [NOT_KEPT]);
  }
}
