import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  investigation: (_root, { id }, { loaders }) => loaders.investigationByIdForSure(id),
  investigations: (_root, page, { loaders }) => loaders.investigationPage(page),
} satisfies QueryResolvers;
