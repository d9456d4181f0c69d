import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../shared/check-id.js';

export const Query = {
  remediationTask: (_root, { id }, { loaders }) =>
    loaders.remediation.remediationTaskByIdForSure(checkId('RemediationTask', id)),
  remediationTasks: (_root, page, { loaders }) => loaders.remediation.remediationTaskPage(page),
} satisfies QueryResolvers;
