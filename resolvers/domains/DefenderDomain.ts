import { toHostName } from '../../src/loaders/observables/host-name.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { noteReach } from '../shared/note-reach.js';
import { firstKnown, timeOrNull } from '../shared/prevalence.js';

export const DefenderDomain: CompleteResolvers<'DefenderDomain'> = {
  __resolveReference: async ({ host }) => {
    const name = typeof host === 'string' ? toHostName(host) : undefined;
    return name === undefined ? null : { host: name };
  },
  statistics: ({ host }, { lookBackHours }, { loaders }) =>
    loaders.domains.domainStatistics(host, lookBackHours),
  alerts: ({ host }, page, context, info) =>
    noteReach(context.loaders.domains.alertPageByHost(host, page), 'listDomainAlerts', context, info),
  machines: ({ host }, page, { loaders }) => loaders.domains.machinePageByHost(host, page),
};

export const DefenderDomainStatistics: CompleteResolvers<'DefenderDomainStatistics'> = {
  organizationPrevalence: (domain) => firstKnown(domain.organizationPrevalence, domain.orgPrevalence),
  orgFirstSeen: ({ orgFirstSeen }) => timeOrNull(orgFirstSeen),
  orgLastSeen: ({ orgLastSeen }) => timeOrNull(orgLastSeen),
};
