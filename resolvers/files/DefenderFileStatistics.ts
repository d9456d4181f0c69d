import type { WireFileStatistics } from '../../src/defender-api/models/files.js';
import type { DefenderFileStatisticsResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { firstKnown, seenAt } from '../shared/prevalence.js';

export const DefenderFileStatistics: CompleteResolvers<DefenderFileStatisticsResolvers, WireFileStatistics> =
  {
    organizationPrevalence: (file) => firstKnown(file.organizationPrevalence, file.orgPrevalence),
    orgFirstSeen: ({ orgFirstSeen }) => seenAt(orgFirstSeen),
    orgLastSeen: ({ orgLastSeen }) => seenAt(orgLastSeen),
    globallyPrevalence: (file) => firstKnown(file.globallyPrevalence, file.globalPrevalence),
    globalFirstObserved: ({ globalFirstObserved }) => seenAt(globalFirstObserved),
    globalLastObserved: ({ globalLastObserved }) => seenAt(globalLastObserved),
  };
