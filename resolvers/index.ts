import type { Resolvers } from '../src/generated/graphql.js';
import * as alerts from './alerts/index.js';
import type { CompleteResolvers } from './shared/complete-resolvers.js';
import * as hunting from './hunting/index.js';
import * as indicators from './indicators/index.js';
import * as investigations from './investigations/index.js';
import * as liveResponse from './live-response/index.js';
import * as machineActions from './machine-actions/index.js';
import * as machines from './machines/index.js';
import * as shared from './shared/index.js';

type Root<Name extends 'Query' | 'Mutation'> = CompleteResolvers<NonNullable<Resolvers[Name]>, object>;

const Query: Root<'Query'> = {
  ...shared.Query,
  ...alerts.Query,
  ...machines.Query,
  ...machineActions.Query,
  ...hunting.Query,
  ...investigations.Query,
  ...indicators.Query,
  ...liveResponse.Query,
};
const Mutation: Root<'Mutation'> = { ...machineActions.Mutation };

/** The resolver map of the whole schema: families side by side, root fields joined. */
export const resolvers = {
  ...shared,
  ...alerts,
  ...machines,
  ...machineActions,
  ...hunting,
  ...investigations,
  ...indicators,
  Query,
  Mutation,
} satisfies Resolvers;
