import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../../src/loaders/shared/id-forms.js';

export const Query = {
  defenderRemediationTask: (_root, { id }, { loaders }) =>
    loaders.remediation.remediationTaskByIdVerified(checkId('DefenderRemediationTask', id)),
  defenderRemediationTasks: (_root, page, { loaders }) => loaders.remediation.remediationTaskPage(page),
} satisfies QueryResolvers;
