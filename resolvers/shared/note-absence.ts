import { responsePathAsArray, type GraphQLResolveInfo } from 'graphql';
import { offerOfOther, type SourceFamily } from '../../src/config/sources.js';
import type { RequestContext } from '../../src/context.js';
import { OPERATIONS, type OperationName } from '../../src/defender-api/operation-table.js';

/**
 * Returns a row that was read by id. If hunts don't find it, adds to `extensions.missing` that it may still exist.
 *
 * @param operations the reads by id at Defender's API: one row, and several
 */
export function noteAbsence<Row>(
  row: Row | null,
  operations: readonly [OperationName, OperationName],
  { missing, sources }: Pick<RequestContext, 'missing' | 'sources'>,
  { path }: Pick<GraphQLResolveInfo, 'path'>,
): Row | null {
  if (row !== null || !operations.some((one) => sources.isSecond(one))) return row;
  const { notFound } = offerOfOther(OPERATIONS[operations[0]].family as SourceFamily);
  if (notFound !== undefined) missing.note(responsePathAsArray(path), notFound);
  return row;
}
