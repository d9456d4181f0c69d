import { BadUserInputError } from '../../src/errors/caller-errors.js';
import { ID_PATTERNS, ID_RULES, type IdentifiedType } from '../../src/loaders/shared/id-forms.js';

/**
 * Validates an id in a query. An invalid id is an error of the caller, while an unknown id resolves to null. Keys in
 * representations aren't validated: invalid ones resolve to null.
 *
 * @throws BadUserInputError that names the argument
 */
export function checkId(type: IdentifiedType, id: string, argumentName = 'id'): string {
  if (ID_PATTERNS[type].test(id)) return id;
  throw new BadUserInputError(`${argumentName} must be ${ID_RULES[type]}, as ${type}.id is.`, argumentName);
}
