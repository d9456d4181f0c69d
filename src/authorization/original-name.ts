import type { GraphQLField, GraphQLNamedType } from 'graphql';

/** What of a schema may be served under another name than it is written with (SCHEMA_PREFIX). */
type Named = Pick<GraphQLNamedType | GraphQLField<unknown, unknown>, 'name' | 'extensions'>;

/** Among the `extensions` of a type or field that was renamed. */
const KEY = 'originalName';

/**
 * The name that a type or field is written with in `schema/`: what policies, audit trails, tables of enums and whatever
 * else looks names up know it by, whatever name it is served under.
 */
export function originalNameOf({ name, extensions }: Named): string {
  return (extensions[KEY] as string | undefined) ?? name;
}

/** `Machine.alerts`, as it is written. */
export function originalCoordinateOf(type: Named, field: Named): string {
  return `${originalNameOf(type)}.${originalNameOf(field)}`;
}

export function setOriginalName(element: Named, name: string): void {
  element.extensions = { ...element.extensions, [KEY]: name };
}
