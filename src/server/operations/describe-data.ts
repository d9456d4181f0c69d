import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { StaleRead } from '../../defender-api/cache/stale-reads.js';
import type { MissingField, RequestContext } from '../../context.js';
import { publicExtensions, type ErrorExtensions } from '../../errors/subgraph-error.js';

/** Aliases allow thousands of paths. More are of no use. */
const MAX_FIELDS = 100;

/** The fields of one request that the sources of its data lack, one entry per field and list. */
export class MissingFields {
  readonly #byPath = new Map<string, MissingField>();

  note(path: readonly (string | number)[], reason: string): void {
    const names = path.filter((step) => typeof step === 'string');
    const key = names.join('.');
    if (this.#byPath.size < MAX_FIELDS && !this.#byPath.has(key))
      this.#byPath.set(key, { path: names, reason });
  }

  get all(): readonly MissingField[] {
    return [...this.#byPath.values()];
  }
}

/**
 * Adds `extensions.missing`: the fields that are null because the source of their data lacks them.
 *
 * Lets queries show data that has expired in place of errors while Defender is unavailable or its quota is low or used up,
 * and adds `extensions.stale`: when the oldest of it was read, and the error that it replaces. Callers who are limited to device groups
 * get errors, because a machine may have left their groups since.
 */
export const describeData: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ request, operation, contextValue }) => {
      const isLimited = contextValue.tenantError !== undefined || contextValue.callerScope !== undefined;
      // These wait for the quota instead.
      const isBulk = request.http?.headers.get('x-defender-lane') === 'bulk';
      if (operation?.operation === OperationTypeNode.QUERY && !isLimited && !isBulk)
        contextValue.staleReads.isAllowed = true;
    },
    willSendResponse: async ({ response, contextValue }) => {
      const missing = contextValue.missing.all;
      const { oldest } = contextValue.staleReads;
      if ((missing.length === 0 && oldest === undefined) || response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      singleResult.extensions = {
        ...singleResult.extensions,
        ...(missing.length > 0 && { missing }),
        ...(oldest !== undefined && { stale: describeStale(oldest) }),
      };
    },
  }),
};

function describeStale({ readAt, error: { code, extensions } }: StaleRead): ErrorExtensions {
  return { asOf: new Date(readAt).toISOString(), ...publicExtensions(code, extensions) };
}
