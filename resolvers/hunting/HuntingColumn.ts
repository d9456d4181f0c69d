import { kqlTypeOf } from '../../src/hunting/typed-rows.js';
import type { HuntColumn } from '../../src/hunting/hunt-report.js';
import type { HuntingColumnResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const HuntingColumn: CompleteResolvers<HuntingColumnResolvers, HuntColumn> = {
  valueType: ({ type }) => kqlTypeOf(type),
};
