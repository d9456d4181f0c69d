import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, OperationTypeNode, type GraphQLFormattedError, type OperationDefinitionNode } from 'graphql';
import type { Config } from '../../config/config.js';
import type { RequestContext } from '../../context.js';

/**
 * Repeats the claims challenge of a rejected mutation in WWW-Authenticate, where Microsoft's client libraries read it. Only
 * if the mutation is the only field: a header can't say which of several fields it is about. The status stays 200, because
 * gateways discard the body of any other; behind a gateway, clients read the claims in the error's extensions.
 * Source: Learn, "Claims challenges, claims requests and client capabilities".
 */
export function challengeStepUp({ upstream }: Config): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ operation, response, contextValue: { caller } }) => {
        if (caller === undefined || response.body.kind !== 'single' || !isOneMutation(operation)) return;
        const claims = onlyClaims(response.body.singleResult.errors);
        if (claims === undefined) return;
        const authorizationUri = `https://${upstream.loginHost}/${caller.tenantId}/oauth2/v2.0/authorize`;
        response.http.headers.set(
          'www-authenticate',
          `Bearer realm="", authorization_uri="${authorizationUri}", error="insufficient_claims", claims="${claims}"`,
        );
      },
    }),
  };
}

function isOneMutation(operation: OperationDefinitionNode | undefined): boolean {
  if (operation?.operation !== OperationTypeNode.MUTATION) return false;
  const { selections } = operation.selectionSet;
  return selections.length === 1 && selections[0]?.kind === Kind.FIELD;
}

function onlyClaims(errors: readonly GraphQLFormattedError[] = []): string | undefined {
  const [error] = errors;
  const claims = error?.extensions?.['claims'];
  return errors.length === 1 && typeof claims === 'string' ? claims : undefined;
}
