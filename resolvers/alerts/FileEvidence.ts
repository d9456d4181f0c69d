import type { WireAlertEvidence } from '../../src/defender-api/models/alerts.js';
import type { FileEvidenceResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const FileEvidence: CompleteResolvers<FileEvidenceResolvers, WireAlertEvidence> = {
  entityType: ({ entityType }) => entityType ?? 'Unknown',
};
