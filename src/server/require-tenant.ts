import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context.js';
import { asksOnlyFor } from './asks-only-for.js';
import { OPEN_FIELDS } from './require-caller.js';
import { requestError } from './request-error.js';

/** What tells about the caller and nothing about a tenant, such as which tenants they may address. */
const TENANTLESS_FIELDS: ReadonlySet<string> = new Set([...OPEN_FIELDS, 'viewer']);

/**
 * Refuses operations that need a tenant and address none, or one that the caller may not: as a whole and before anything
 * runs. With HTTP 200, as everything that has a caller and a valid operation: gateways drop the body of other answers.
 */
export const requireTenant: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, document, contextValue }) => {
      const { caller, tenantError, onRefusal } = contextValue;
      if (caller === undefined || tenantError === undefined) return;
      if (asksOnlyFor(TENANTLESS_FIELDS, operation, document)) return;
      if (tenantError.code === 'FORBIDDEN') onRefusal('x-defender-tenant', []);
      throw requestError(tenantError, 200);
    },
  }),
};
