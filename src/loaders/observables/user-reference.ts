import type { WireUser } from '../../defender-api/models/users.js';

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
