import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  remediationTask: (_root, { id }, { loaders }) => loaders.remediationTaskByIdForSure(id),
  remediationTasks: (_root, page, { loaders }) => loaders.remediationTaskPage(page),
} satisfies QueryResolvers;
