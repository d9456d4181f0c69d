import type { OnBehalfOfTokens } from '../../credentials/on-behalf-of.js';
import type { TokenSource } from '../../credentials/token-source.js';
import type { Exchange, Step } from './pipeline.js';

export interface TokenStepOptions {
  readonly tokens: TokenSource;
  /** Set if Defender should enforce and record the person who acts. */
  readonly onBehalfOf: OnBehalfOfTokens | undefined;
  readonly scopes: { readonly defender: string; readonly graph: string };
}

/**
 * Attaches a token for the tenant, audience, and registration, excluding a rejected one. Reads use the application's
 * token. Writes use the registration for actions, or the acting person's token.
 */
export function createTokenStep({ tokens, onBehalfOf, scopes }: TokenStepOptions): Step {
  return async (exchange, next) => {
    exchange.token = await getToken(exchange);
    return next();
  };

  function getToken({ call, context, rejectedToken }: Exchange): Promise<string> {
    const { kind, api } = call.operation;
    const request = {
      tenantId: context.tenantId,
      scope: scopes[api],
      ...(rejectedToken !== undefined && { rejected: rejectedToken }),
    };
    const { actor } = context;
    if (kind === 'write' && onBehalfOf !== undefined && actor !== undefined) {
      return onBehalfOf.getToken({ ...request, oid: actor.oid, callerToken: actor.token });
    }
    return tokens.getToken({ ...request, registration: kind === 'write' ? 'actions' : 'reading' });
  }
}
