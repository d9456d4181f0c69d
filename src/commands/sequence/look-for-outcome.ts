import { SubgraphError } from '../../errors/subgraph-error.js';
import type { CommandContext } from './command-context.js';
import { unknownOutcome, type WriteResult } from './receipt.js';

/** How often a write whose answer got lost is looked for. */
const LOOKUP_INTERVAL_MS = 2_500;

/**
 * Looks, again and again for as long as the limits allow, for what became of a write whose answer got lost. A look-up
 * that fails is no answer to that; undefined when none of them showed anything.
 */
export async function lookForOutcome<T>(
  look: () => Promise<T | undefined>,
  { clock, limits }: CommandContext,
): Promise<T | undefined> {
  const until = clock.now() + limits.outcomeLookupMs;
  while (clock.now() < until) {
    await clock.sleep(Math.min(LOOKUP_INTERVAL_MS, until - clock.now()));
    const seen = await seenOrNothing(look);
    if (seen !== undefined) return seen;
  }
  return undefined;
}

/**
 * The verdict on a write whose answer got lost, as looking for it shows. Nothing is sent again.
 *
 * @param advice what to say, and to look at, when nothing shows
 * @param result what an unknown outcome speaks of
 */
export async function settleLostAnswer<Result>(
  look: () => Promise<WriteResult<Result> | undefined>,
  advice: string,
  context: CommandContext,
  result: Result | null = null,
): Promise<WriteResult<Result>> {
  return (await lookForOutcome(look, context)) ?? unknownOutcome(advice, result);
}

async function seenOrNothing<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof SubgraphError) return undefined;
    throw error;
  }
}
