import { BadUserInputError } from '../../errors/caller-errors.js';

/** Digits in all that was ever seen. */
const INDICATOR_ID = /^[\w-]{1,100}$/;

/** @throws BadUserInputError for what can be no indicator's id */
export function checkIndicatorId(id: string, field: string): string {
  if (INDICATOR_ID.test(id)) return id;
  throw new BadUserInputError(`${field} must be the id of an indicator, as Indicator.id is.`, field);
}
