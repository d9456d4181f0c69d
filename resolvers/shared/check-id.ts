import { BadUserInputError } from '../../src/errors/caller-errors.js';
import { formOfId, isIdOf, type IdentifiedType } from '../../src/loaders/id-forms.js';

/**
 * An id that a query names. One that can't be an id is a mistake of the caller, as in a mutation, and not something that
 * Defender doesn't have. Keys in representations are another subgraph's business: those are null.
 *
 * @throws BadUserInputError that names the argument
 */
export function checkId(type: IdentifiedType, id: string, argumentName = 'id'): string {
  if (isIdOf(type, id)) return id;
  throw new BadUserInputError(`${argumentName} must be ${formOfId(type)}, as ${type}.id is.`, argumentName);
}
