import { responsePathAsArray, type GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../src/context.js';
import { ALERT_SOURCES } from '../../src/defender-api/sources.js';

/** Records for `extensions.missing` that the source of an alert or of evidence lacks the field. */
export function noteIfMissing(
  source: keyof typeof ALERT_SOURCES,
  { missing }: Pick<RequestContext, 'missing'>,
  info: GraphQLResolveInfo,
): void {
  const lacks: Readonly<Record<string, string>> = ALERT_SOURCES[source].lacks;
  const reason = lacks[info.fieldName];
  if (reason !== undefined) missing.note(responsePathAsArray(info.path), reason);
}
