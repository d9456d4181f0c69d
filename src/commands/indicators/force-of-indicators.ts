import { isFileType } from './check-value.js';
import type { WireIndicator } from '../../defender-api/models/indicators.js';
import type { Receipt } from '../sequence/receipt.js';

/** When an indicator takes effect on machines, as documented, in minutes: Defender doesn't report the actual time. */
export interface IndicatorForce {
  readonly usuallyWithinMinutes: number;
  readonly atMostMinutes: number;
  /** The prerequisites. */
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

/**
 * For several types, the longest times and all prerequisites. Learn: indicator-file.md, indicator-ip-domain.md,
 * indicator-certificates.md.
 */
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

export interface WrittenIndicator {
  /** The indicator in Defender now, or before its deletion; null if unknown. */
  readonly indicator: WireIndicator | null;
  /** The replaced indicators; if the write was not done, those that it would replace. */
  readonly replaces: readonly WireIndicator[];
}

export type IndicatorReceipt = Receipt<WrittenIndicator> & { readonly takesForce: IndicatorForce | null };

/** Adds the time of effect, if there is one. */
export function toIndicatorReceipt(
  receipt: Receipt<WrittenIndicator>,
  type: string | null | undefined,
): IndicatorReceipt {
  const takesForce = /^(CREATED|DONE|DRY_RUN)$/.test(receipt.outcome) ? forceOfTypes([type]) : null;
  return { ...receipt, takesForce };
}
