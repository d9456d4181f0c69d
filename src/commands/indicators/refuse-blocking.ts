import type { IndicatorBody } from '../../defender-api/endpoints/indicators.js';
import { hostOfUrl } from '../../loaders/observables/host-name.js';
import {
  BUILT_IN_NEVER_BLOCK,
  createNeverBlock,
  joinNeverBlock,
  type FindEntry,
} from '../../policy/never-block.js';
import type { Policy } from '../../config/policy.js';
import type { CommandContext } from '../sequence/command-context.js';
import { refusedResult, type WriteResult } from '../sequence/receipt.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { warnsOrBlocks } from './compare-indicators.js';

const NAMED = 5;
/** By the list of the policy: parsing thousands of entries takes as long as many writes. */
const finders = new WeakMap<Policy['neverBlock'], FindEntry>();

/**
 * Refuses indicators that would block values on the built-in list or the policy's list of values that must never be
 * blocked; undefined if there are none. Costs no call.
 */
export async function refuseBlocking<Result>(
  indicators: readonly IndicatorBody[],
  { guardRails }: CommandContext,
): Promise<WriteResult<Result> | undefined> {
  const { neverBlock } = await guardRails.policy();
  const findEntry = getOrInsert(finders, neverBlock, () =>
    createNeverBlock(joinNeverBlock(BUILT_IN_NEVER_BLOCK, neverBlock)),
  );
  const offenders = indicators.flatMap((one) => {
    const entry = warnsOrBlocks(one) ? findEntry(observableOf(one)) : undefined;
    return entry === undefined ? [] : [`${one.indicatorValue} (${entry})`];
  });
  if (offenders.length === 0) return undefined;
  const more = offenders.length > NAMED ? ` and ${String(offenders.length - NAMED)} more` : '';
  return refusedResult(
    'REFUSED',
    'DENIED_BY_POLICY',
    `The list of values that must never be blocked has ${offenders.slice(0, NAMED).join(', ')}${more}. None of them was sent.`,
  );
}

function observableOf({ indicatorType, indicatorValue }: IndicatorBody) {
  switch (indicatorType) {
    case 'IpAddress':
      return { host: indicatorValue };
    case 'DomainName':
      return { host: indicatorValue };
    case 'Url':
      return { host: hostOfUrl(indicatorValue) };
    default:
      return { hash: indicatorValue };
  }
}
