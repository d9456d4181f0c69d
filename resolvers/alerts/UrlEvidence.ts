import type { WireAlertEvidence } from '../../src/defender-api/models/alerts.js';
import type { UrlEvidenceResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const UrlEvidence: CompleteResolvers<UrlEvidenceResolvers, WireAlertEvidence> = {
  entityType: ({ entityType }) => entityType ?? 'Unknown',
};
