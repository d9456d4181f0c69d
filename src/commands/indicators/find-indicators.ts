import {
  listIndicators,
  ofIndicatorValue,
  scanIndicators,
  type IndicatorBody,
} from '../../defender-api/endpoints/indicators.js';
import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import type { WireIndicator } from '../../defender-api/models/indicators.js';
import type { CommandContext } from '../sequence/command-context.js';
import { identityOf, isBlocking, isWeakened } from './compare-indicators.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import { monotonicTimeOf } from '../../lib/monotonic-time.js';

/** The indicators of this value and type, in one call. Never cached or shared, because a write depends on them. */
export async function findSame(
  wanted: IndicatorBody,
  { dataSource, call }: CommandContext,
): Promise<readonly WireIndicator[]> {
  const filter = ofIndicatorValue(wanted.indicatorValue);
  const found = await dataSource.fetchNow(listIndicators({ filter, top: MAX_TOP }), call);
  // Guards against a service that ignores the filter.
  return found.filter((one) => identityOf(one) === identityOf(wanted));
}

/** All current indicators: 1 call, 2 beyond 10,000. */
export function findAll({ dataSource, call }: CommandContext): Promise<readonly WireIndicator[]> {
  return scanIndicators((page) => dataSource.fetchNow(page, call));
}

/**
 * Reads existing indicators before others are sent. Blocks are sent even if the read fails; weaker actions might overwrite
 * a block, and fail.
 *
 * @returns undefined if the read failed and blocks follow
 */
export async function readExisting(
  wanted: readonly IndicatorBody[],
  find: (context: CommandContext) => Promise<readonly WireIndicator[]>,
  context: CommandContext,
): Promise<readonly WireIndicator[] | undefined> {
  const { clock, limits, call } = context;
  const deadline = Math.min(call.deadline, monotonicTimeOf(clock).now() + limits.attemptTimeoutMs);
  try {
    return await find({ ...context, call: { ...call, deadline } });
  } catch (error) {
    if (!(error instanceof SubgraphError) || !wanted.every(isBlocking)) throw error;
    return undefined;
  }
}

/** Why a block must not overwrite existing indicators, in words; undefined if it weakens none of them. */
export function objectionToReplacing(
  existing: readonly WireIndicator[],
  wanted: IndicatorBody,
): string | undefined {
  const weakened = existing.find((one) => isWeakened(one, wanted));
  return (
    weakened &&
    `The existing indicator protects more machines, for longer or more strictly: ${describeIndicator(weakened)}. Delete it first if you want to weaken the protection.`
  );
}

/** A short description of an indicator, for the audit trail and warnings. */
export function describeIndicator({
  id,
  indicatorType,
  indicatorValue,
  action,
  createdBy,
}: WireIndicator): string {
  const by = createdBy == null ? '' : `, created by ${createdBy}`;
  return `${id} (${action ?? 'unknown action'} of ${indicatorType ?? 'unknown type'} ${indicatorValue ?? ''}${by})`;
}
