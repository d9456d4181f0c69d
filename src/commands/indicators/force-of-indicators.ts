import { isFileType } from './check-value.js';
import type { WireIndicator } from '../../defender-api/models/indicators.js';
import type { Receipt } from '../sequence/receipt.js';

/** When what was written holds on machines, as documented: Defender doesn't tell when it really does. Minutes. */
export interface IndicatorForce {
  readonly usuallyWithinMinutes: number;
  readonly atMostMinutes: number;
  /** What it takes for that. */
  readonly needs: readonly string[];
}

const FILES: IndicatorForce = {
  usuallyWithinMinutes: 30,
  atMostMinutes: 2 * 60,
  needs: [
    'the tenant feature "Allow or block file"',
    'Microsoft Defender Antivirus in active mode with cloud protection',
    'a portable executable (PE) file',
  ],
};
const NETWORK: IndicatorForce = {
  usuallyWithinMinutes: 2 * 60,
  atMostMinutes: 48 * 60,
  needs: ['the tenant feature "Custom network indicators"', 'network protection in block mode'],
};
const CERTIFICATES: IndicatorForce = {
  usuallyWithinMinutes: 3 * 60,
  atMostMinutes: 3 * 60,
  needs: ['Microsoft Defender Antivirus in active mode with cloud protection', 'a leaf certificate'],
};

/** Of several kinds, the longest times and all that is needed. Learn: indicator-file.md, indicator-ip-domain.md, indicator-certificates.md. */
export function forceOfTypes(types: readonly (string | null | undefined)[]): IndicatorForce | null {
  const kinds = [...new Set(types.flatMap((type) => (type == null ? [] : [forceOfType(type)])))];
  if (kinds.length === 0) return null;
  return {
    usuallyWithinMinutes: Math.max(...kinds.map(({ usuallyWithinMinutes }) => usuallyWithinMinutes)),
    atMostMinutes: Math.max(...kinds.map(({ atMostMinutes }) => atMostMinutes)),
    needs: [...new Set(kinds.flatMap(({ needs }) => needs))],
  };
}

function forceOfType(type: string): IndicatorForce {
  if (isFileType(type)) return FILES;
  return type === 'CertificateThumbprint' ? CERTIFICATES : NETWORK;
}

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
  const takesForce = /^(CREATED|DONE|DRY_RUN)$/.test(receipt.outcome) ? forceOfTypes([type]) : null;
  return { ...receipt, takesForce };
}
