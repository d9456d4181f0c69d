import type { UnreadableListError } from '../../src/errors/unreadable-list-error.js';

/**
 * Keys of a generated resolver map that the parent can answer by itself, by a property of the same name and a fitting type. GraphQL
 * itself shows the error of a list as an error.
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
 * A resolver map in which nothing can be forgotten: each field that the parent doesn't answer by itself is required,
 * and so is the reference resolver of an entity. The others may be given.
 */
export type CompleteResolvers<Map, Parent> = Required<Omit<Map, AnsweredByParent<Map, Parent>>> &
  Partial<Pick<Map, AnsweredByParent<Map, Parent>>>;

/**
 * The same for a type whose rows some sources know in part: what Defender doesn't send of it is resolved from its id, unless
 * it is named as made of more. So an edge costs no load of the whole row, and none is read that may be missing.
 */
export type PartialRowResolvers<Map, Parent extends { readonly id: string }, MadeOfMore = never> = {
  [Field in keyof CompleteResolvers<Map, Parent>]: Field extends
    keyof Parent | MadeOfMore | '__resolveReference'
    ? CompleteResolvers<Map, Parent>[Field]
    : OfId<CompleteResolvers<Map, Parent>[Field], Pick<Parent, 'id'>>;
};

type OfId<Resolver, Id> =
  Extract<Resolver, (...args: never[]) => unknown> extends (
    parent: never,
    ...rest: infer Rest
  ) => infer Result
    ? (parent: Id, ...rest: Rest) => Result
    : Resolver;
