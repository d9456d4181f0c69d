import { enumName } from '../../src/errors/enum-name.js';
import type { DefenderRateClass, QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  defenderViewer: (_root, _args, { caller, tenants }) =>
    caller === undefined
      ? null
      : {
          oid: caller.oid,
          name: caller.name,
          kind: caller.kind === 'user' ? 'USER' : 'APPLICATION',
          roles: [...caller.roles].sort(),
          tenants,
        },
  defenderEmergency: async (_root, _args, { guardRails }) => (await guardRails.emergency()) ?? null,
  defenderCapabilities: (_root, _args, { capabilities }) => capabilities(),
  defenderUpstreamQuota: (_root, _args, { quota }) =>
    quota().map(({ rateClass, window, limit, used, remaining, resetTime }) => ({
      rateClass: enumName(rateClass) as DefenderRateClass,
      window: window === 'minute' ? 'MINUTE' : 'HOUR',
      limit,
      used,
      remaining,
      resetTime: used === 0 && remaining === limit ? null : new Date(resetTime).toISOString(),
    })),
} satisfies QueryResolvers;
