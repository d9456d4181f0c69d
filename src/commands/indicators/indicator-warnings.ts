import type { IndicatorBody } from '../../defender-api/endpoints/indicators.js';
import { warning, type WriteWarning } from '../sequence/write-warning.js';

/** Defender keeps no comment with an indicator and names our application alone. */
export const NO_COMMENT = warning(
  'ATTRIBUTION_NOT_KEPT',
  "Defender keeps no comment with indicators: only this API's audit trail says who did this, and why.",
);

/** What a caller should know of indicators that are sent although documents cast doubt on them. */
export function doubtsAbout(indicators: readonly IndicatorBody[]): readonly WriteWarning[] {
  const legacy = [
    ...new Set(indicators.map(({ action }) => action).filter((action) => action in SUCCESSORS)),
  ];
  return legacy.map((action) =>
    warning(
      'DEPRECATED_VALUE',
      `The action ${action} is an older one that Defender may refuse: use ${SUCCESSORS[action] ?? ''} instead.`,
    ),
  );
}

const SUCCESSORS: Readonly<Record<string, string>> = {
  Alert: 'Audit with generateAlert',
  AlertAndBlock: 'Block with generateAlert',
};
