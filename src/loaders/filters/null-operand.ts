import { BadUserInputError } from '../../errors/caller-errors.js';

/** A variable that a client forgot to set is null too: whoever looks for what has no value says so. */
export function nullOperand(operator: 'eq' | 'ne', path: string): BadUserInputError {
  const isNull = operator === 'eq' ? 'true' : 'false';
  return new BadUserInputError(`${path} must not be null: use isNull: ${isNull} instead.`, path);
}
