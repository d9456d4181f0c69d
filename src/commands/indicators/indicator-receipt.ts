import type { WireIndicator } from '../../defender-api/models/indicators.js';
import type { Receipt } from '../sequence/receipt.js';
import { forceOfTypes, type IndicatorForce } from './force-of-indicators.js';

/** What a write of one indicator is about. */
export interface WrittenIndicator {
  /** As Defender has it now, or had it until it was deleted; null when nobody has said. */
  readonly indicator: WireIndicator | null;
  /** What was replaced; of a write that was not done, what it would replace. */
  readonly replaces: readonly WireIndicator[];
}

export type IndicatorReceipt = Receipt<WrittenIndicator> & { readonly takesForce: IndicatorForce | null };

/** Says when it takes force, where something does. */
export function toIndicatorReceipt(
  receipt: Receipt<WrittenIndicator>,
  type: string | null | undefined,
): IndicatorReceipt {
  const takesForce = /^(CREATED|DRY_RUN)$/.test(receipt.outcome) ? forceOfTypes([type]) : null;
  return { ...receipt, takesForce };
}
