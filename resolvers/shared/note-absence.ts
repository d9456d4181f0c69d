import { responsePathAsArray, type GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../src/context.js';
import type { OperationName } from '../../src/defender-api/operation-table.js';

/**
 * Returns the row of a read by id. If hunts don't find it, notes in `extensions.missing` that it may still exist.
 *
 * @param operation the read by id at Defender's API
 */
export function noteAbsence<Row>(
  row: Row | null,
  operation: OperationName,
  { notFound }: { readonly notFound: string },
  { missing, sources }: Pick<RequestContext, 'missing' | 'sources'>,
  { path }: Pick<GraphQLResolveInfo, 'path'>,
): Row | null {
  if (row === null && sources.isSecond(operation)) missing.note(responsePathAsArray(path), notFound);
  return row;
}
