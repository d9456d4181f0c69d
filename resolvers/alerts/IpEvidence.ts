import type { WireAlertEvidence } from '../../src/defender-api/models/alerts.js';
import type { IpEvidenceResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const IpEvidence: CompleteResolvers<IpEvidenceResolvers, WireAlertEvidence> = {
  entityType: ({ entityType }) => entityType ?? 'Unknown',
};
