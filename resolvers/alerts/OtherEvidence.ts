import type { WireAlertEvidence } from '../../src/defender-api/models/alerts.js';
import type { OtherEvidenceResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const OtherEvidence: CompleteResolvers<OtherEvidenceResolvers, WireAlertEvidence> = {
  entityType: ({ entityType }) => entityType ?? 'Unknown',
};
