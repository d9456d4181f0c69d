import { badArgument } from '../../errors/caller-errors.js';

const LONGEST = 256;
/** Control characters and lone surrogates are invalid in a path. */
const UNSENDABLE = /[\p{Cc}\p{Cs}]/u;
/** URL parsers resolve dot segments, encoded or not. */
const ONLY_DOTS = /^\.+$/;

/** Whether the text can be sent to Defender as an account name. */
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
    throw badArgument(
      'accountName',
      'must be the account name only, such as ada, not name@domain or domain\\name, because Defender finds users only by that name.',
    );
  }
  if (isAccountName(accountName)) return accountName;
  throw badArgument(
    'accountName',
    `must have 1 to ${String(LONGEST)} characters, no control characters, and not only dots.`,
  );
}
