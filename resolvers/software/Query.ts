import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  defenderSoftware: (_root, { id }, { loaders }) => loaders.software.softwareByIdForSure(id),
  defenderSoftwareInventory: (_root, page, { loaders }) => loaders.software.softwarePage(page),
} satisfies QueryResolvers;
