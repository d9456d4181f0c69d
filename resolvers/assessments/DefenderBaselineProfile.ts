import type { WireBaselineProfile } from '../../src/defender-api/models/assessments.js';
import type { DefenderBaselineProfileResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderBaselineProfile: CompleteResolvers<
  DefenderBaselineProfileResolvers,
  WireBaselineProfile
> = {
  createdOnTimeOffset: ({ createdOnTimeOffset }) => unlessUnset(createdOnTimeOffset),
  lastUpdateTimeOffset: ({ lastUpdateTimeOffset }) => unlessUnset(lastUpdateTimeOffset),
};

/** The service sends the year 1 for an unset time. */
function unlessUnset(time: string | null | undefined): string | null {
  return time == null || time.startsWith('0001-01-01T') ? null : time;
}
