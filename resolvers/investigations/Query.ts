import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  investigation: (_root, { id }, { loaders }) => loaders.investigations.investigationByIdForSure(id),
  investigations: (_root, page, { loaders }) => loaders.investigations.investigationPage(page),
} satisfies QueryResolvers;
