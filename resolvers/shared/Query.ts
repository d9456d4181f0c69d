import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  viewer: (_root, _args, { caller, tenants }) =>
    caller === undefined
      ? null
      : {
          oid: caller.oid,
          name: caller.name,
          kind: caller.kind === 'user' ? 'User' : 'Application',
          roles: [...caller.roles].sort(),
          tenants,
        },
  responseIncident: async (_root, _args, { guardRails }) => (await guardRails.responseIncident()) ?? null,
  capabilities: (_root, _args, { capabilities }) => capabilities(),
  upstreamQuota: (_root, _args, { quota }) =>
    quota().map(({ rateClass, window, limit, used, remaining, resetsAt }) => ({
      rateClass,
      window: window === 'minute' ? 'MINUTE' : 'HOUR',
      limit,
      used,
      remaining,
      resetsAt: used === 0 && remaining === limit ? null : new Date(resetsAt).toISOString(),
    })),
} satisfies QueryResolvers;
