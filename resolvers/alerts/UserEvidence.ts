import type { WireAlertEvidence } from '../../src/defender-api/models/alerts.js';
import type { UserEvidenceResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const UserEvidence: CompleteResolvers<UserEvidenceResolvers, WireAlertEvidence> = {
  entityType: ({ entityType }) => entityType ?? 'Unknown',
};
