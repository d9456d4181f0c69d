import { isFileType } from './check-value.js';
import type { WireIndicator } from '../../defender-api/models/indicators.js';
import type { Receipt } from '../sequence/receipt.js';

/** When an indicator takes effect on machines, as documented, in minutes: Defender doesn't report the actual time. */
export interface IndicatorPropagation {
  readonly typicalMinutes: number;
  readonly maxMinutes: number;
  /** The prerequisites. */
  readonly prerequisites: readonly string[];
}

const FILES: IndicatorPropagation = {
  typicalMinutes: 30,
  maxMinutes: 2 * 60,
  prerequisites: [
    'the tenant feature "Allow or block file"',
    'Microsoft Defender Antivirus in active mode with cloud protection',
    'a portable executable (PE) file',
  ],
};
const NETWORK: IndicatorPropagation = {
  typicalMinutes: 2 * 60,
  maxMinutes: 48 * 60,
  prerequisites: ['the tenant feature "Custom network indicators"', 'network protection in block mode'],
};
const CERTIFICATES: IndicatorPropagation = {
  typicalMinutes: 3 * 60,
  maxMinutes: 3 * 60,
  prerequisites: ['Microsoft Defender Antivirus in active mode with cloud protection', 'a leaf certificate'],
};

/**
 * For several types, the longest times and all prerequisites. Learn: indicator-file.md, indicator-ip-domain.md,
 * indicator-certificates.md.
 */
export function propagationOfTypes(
  types: readonly (string | null | undefined)[],
): IndicatorPropagation | null {
  const kinds = [...new Set(types.flatMap((type) => (type == null ? [] : [propagationOfType(type)])))];
  if (kinds.length === 0) return null;
  return {
    typicalMinutes: Math.max(...kinds.map(({ typicalMinutes }) => typicalMinutes)),
    maxMinutes: Math.max(...kinds.map(({ maxMinutes }) => maxMinutes)),
    prerequisites: [...new Set(kinds.flatMap(({ prerequisites }) => prerequisites))],
  };
}

function propagationOfType(type: string): IndicatorPropagation {
  if (isFileType(type)) return FILES;
  return type === 'CertificateThumbprint' ? CERTIFICATES : NETWORK;
}

export interface WrittenIndicator {
  /** The indicator in Defender now, or before its deletion; null if unknown. */
  readonly indicator: WireIndicator | null;
  /** The replaced indicators; if the write was not done, those that it would replace. */
  readonly replaces: readonly WireIndicator[];
}

export type IndicatorReceipt = Receipt<WrittenIndicator> & {
  readonly propagation: IndicatorPropagation | null;
};

/** Adds the time of effect, if there is one. */
export function toIndicatorReceipt(
  receipt: Receipt<WrittenIndicator>,
  type: string | null | undefined,
): IndicatorReceipt {
  const propagation = /^(CREATED|DONE|DRY_RUN)$/.test(receipt.outcome) ? propagationOfTypes([type]) : null;
  return { ...receipt, propagation };
}
