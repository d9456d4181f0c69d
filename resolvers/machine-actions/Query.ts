import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  machineAction: (_root, { id }, { loaders }) => loaders.machineActionByIdForSure(id),
  machineActions: (_root, page, { loaders }) => loaders.machineActionPage(page),
} satisfies QueryResolvers;
