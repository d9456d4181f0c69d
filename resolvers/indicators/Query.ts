import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  indicator: (_root, { id }, { loaders }) => loaders.indicatorById(id),
  findIndicators: (_root, { value, type }, { loaders }) => loaders.indicatorsByValue(value, type),
  indicators: (_root, page, { loaders }) => loaders.indicatorPage(page),
} satisfies QueryResolvers;
