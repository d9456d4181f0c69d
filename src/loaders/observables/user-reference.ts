import type { WireUser } from '../../defender-api/models/users.js';

/** An account as far as the way here tells. */
export interface UserReference {
  /** Without its domain; what Defender finds users by. Null where only what Entra calls the account is known. */
  readonly accountName: string | null;
  readonly accountDomain: string | null;
  readonly accountSid?: string | null;
  readonly aadUserId?: string | null;
  readonly userPrincipalName?: string | null;
  /** What Defender says of the account, where that has been read. */
  readonly details?: WireUser;
  /** The alert whose user it is: Defender tells more of it there. */
  readonly alertId?: string;
}

/** The account of a row. */
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
