import type { DefenderDomainResolvers } from '../../src/generated/graphql.js';
import type { DomainReference } from '../../src/loaders/domains.js';
import { toHostName } from '../../src/loaders/observables/host-name.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderDomain: CompleteResolvers<DefenderDomainResolvers, DomainReference> = {
  __resolveReference: async ({ host }) => {
    const name = typeof host === 'string' ? toHostName(host) : undefined;
    return name === undefined ? null : { host: name };
  },
  statistics: ({ host }, { lookBackHours }, { loaders }) =>
    loaders.domains.domainStatistics(host, lookBackHours),
  alerts: ({ host }, page, { loaders }) => loaders.domains.alertPageByHost(host, page),
  machines: ({ host }, page, { loaders }) => loaders.domains.machinePageByHost(host, page),
};
