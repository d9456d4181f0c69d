import { BadUserInputError } from '../../errors/caller-errors.js';

const LONGEST = 256;
/** Control characters and halves of surrogate pairs have no place in a path. */
const UNSENDABLE = /[\p{Cc}\p{Cs}]/u;
/** Every URL parser takes such a step of a path for a way up, encoded or not. */
const ONLY_DOTS = /^\.+$/;

/** Whether the text can be asked for as an account name. */
export function isAccountName(text: string | null | undefined): text is string {
  return (
    text != null &&
    text.trim() !== '' &&
    text.length <= LONGEST &&
    !UNSENDABLE.test(text) &&
    !ONLY_DOTS.test(text)
  );
}

/** @throws BadUserInputError unless the text is a bare account name */
export function checkAccountName(accountName: string): string {
  if (/[@\\]/.test(accountName)) {
    throw new BadUserInputError(
      'accountName must be the bare account name such as ada, not name@domain and not domain\\name: Defender finds users by that alone.',
      'accountName',
    );
  }
  if (isAccountName(accountName)) return accountName;
  throw new BadUserInputError(
    `accountName must be 1 to ${String(LONGEST)} characters without control characters, and more than dots.`,
    'accountName',
  );
}

/** Whether two names mean the same account as far as names tell: one answer writes Ada, another ada. */
export function isSameAccountName(one: string | null | undefined, other: string | null | undefined): boolean {
  return one != null && one.toLowerCase() === other?.toLowerCase();
}
