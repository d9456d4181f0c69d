import { responsePathAsArray, type GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../src/context.js';
import type { OperationName } from '../../src/defender-api/operation-table.js';

const REASON =
  'While alerts come from Microsoft Graph, hunts find those of an object by their evidence of the last 30 days. Earlier alerts are missing.';

/**
 * Returns alerts of an object, or their number. If hunts found them, adds to `extensions.missing` how far those reach back.
 *
 * @param operation the list at Defender's API
 */
export async function noteReach<Result>(
  reading: Promise<Result>,
  operation: OperationName,
  { missing, sources }: Pick<RequestContext, 'missing' | 'sources'>,
  { path }: Pick<GraphQLResolveInfo, 'path'>,
): Promise<Result> {
  const result = await reading;
  if (result !== null && sources.isSecond(operation)) missing.note(responsePathAsArray(path), REASON);
  return result;
}
