import { BadUserInputError } from '../../src/errors/caller-errors.js';
import { ID_PATTERNS, ID_RULES, type IdentifiedType } from '../../src/loaders/shared/id-forms.js';

/**
 * An id that a query names. One that can't be an id is a mistake of the caller, as in a mutation, and not something that
 * Defender doesn't have. Keys in representations are another subgraph's business: those are null.
 *
 * @throws BadUserInputError that names the argument
 */
export function checkId(type: IdentifiedType, id: string, argumentName = 'id'): string {
  if (ID_PATTERNS[type].test(id)) return id;
  throw new BadUserInputError(`${argumentName} must be ${ID_RULES[type]}, as ${type}.id is.`, argumentName);
}
