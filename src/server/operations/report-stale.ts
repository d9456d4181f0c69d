import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { RequestContext } from '../../context.js';
import { publicExtensions } from '../../errors/subgraph-error.js';

/**
 * Lets queries show data that has expired in place of errors while Defender is unavailable or its quota is used up, and adds
 * `extensions.stale`: when the oldest of it was read, and the error that it replaces. Callers who are limited to device groups
 * get errors, because a machine may have left their groups since.
 */
export const reportStale: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, contextValue }) => {
      const isLimited = contextValue.tenantError !== undefined || contextValue.callerScope !== undefined;
      if (operation?.operation === OperationTypeNode.QUERY && !isLimited) contextValue.staleReads.allow();
    },
    willSendResponse: async ({ response, contextValue }) => {
      const { oldest } = contextValue.staleReads;
      if (oldest === undefined || response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      const { code, extensions } = oldest.error;
      const stale = { asOf: new Date(oldest.readAt).toISOString(), ...publicExtensions(code, extensions) };
      singleResult.extensions = { ...singleResult.extensions, stale };
    },
  }),
};
