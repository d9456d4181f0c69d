import type { WireAlertEvidence } from '../../src/defender-api/models/alerts.js';
import type { ProcessEvidenceResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const ProcessEvidence: CompleteResolvers<ProcessEvidenceResolvers, WireAlertEvidence> = {
  entityType: ({ entityType }) => entityType ?? 'Unknown',
};
