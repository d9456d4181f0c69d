import { InteractionRequiredAuthError } from '@azure/msal-node';
import { UnauthenticatedError, StepUpRequiredError } from '../errors/caller-errors.js';
import type { SubgraphError } from '../errors/subgraph-error.js';
import { UpstreamForbiddenError } from '../errors/upstream-errors.js';
import { toSignInError, type FailedRequest } from './sign-in-failure.js';
import type { SignInFailure } from './sign-in-error.js';
import { parseJson } from '../lib/parse-json.js';

/** Claims challenges are a few hundred bytes. Longer or non-JSON values are dropped. */
const MAX_CLAIMS_LENGTH = 4_096;

const MORE_PROOF =
  'Conditional access requires additional authentication of this person. The caller received the claims for another sign-in. If clients do not support that, exclude Defender for Endpoint from the policy.';

/** Operator advice by AADSTS number for the on-behalf-of exchange. */
const HINTS: Readonly<Record<number, string>> = {
  50013:
    "Entra rejects the caller's token: it must be a person's access token for {clientId}, in the same cloud.",
  50076: MORE_PROOF,
  50079: MORE_PROOF,
  50158: MORE_PROOF,
  53000: MORE_PROOF,
  53003: MORE_PROOF,
  50173: "The caller's sign-in was revoked or their password changed: they must sign in again.",
  65001:
    'Consent to act on behalf of people is missing: an administrator of the tenant must grant admin consent to the delegated permissions of Defender for Endpoint (defender-subgraph consent-url prints the link).',
  500131:
    "The caller's token is for another app than {clientId}. Only tokens for that registration can be exchanged: check AUTH_AUDIENCE.",
  500133: "The caller's token expired during the request: they must renew it.",
};

/** Why a token exchange failed: the error for the caller and the details for the log. */
export interface OnBehalfOfFailure {
  readonly error: SubgraphError;
  readonly failure: SignInFailure;
}

/** Converts an msal error. Decisions depend on OAuth errors, never on the AADSTS number. */
export function toOnBehalfOfFailure(
  error: unknown,
  request: Omit<FailedRequest, 'hints'>,
): OnBehalfOfFailure {
  const signInError = toSignInError(error, { ...request, hints: HINTS });
  const { failure } = signInError;
  const number = failure.aadsts === undefined ? '' : ` (AADSTS${failure.aadsts})`;
  if (error instanceof InteractionRequiredAuthError) {
    if (isClaimsRequest(error.claims)) {
      const message = `Conditional access requires additional authentication${number}: sign in again with the claims of this error.`;
      return { error: new StepUpRequiredError(message, error.claims), failure };
    }
    if (error.subError === 'consent_required' || error.errorCode === 'consent_required') {
      const message = `This service has no consent to act on your behalf in Defender${number}: an administrator must consent to its delegated permissions.`;
      return { error: new UpstreamForbiddenError(message, []), failure };
    }
  }
  if (error instanceof InteractionRequiredAuthError || failure.oauthError === 'invalid_grant') {
    const message = `Microsoft Entra does not accept your sign-in for acting on your behalf${number}: sign in again.`;
    return { error: new UnauthenticatedError(message), failure };
  }
  return { error: signInError, failure };
}

function isClaimsRequest(claims: string): boolean {
  if (claims === '' || claims.length > MAX_CLAIMS_LENGTH) return false;
  const value = parseJson(claims);
  return typeof value === 'object' && value !== null;
}
