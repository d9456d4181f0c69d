import type { PersonIdentifiers } from './person-identifiers.js';

/** Who calls us, as a verified Entra access token says. Users and applications are told apart by (tenantId, oid). */
export interface Caller {
  /** `app` when an application calls on its own behalf, `user` when it calls for a signed-in person. */
  readonly kind: 'user' | 'app';
  /** Lower-case GUID. */
  readonly tenantId: string;
  /** The object id of the user or service principal, a lower-case GUID. */
  readonly oid: string;
  /** Where a person's account is at home: for guests another tenant. Undefined where the token doesn't tell, and for applications. */
  readonly homeTenantId: string | undefined;
  /** What shows that two accounts are one person's; none for applications. */
  readonly identifiers: PersonIdentifiers;
  /** For display and logs only; never decide anything by it. */
  readonly name: string;
  /** App roles of this API that were assigned to the caller. */
  readonly roles: ReadonlySet<string>;
  /** Delegated permissions; empty for applications. */
  readonly scopes: ReadonlySet<string>;
  /** Authentication contexts of conditional access that the sign-in satisfied (`acrs`), such as `c1`; empty for applications. */
  readonly authenticationContexts: ReadonlySet<string>;
  /** The client application that the token was issued to, a lower-case GUID. */
  readonly clientId: string;
  /** When the token ends, in epoch milliseconds. */
  readonly expirationTime: number;
  /** Entra's identifier of the token (`uti`), which finds the sign-in in Entra's logs. */
  readonly tokenId?: string;
}
