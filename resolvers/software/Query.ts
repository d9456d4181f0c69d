import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  software: (_root, { id }, { loaders }) => loaders.softwareByIdForSure(id),
  softwareInventory: (_root, page, { loaders }) => loaders.softwarePage(page),
} satisfies QueryResolvers;
