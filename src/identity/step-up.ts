import { ForbiddenError, StepUpRequiredError } from '../errors/caller-errors.js';
import type { Caller } from './caller.js';

/** Whether the caller's token lacks an authentication context of conditional access, such as `c1`. */
export function missingAuthenticationContext(caller: Caller, required: string): boolean {
  return !caller.authenticationContexts.has(required);
}

/**
 * Requires the authentication context in the caller's token.
 *
 * @param action the mutation that requires it, for the message
 * @throws StepUpRequiredError with the claims for another sign-in
 * @throws ForbiddenError for an application, whose tokens never contain one
 */
export function requireAuthenticationContext(caller: Caller, required: string, action: string): void {
  if (!missingAuthenticationContext(caller, required)) return;
  if (caller.kind === 'app') {
    throw new ForbiddenError(
      `${action} requires a sign-in with the authentication context ${required}, which applications cannot have: call it as a person.`,
      [],
    );
  }
  throw new StepUpRequiredError(
    `${action} requires a sign-in with the authentication context ${required}: sign in again with the claims of this error.`,
    JSON.stringify({ access_token: { acrs: { essential: true, value: required } } }),
  );
}
