import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  remediationTask: (_root, { id }, { loaders }) => loaders.remediation.remediationTaskByIdForSure(id),
  remediationTasks: (_root, page, { loaders }) => loaders.remediation.remediationTaskPage(page),
} satisfies QueryResolvers;
