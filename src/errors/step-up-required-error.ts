import { SubgraphError } from './subgraph-error.js';

/**
 * The caller is known and has to prove more: a stronger sign-in, a managed device, an authentication context.
 * FORBIDDEN and not UNAUTHENTICATED, because a client that only renews its token would get the same answer again;
 * `claims` (base64 of JSON) is what it asks Entra for instead.
 * Source: Learn, "Claims challenges, claims requests and client capabilities".
 */
export class StepUpRequiredError extends SubgraphError {
  /** @param claims the claims request as JSON */
  constructor(message: string, claims: string) {
    super('FORBIDDEN', message, { requiredRoles: [], claims: Buffer.from(claims).toString('base64') });
  }
}
