import type { QueryResolvers } from '../../src/generated/graphql.js';
import { includesTotalCount } from '../../src/lib/selections.js';
import { checkId } from '../../src/loaders/shared/id-forms.js';

export const Query = {
  machineAction: (_root, { id }, { loaders }) =>
    loaders.machineActions.machineActionByIdVerified(checkId('MachineAction', id)),
  machineActions: (_root, page, { loaders }, info) =>
    loaders.machineActions.machineActionPage({ ...page, includeTotalCount: includesTotalCount(info) }),
  defenderIsolatedMachines: (_root, page, { loaders }) => loaders.machineActions.isolatedMachinePage(page),
} satisfies QueryResolvers;
