import type { Resolvers, ResolversParentTypes } from '../../src/generated/graphql.js';
import type { UnreadableListError } from '../../src/errors/unreadable-list-error.js';

/**
 * Fields that the default resolver handles: the parent has a property of the same name and a compatible type. GraphQL reports
 * an error inside a list as an error.
 */
type AnsweredByParent<Map, Parent> = {
  [Field in keyof Map]-?: Field extends '__isTypeOf'
    ? Field
    : Field extends keyof Parent
      ? Parent[Field] extends ResultOf<NonNullable<Map[Field]>> | UnreadableListError | null | undefined
        ? Field
        : never
      : never;
}[keyof Map];

type ResultOf<Resolver> = Resolver extends (...args: never[]) => infer Result
  ? Awaited<Result>
  : ResultOfObject<Resolver>;
type ResultOfObject<Resolver> = Resolver extends { resolve: (...args: never[]) => infer Result }
  ? Awaited<Result>
  : never;

/**
 * The resolver map of a type with every field that the default resolver can't handle, and the reference resolver of entities.
 * Others are optional.
 */
export type CompleteResolvers<Name extends NamedType> = CompleteMap<MapOf<Name>, ResolversParentTypes[Name]>;

type NamedType = keyof Resolvers & keyof ResolversParentTypes;
type MapOf<Name extends NamedType> = NonNullable<Resolvers[Name]>;
type CompleteMap<Map, Parent> = Required<Omit<Map, AnsweredByParent<Map, Parent>>> &
  Partial<Pick<Map, AnsweredByParent<Map, Parent>>>;

/**
 * CompleteResolvers for a type whose rows may be partial. Fields that Defender doesn't send must resolve from the id alone,
 * except those listed in NeedsMore. So an edge never loads the whole row, and never reads a property that may be missing.
 */
export type PartialRowResolvers<Name extends NamedType, NeedsMore = never> = {
  [Field in keyof CompleteResolvers<Name>]: Field extends
    keyof ResolversParentTypes[Name] | NeedsMore | '__resolveReference'
    ? CompleteResolvers<Name>[Field]
    : OfId<CompleteResolvers<Name>[Field], { readonly id: string }>;
};

type OfId<Resolver, Id> =
  Extract<Resolver, (...args: never[]) => unknown> extends (
    parent: never,
    ...rest: infer Rest
  ) => infer Result
    ? (parent: Id, ...rest: Rest) => Result
    : Resolver;
