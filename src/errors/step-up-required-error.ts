import { SubgraphError } from './subgraph-error.js';

/**
 * The caller needs a stronger sign-in, a managed device or an authentication context. The code is FORBIDDEN rather than
 * UNAUTHENTICATED, because a client that only renews its token would get the same error again. The client passes
 * `claims` (base64 of JSON) to Entra instead.
 * Source: Learn, "Claims challenges, claims requests and client capabilities".
 */
export class StepUpRequiredError extends SubgraphError {
  /** @param claims the claims request as JSON */
  constructor(message: string, claims: string) {
    super('FORBIDDEN', message, { requiredRoles: [], claims: Buffer.from(claims).toString('base64') });
  }
}
