import type { WireIpStatistics } from '../../src/defender-api/models/ips.js';
import type { DefenderIpStatisticsResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { firstKnown, seenAt } from '../shared/prevalence.js';

export const DefenderIpStatistics: CompleteResolvers<DefenderIpStatisticsResolvers, WireIpStatistics> = {
  organizationPrevalence: (ip) => firstKnown(ip.organizationPrevalence, ip.orgPrevalence),
  orgFirstSeen: ({ orgFirstSeen }) => seenAt(orgFirstSeen),
  orgLastSeen: ({ orgLastSeen }) => seenAt(orgLastSeen),
};
