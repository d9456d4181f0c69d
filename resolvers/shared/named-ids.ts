import type { FoundType, LimitedType } from '../../src/authorization/caller-scope.js';
import type { RequestContext } from '../../src/context.js';

/**
 * An id by which a row names something beside itself: null to a caller whose device groups that lies outside of, and at no
 * cost to everybody else. Whatever resolver shows such an id passes it through here.
 *
 * @param as the type of the row, where its readers need another role than those of what it names
 */
export function namedId(
  type: FoundType,
  id: string | null | undefined,
  { callerScope }: Pick<RequestContext, 'callerScope'>,
  as?: LimitedType,
): string | null | Promise<string | null> {
  if (id == null || id === '' || callerScope === undefined) return id ?? null;
  return callerScope.keepId(type, id, as);
}
