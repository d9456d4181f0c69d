import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { linkedRecommendation } from '../shared/linked-rows.js';
import { machineDetailOf, needsWholeSoftware } from '../shared/partial-rows.js';

export const DefenderRemediationTask: CompleteResolvers<'DefenderRemediationTask'> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.remediation.remediationTaskById(id) : null,
  machines: ({ id }, page, { loaders }, info) =>
    loaders.remediation.machinePageByRemediationTaskId(id, page, machineDetailOf(info)),
  recommendation: linkedRecommendation,
  software: (task, _args, { loaders }, info) =>
    loaders.remediation.softwareOfRemediationTask(task, { whole: needsWholeSoftware(info) }),
};
