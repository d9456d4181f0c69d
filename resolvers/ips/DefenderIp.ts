import type { DefenderIpResolvers } from '../../src/generated/graphql.js';
import type { IpReference } from '../../src/loaders/ips.js';
import { isIpAddress } from '../../src/loaders/observables/ip-address.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderIp: CompleteResolvers<DefenderIpResolvers, IpReference> = {
  __resolveReference: async ({ address }) =>
    typeof address === 'string' && isIpAddress(address) ? { address: address.toLowerCase() } : null,
  statistics: ({ address }, { lookBackHours }, { loaders }) =>
    loaders.ips.ipStatistics(address, lookBackHours),
  alerts: ({ address }, page, { loaders }) => loaders.ips.alertPageByIp(address, page),
  machines: ({ address }, { at, ...page }, { loaders }) => loaders.ips.machinePageByIp(address, at, page),
};
