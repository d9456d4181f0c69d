import type { ComparisonOperator, ODataFilter } from '../../defender-api/odata/filter.js';

/** Time bounds of a filter in epoch milliseconds; absent if open. */
export interface TimeBounds {
  readonly earliest?: number;
  readonly latest?: number;
}

const LOWER: ReadonlySet<ComparisonOperator> = new Set(['eq', 'gt', 'ge']);
const UPPER: ReadonlySet<ComparisonOperator> = new Set(['eq', 'lt', 'le']);

/** Bounds that hold for all rows that match the filter. Considers only conditions joined by AND. */
export function timeBoundsOf(filter: ODataFilter, property: string): TimeBounds {
  const conditions = filter.kind === 'and' ? filter.filters : [filter];
  const timesOf = (operators: ReadonlySet<ComparisonOperator>) =>
    conditions.flatMap((condition) =>
      condition.kind === 'comparison' &&
      condition.property === property &&
      condition.value.kind === 'dateTime' &&
      operators.has(condition.operator)
        ? [Date.parse(condition.value.value)]
        : [],
    );
  const [lower, upper] = [timesOf(LOWER), timesOf(UPPER)];
  return {
    ...(lower.length > 0 && { earliest: Math.max(...lower) }),
    ...(upper.length > 0 && { latest: Math.min(...upper) }),
  };
}
