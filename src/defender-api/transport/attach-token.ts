import type { TokenSource } from '../../credentials/token-source.js';
import type { Step } from './pipeline.js';

/** Gives the exchange a token of the right tenant and audience, never one that was just refused. */
export function createTokenStep(
  tokens: TokenSource,
  scopes: { readonly defender: string; readonly graph: string },
): Step {
  return async (exchange, next) => {
    const { call, context, rejectedToken } = exchange;
    exchange.token = await tokens.getToken({
      tenantId: context.tenantId,
      scope: scopes[call.operation.api],
      ...(rejectedToken !== undefined && { rejected: rejectedToken }),
    });
    return next();
  };
}
