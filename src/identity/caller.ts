import type { PersonIdentifiers } from './person-identifiers.js';

/** The caller according to a verified Entra access token. (tenantId, oid) identifies users and applications. */
export interface Caller {
  /** `app` if an application acts for itself, `user` if it acts for a signed-in person. */
  readonly kind: 'user' | 'app';
  /** Lower-case GUID. */
  readonly tenantId: string;
  /** Object id of the user or service principal. Lower-case GUID. */
  readonly oid: string;
  /**
   * Home tenant of a person's account; for guests another tenant. Undefined for applications, or if the token doesn't
   * contain it.
   */
  readonly homeTenantId: string | undefined;
  /** Shows that two accounts belong to one person. Empty for applications. */
  readonly identifiers: PersonIdentifiers;
  /** For display and logs only. Don't use it for decisions. */
  readonly name: string;
  /** The caller's assigned app roles of this API. */
  readonly roles: ReadonlySet<string>;
  /**
   * Authentication contexts of conditional access that the sign-in satisfied (`acrs`), such as `c1`. Empty for
   * applications.
   */
  readonly authenticationContexts: ReadonlySet<string>;
  /** Client application that the token was issued to. Lower-case GUID. */
  readonly clientId: string;
  /** Expiry of the token in epoch milliseconds. */
  readonly expirationTime: number;
  /** Entra's identifier of the token (`uti`), for searches in Entra's sign-in logs. */
  readonly tokenId?: string;
}

/** The key by which limits, turns and budgets count: a person or application, and the client that they use. */
export function callerKeyOf(caller: Pick<Caller, 'tenantId' | 'oid' | 'clientId'> | undefined): string {
  return caller === undefined ? 'anonymous' : `${caller.tenantId} ${caller.oid} ${caller.clientId}`;
}
