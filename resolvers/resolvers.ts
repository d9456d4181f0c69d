import type { Resolvers } from '../src/generated/graphql.js';
import { ROOTS, TYPES } from './generated/families.js';
import type { CompleteResolvers } from './shared/complete-resolvers.js';

type Root<Name extends 'Query' | 'Mutation'> = CompleteResolvers<NonNullable<Resolvers[Name]>, object>;

/** A root field without a resolver is a compile error. */
const Query: Root<'Query'> = ROOTS.Query;
const Mutation: Root<'Mutation'> = ROOTS.Mutation;

/** The resolver map of the schema. */
export const resolvers = { ...TYPES, ...ROOTS, Query, Mutation } satisfies Resolvers;
