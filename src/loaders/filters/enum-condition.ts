import { BadUserInputError } from '../../errors/caller-errors.js';

/** Conditions on an enum's value, as GraphQL gives them; all that are given must hold. */
export interface EnumCondition {
  readonly eq?: string | null | undefined;
  readonly ne?: string | null | undefined;
  readonly in?: readonly string[] | null | undefined;
}

/**
 * Whether a value meets them, without regard to case: for rows that are at hand, where Defender need not be asked.
 *
 * @throws BadUserInputError for UNRECOGNIZED, as where Defender evaluates the filter.
 */
export function meetsEnumCondition(
  value: string | null | undefined,
  condition: EnumCondition | null | undefined,
  path: string,
): boolean {
  if (condition == null) return true;
  const is = (wanted: string) => {
    if (wanted === 'UNRECOGNIZED')
      throw new BadUserInputError(`${path} can't be UNRECOGNIZED: Defender has no such value.`, path);
    return value?.toLowerCase() === wanted.toLowerCase();
  };
  return (
    (condition.eq == null || is(condition.eq)) &&
    (condition.ne == null || !is(condition.ne)) &&
    (condition.in == null || condition.in.some(is))
  );
}
