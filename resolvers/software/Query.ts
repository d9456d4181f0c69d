import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  software: (_root, { id }, { loaders }) => loaders.software.softwareByIdForSure(id),
  softwareInventory: (_root, page, { loaders }) => loaders.software.softwarePage(page),
} satisfies QueryResolvers;
