import { responsePathAsArray, type GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../src/context.js';
import { readable, type UnreadableListError } from '../../src/errors/unreadable-list-error.js';

/** Resolves a field that hunted rows lack. For those, it returns null and adds an entry to `extensions.missing`. */
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

/**
 * Returns the connection. Notes that it has the order by id if its hunted rows lack the property of the requested order.
 *
 * @param property false if another order is requested
 */
export function noteOrder<
  Row extends { readonly source?: 'HUNTING' | undefined },
  Name extends keyof Row & string,
  Connection extends { readonly nodes: readonly Row[] },
>(
  connection: Connection & { readonly nodes: readonly Row[] },
  property: Name | false,
  lacks: Readonly<Record<Name, string>>,
  { missing }: Pick<RequestContext, 'missing'>,
  { path }: GraphQLResolveInfo,
): Connection {
  const [first] = connection.nodes;
  // Rows without a value come last, so none has one.
  if (property !== false && first?.source === 'HUNTING' && first[property] == null)
    missing.note([...responsePathAsArray(path), 'orderBy'], lacks[property]);
  return connection;
}
