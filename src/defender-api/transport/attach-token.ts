import type { OnBehalfOfTokens } from '../../credentials/on-behalf-of.js';
import type { TokenSource } from '../../credentials/token-source.js';
import type { Exchange, Step } from './pipeline.js';

export interface TokenStepOptions {
  readonly tokens: TokenSource;
  /** Given when Defender is to enforce and record the person who acts. */
  readonly onBehalfOf: OnBehalfOfTokens | undefined;
  readonly scopes: { readonly defender: string; readonly graph: string };
}

/**
 * Gives the exchange a token of the right tenant, audience and registration, never one that was just refused: the
 * application's for reads, the one for actions for writes, or the acting person's own.
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
