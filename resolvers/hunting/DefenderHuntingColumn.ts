import { kqlTypeOf } from '../../src/hunting/typed-rows.js';
import type { HuntColumn } from '../../src/hunting/hunt-report.js';
import type { DefenderHuntingColumnResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderHuntingColumn: CompleteResolvers<DefenderHuntingColumnResolvers, HuntColumn> = {
  valueType: ({ type }) => kqlTypeOf(type),
};
