import type { WireRemediationTask } from '../../src/defender-api/models/remediation.js';
import type { RemediationTaskResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const RemediationTask: CompleteResolvers<RemediationTaskResolvers, WireRemediationTask> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.remediationTaskById(id) : null,
};
