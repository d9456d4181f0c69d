import { responsePathAsArray, type GraphQLResolveInfo } from 'graphql';
import { offerOfOther, type SourceFamily } from '../../src/config/sources.js';
import type { RequestContext } from '../../src/context.js';
import { OPERATIONS, type OperationName } from '../../src/defender-api/operation-table.js';

/**
 * Returns a row that was read by id. If hunts don't find it, adds to `extensions.missing` that it may still exist.
 *
 * @param operation the read by id at Defender's API
 */
export function noteAbsence<Row>(
  row: Row | null,
  operation: OperationName,
  { missing, sources }: Pick<RequestContext, 'missing' | 'sources'>,
  { path }: Pick<GraphQLResolveInfo, 'path'>,
): Row | null {
  if (row !== null || !sources.isSecond(operation)) return row;
  const { notFound } = offerOfOther(OPERATIONS[operation].family as SourceFamily);
  if (notFound !== undefined) missing.note(responsePathAsArray(path), notFound);
  return row;
}
