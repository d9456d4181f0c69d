import type { AuthenticationResult } from '@azure/msal-node';
import { SignInError } from './sign-in-error.js';

export interface IssuedToken {
  readonly token: string;
  /** Remaining lifetime at the time of issue. */
  readonly lifetimeMs: number;
}

/** Requests a new token from Microsoft, always over the network. Rejects with a SignInError. */
export type AcquireToken = (target: {
  readonly tenantId: string;
  readonly scope: string;
}) => Promise<IssuedToken>;

/**
 * Converts an msal result.
 *
 * @throws SignInError if it contains no token
 */
export function toIssuedToken(result: AuthenticationResult | null): IssuedToken {
  if (result === null || !result.accessToken || !result.expiresOn) {
    throw new SignInError({
      hint: "The login host's response contains no token: check for a proxy or captive portal.",
      permanent: false,
      oauthError: 'no_token',
    });
  }
  // msal computes `expiresOn` from `Date.now()`; a remaining lifetime is valid on any clock.
  return { token: result.accessToken, lifetimeMs: result.expiresOn.getTime() - Date.now() };
}
