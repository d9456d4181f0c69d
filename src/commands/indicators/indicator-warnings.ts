import type { IndicatorBody } from '../../defender-api/endpoints/indicators.js';
import { warning, type WriteWarning } from '../sequence/write-warning.js';

/** Defender stores no comment with an indicator, and this application as its creator. */
export const NO_COMMENT = warning(
  'ATTRIBUTION_NOT_STORED',
  "Defender stores no comment with indicators: only this API's audit trail has the caller and the reason.",
);

/** Warnings about deprecated actions of indicators. */
export function deprecationsOf(indicators: readonly IndicatorBody[]): readonly WriteWarning[] {
  const legacy = [
    ...new Set(indicators.map(({ action }) => action).filter((action) => action in SUCCESSORS)),
  ];
  return legacy.map((action) =>
    warning(
      'DEPRECATED_VALUE',
      `The action ${action} is deprecated and Defender may reject it: use ${SUCCESSORS[action] ?? ''} instead.`,
    ),
  );
}

const SUCCESSORS: Readonly<Record<string, string>> = {
  Alert: 'Audit with generateAlert',
  AlertAndBlock: 'Block with generateAlert',
};
