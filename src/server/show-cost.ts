import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context.js';

/** Tells callers who ask with `x-defender-cost: 1` what their operation has cost upstream, in `extensions.defender`. */
export const showCost: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response, contextValue }) => {
      if (request.http?.headers.get('x-defender-cost') !== '1' || response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      // Beside the plan, for who asked for both.
      const told = singleResult.extensions?.['defender'] as object | undefined;
      singleResult.extensions = { ...singleResult.extensions, defender: { ...told, ...contextValue.cost } };
    },
  }),
};
