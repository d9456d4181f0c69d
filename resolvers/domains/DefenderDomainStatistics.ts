import type { WireDomainStatistics } from '../../src/defender-api/models/domains.js';
import type { DefenderDomainStatisticsResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { firstKnown, seenAt } from '../shared/prevalence.js';

export const DefenderDomainStatistics: CompleteResolvers<
  DefenderDomainStatisticsResolvers,
  WireDomainStatistics
> = {
  organizationPrevalence: (domain) => firstKnown(domain.organizationPrevalence, domain.orgPrevalence),
  orgFirstSeen: ({ orgFirstSeen }) => seenAt(orgFirstSeen),
  orgLastSeen: ({ orgLastSeen }) => seenAt(orgLastSeen),
};
