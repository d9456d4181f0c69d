import { enumName } from '../../src/lib/texts.js';
import type { QueryResolvers } from '../../src/generated/graphql.js';
import type { DefenderDataSource, DefenderRateClass } from '../../src/generated/schema.js';
import { callerKind } from './caller-kind.js';

export const Query = {
  defenderViewer: (_root, _args, { caller, tenants }) =>
    caller === undefined
      ? null
      : {
          oid: caller.oid,
          name: caller.name,
          kind: callerKind(caller),
          roles: [...caller.roles].sort(),
          tenants,
        },
  defenderEmergency: async (_root, _args, { guardRails }) => (await guardRails.emergency()) ?? null,
  defenderCapabilities: (_root, _args, { capabilities }) => capabilities(),
  defenderSources: async (_root, _args, { sources }) =>
    (await sources.all()).map(({ source, afterEnd, ...rest }) => ({
      ...rest,
      source: enumName(source) as DefenderDataSource,
      afterEnd: afterEnd === undefined ? null : (enumName(afterEnd) as DefenderDataSource),
    })),
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
