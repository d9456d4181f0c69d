import type { WireBaselineProfile } from '../../src/defender-api/models/assessments.js';
import type { BaselineProfileResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const BaselineProfile: CompleteResolvers<BaselineProfileResolvers, WireBaselineProfile> = {
  createdOnTimestampUTC: ({ createdOnTimestampUTC }) => unlessUnset(createdOnTimestampUTC),
  lastUpdateTimestampUTC: ({ lastUpdateTimestampUTC }) => unlessUnset(lastUpdateTimestampUTC),
};

/** The service sends the year 1 where it has no moment. */
function unlessUnset(time: string | null | undefined): string | null {
  return time == null || time.startsWith('0001-01-01T') ? null : time;
}
