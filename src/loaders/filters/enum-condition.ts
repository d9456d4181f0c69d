import { BadUserInputError } from '../../errors/caller-errors.js';
import { nullOperand } from './compile-filter.js';

/** Conditions on an enum value, from GraphQL. All of them must hold. */
export interface EnumCondition {
  readonly eq?: string | null | undefined;
  readonly ne?: string | null | undefined;
  readonly in?: readonly string[] | null | undefined;
  readonly isNull?: boolean | null | undefined;
}

/**
 * Whether a value of a cached row meets the condition, case-insensitively.
 *
 * @throws BadUserInputError for null operands, like compileFilter
 */
export function meetsEnumCondition(
  value: string | null | undefined,
  condition: EnumCondition | null | undefined,
  path: string,
): boolean {
  if (condition == null) return true;
  const { eq, ne, in: members, isNull } = condition;
  if (eq === null) throw nullOperand('eq', `${path}.eq`);
  if (ne === null) throw nullOperand('ne', `${path}.ne`);
  if (members === null) throw new BadUserInputError(`${path}.in must not be null.`, `${path}.in`);
  if (isNull === null) throw new BadUserInputError(`${path}.isNull must not be null.`, `${path}.isNull`);
  const is = (wanted: string) => value?.toLowerCase() === wanted.toLowerCase();
  return (
    (eq === undefined || is(eq)) &&
    (ne === undefined || !is(ne)) &&
    (members === undefined || members.some(is)) &&
    (isNull === undefined || (value == null) === isNull)
  );
}
