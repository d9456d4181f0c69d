import { responsePathAsArray, type GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../src/context.js';
import { readable, type UnreadableListError } from '../../src/errors/unreadable-list-error.js';

/** A field of rows that may come from hunts, and that those lack: null, with an entry in `extensions.missing`. */
export function unlessHunted<
  Row extends { readonly source?: 'HUNTING' | undefined },
  Name extends keyof Row & string,
>(name: Name, lacks: Readonly<Record<Name, string>>) {
  return (
    row: Row,
    _args: unknown,
    { missing }: Pick<RequestContext, 'missing'>,
    { path }: GraphQLResolveInfo,
  ): Exclude<Row[Name], UnreadableListError | undefined> | null => {
    const value = readable(row[name]) as
      Exclude<Row[Name], UnreadableListError | undefined> | null | undefined;
    if (row.source === 'HUNTING' && value == null) missing.note(responsePathAsArray(path), lacks[name]);
    return value ?? null;
  };
}

/** Notes that a list has the order by id, because its hunted rows lack the property of the requested order. */
export function noteOrder<Row extends { readonly source?: 'HUNTING' | undefined }>(
  connection: { readonly nodes: readonly Row[] },
  { property, reason }: { readonly property: keyof Row; readonly reason: string },
  { missing }: Pick<RequestContext, 'missing'>,
  { path }: GraphQLResolveInfo,
): void {
  const [first] = connection.nodes;
  // Rows without a value come last, so none has one.
  if (first?.source === 'HUNTING' && first[property] == null)
    missing.note([...responsePathAsArray(path), 'orderBy'], reason);
}
