/** Keys of a generated resolver map that the parent can answer by itself, by a property of the same name and a fitting type. */
type AnsweredByParent<Map, Parent> = {
  [Field in keyof Map]-?: Field extends '__isTypeOf'
    ? Field
    : Field extends keyof Parent
      ? Parent[Field] extends ResultOf<NonNullable<Map[Field]>> | null | undefined
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
