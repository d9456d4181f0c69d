import type { MutationResolvers, QueryResolvers, Resolvers } from '../src/generated/graphql.js';
import { ROOTS, TYPES } from './generated/families.js';

/** A root field without a resolver is a compile error. */
const Query: Required<QueryResolvers> = ROOTS.Query;
const Mutation: Required<MutationResolvers> = ROOTS.Mutation;

/** The resolver map of the schema. */
export const resolvers = { ...TYPES, ...ROOTS, Query, Mutation } satisfies Resolvers;
