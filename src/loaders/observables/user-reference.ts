import type { WireUser } from '../../defender-api/models/users.js';
import { badArgument } from '../../errors/caller-errors.js';

/** An account as known so far. */
export interface UserReference {
  /** Without domain; Defender finds users by this name. Null if only the Entra identity is known. */
  readonly accountName: string | null;
  readonly accountDomain: string | null;
  readonly accountSid?: string | null;
  readonly aadUserId?: string | null;
  readonly userPrincipalName?: string | null;
  readonly details?: WireUser;
  /** The alert of the user, through which Defender has more details. */
  readonly alertId?: string;
}

export function toUserReference(details: WireUser): UserReference {
  const { id, accountName, accountDomain, accountSid } = details;
  const [domain, name] = splitId(id);
  return {
    accountName: accountName ?? name,
    accountDomain: accountDomain ?? domain,
    ...(accountSid != null && { accountSid }),
    details,
  };
}

/** `domain\name`. */
function splitId(id: string): readonly [string | null, string] {
  const index = id.indexOf('\\');
  return index < 0 ? [null, id] : [id.slice(0, index), id.slice(index + 1)];
}

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
