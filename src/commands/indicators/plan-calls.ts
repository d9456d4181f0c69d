import { INDICATORS_A_CALL } from '../../defender-api/endpoints/indicators.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { dryRunResult, type PlannedCall } from '../sequence/receipt.js';
import type { SettledIndicator } from './indicator-results.js';

/** The items of each call, in their order. */
export function splitInCalls<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / INDICATORS_A_CALL);
  return Array.from({ length: count }, (_, place) =>
    items.slice(place * INDICATORS_A_CALL, (place + 1) * INDICATORS_A_CALL),
  );
}

/** The first of several calls, to be shown: `send` sends them all itself, and gives the results of their items. */
export function planFirst([first]: readonly UpstreamCall<unknown>[]): UpstreamCall<
  readonly SettledIndicator[]
> {
  if (first === undefined) throw new Error('A write without items has no call');
  const { notFound: _notFound, ...call } = first;
  return {
    ...call,
    read: () => {
      throw new Error('The calls of a write of many indicators are sent one by one');
    },
  };
}

export function toPlannedCalls(calls: readonly UpstreamCall<unknown>[]): readonly PlannedCall[] {
  return calls.flatMap((call) => dryRunResult(call).plannedCall ?? []);
}
