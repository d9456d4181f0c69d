import { responsePathAsArray, type GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../src/context.js';
import { SOURCES } from '../../src/config/source-table.js';

/** Records for `extensions.missing` that the source of an alert or of evidence lacks the field. */
export function noteIfMissing(
  source: 'defender' | 'graph',
  type: 'Alert' | 'AlertEvidence',
  { missing }: Pick<RequestContext, 'missing'>,
  info: GraphQLResolveInfo,
): void {
  const lacks: Readonly<Record<string, string>> = SOURCES.alerts[source].lacks[type];
  const reason = lacks[info.fieldName];
  if (reason !== undefined) missing.note(responsePathAsArray(info.path), reason);
}
