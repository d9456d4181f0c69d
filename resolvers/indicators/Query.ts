import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../../src/loaders/shared/id-forms.js';

export const Query = {
  indicator: (_root, { id }, { loaders }) => loaders.indicators.indicatorById(checkId('Indicator', id)),
  findIndicators: (_root, { value, type }, { loaders }) => loaders.indicators.indicatorsByValue(value, type),
  indicators: (_root, page, { loaders }) => loaders.indicators.indicatorPage(page),
} satisfies QueryResolvers;
