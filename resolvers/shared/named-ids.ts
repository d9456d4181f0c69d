import type { FoundType, LimitedType } from '../../src/authorization/caller-scope.js';
import type { RequestContext } from '../../src/context.js';

/**
 * An id by which a row refers to another object. Returns null if that object is outside the caller's device groups; unlimited
 * callers cause no call. Every resolver that returns such an id must use this function.
 *
 * @param as type of the row, if its readers need another role than readers of the object
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
