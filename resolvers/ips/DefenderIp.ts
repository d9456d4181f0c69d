import { toIpReference } from '../../src/loaders/observables/ip-address.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { noteReach } from '../shared/note-reach.js';
import { firstKnown, timeOrNull } from '../shared/prevalence.js';

export const DefenderIp: CompleteResolvers<'DefenderIp'> = {
  __resolveReference: async ({ address }) => toIpReference(address),
  statistics: ({ address }, { lookBackHours }, { loaders }) =>
    loaders.ips.ipStatistics(address, lookBackHours),
  alerts: ({ address }, page, context, info) =>
    noteReach(context.loaders.ips.alertPageByIp(address, page), 'listIpAlerts', context, info),
  machines: ({ address }, { at, ...page }, { loaders }) => loaders.ips.machinePageByIp(address, at, page),
};

export const DefenderIpStatistics: CompleteResolvers<'DefenderIpStatistics'> = {
  organizationPrevalence: (ip) => firstKnown(ip.organizationPrevalence, ip.orgPrevalence),
  orgFirstSeen: ({ orgFirstSeen }) => timeOrNull(orgFirstSeen),
  orgLastSeen: ({ orgLastSeen }) => timeOrNull(orgLastSeen),
};
