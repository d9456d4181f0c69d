import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  indicators: (_root, page, { loaders }) => loaders.indicatorPage(page),
} satisfies QueryResolvers;
