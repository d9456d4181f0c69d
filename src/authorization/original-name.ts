import type { GraphQLField, GraphQLNamedType } from 'graphql';

/** Elements of a schema that can be served under another name. */
type Named = Pick<GraphQLNamedType | GraphQLField<unknown, unknown>, 'name' | 'extensions'>;

/** The key in the `extensions` of a renamed type or field. */
const KEY = 'originalName';

/**
 * The name of a type or field in `schema/`, whatever name it is served under. Policies, audit trails and enum tables
 * use it.
 */
export function originalNameOf({ name, extensions }: Named): string {
  return (extensions[KEY] as string | undefined) ?? name;
}

/** The original coordinate, such as `Machine.alerts`. */
export function originalCoordinateOf(type: Named, field: Named): string {
  return `${originalNameOf(type)}.${originalNameOf(field)}`;
}

export function setOriginalName(element: Named, name: string): void {
  element.extensions = { ...element.extensions, [KEY]: name };
}
