import type { WireAlertEvidence } from '../../src/defender-api/models/alerts.js';
import type { RegistryEvidenceResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const RegistryEvidence: CompleteResolvers<RegistryEvidenceResolvers, WireAlertEvidence> = {
  entityType: ({ entityType }) => entityType ?? 'Unknown',
};
