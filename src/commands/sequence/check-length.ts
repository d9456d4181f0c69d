import { BadUserInputError } from '../../errors/caller-errors.js';

/**
 * A text that Defender's pages name no limit for: far above what anybody needs, so that a request isn't a way to fill the
 * audit trail. Null and undefined are no text.
 *
 * @param longest in characters
 * @throws BadUserInputError that names the field and the rule
 */
export function checkLength(text: string | null | undefined, field: string, longest: number): void {
  if (text == null || text.length <= longest) return;
  const [given, most] = [text.length, longest].map((count) => count.toLocaleString('en-US'));
  throw new BadUserInputError(`${field} is ${given} characters long; at most ${most} are allowed.`, field);
}

/** The same for a list. @throws BadUserInputError that names the field and the rule */
export function checkCount(list: readonly unknown[] | null | undefined, field: string, most: number): void {
  if (list == null || list.length <= most) return;
  const given = list.length.toLocaleString('en-US');
  throw new BadUserInputError(
    `${field} holds ${given}; at most ${most.toLocaleString('en-US')} are allowed.`,
    field,
  );
}
