import type { AuthenticationResult } from '@azure/msal-node';
import { systemClock } from '../lib/clock.js';
import { SignInError } from './sign-in-error.js';

/** A token as it was just issued. */
export interface IssuedToken {
  readonly token: string;
  /** How long it lives from now. */
  readonly lifetimeMs: number;
}

/** Asks Microsoft for a new token, always over the network. Rejects with a SignInError. */
export type AcquireToken = (target: {
  readonly tenantId: string;
  readonly scope: string;
}) => Promise<IssuedToken>;

/** Reads msal's answer. @throws SignInError when there is no token in it. */
export function toIssuedToken(result: AuthenticationResult | null): IssuedToken {
  if (result === null || !result.accessToken || !result.expiresOn) {
    throw new SignInError({
      hint: 'The login host answered without a token: look for a proxy or portal on the way.',
      permanent: false,
      oauthError: 'no_token',
    });
  }
  // msal counts from the clock of the machine; what is left of the life holds on any clock.
  return { token: result.accessToken, lifetimeMs: result.expiresOn.getTime() - systemClock.now() };
}
