import type { Resolvers } from '../src/generated/graphql.js';
import { FAMILIES } from './families.js';
import type { CompleteResolvers } from './shared/complete-resolvers.js';

type Family = (typeof FAMILIES)[number];
type Joined<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type RootName = 'Query' | 'Mutation';
type RootOf<Module, Name extends RootName> =
  Module extends Readonly<Record<Name, infer Fields>> ? Fields : never;

/** Joins the root fields of all families. A root field without a resolver is a compile error. */
function joinRoots<Name extends RootName>(name: Name): Joined<RootOf<Family, Name>> {
  const roots = FAMILIES.map((family) => (name in family ? (family as Record<Name, object>)[name] : {}));
  return Object.assign({}, ...roots) as Joined<RootOf<Family, Name>>;
}

type Root<Name extends RootName> = CompleteResolvers<NonNullable<Resolvers[Name]>, object>;
const Query: Root<'Query'> = joinRoots('Query');
const Mutation: Root<'Mutation'> = joinRoots('Mutation');

/** The resolver map of the schema. */
export const resolvers = {
  ...(Object.assign({}, ...FAMILIES) as Joined<Family>),
  Query,
  Mutation,
} satisfies Resolvers;
