import { responsePathAsArray, type GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../src/context.js';
import { readable, type UnreadableListError } from '../../src/errors/unreadable-list-error.js';

type Hunted = { readonly source?: 'HUNTING' | undefined };

/** What a field resolves to: lists that can't be read are errors. */
type Shown<Value> = Exclude<Value, UnreadableListError | undefined> | null;

/** Resolves the fields that hunted rows lack. For those, it returns null and adds an entry to `extensions.missing`. */
export function unlessHunted<Row extends Hunted, Name extends keyof Row & string>(
  lacks: Readonly<Record<Name, string>>,
) {
  const fields = Object.entries<string>(lacks).map(([name, reason]) => {
    const resolve = (
      row: Row,
      _args: unknown,
      { missing }: Pick<RequestContext, 'missing'>,
      { path }: GraphQLResolveInfo,
    ) => {
      const value = readable(row[name as Name]) ?? null;
      if (row.source === 'HUNTING' && value === null) missing.note(responsePathAsArray(path), reason);
      return value;
    };
    return [name, resolve];
  });
  return Object.fromEntries(fields) as {
    readonly [Field in Name]: (
      row: Row,
      args: unknown,
      context: Pick<RequestContext, 'missing'>,
      info: GraphQLResolveInfo,
    ) => Shown<Row[Field]>;
  };
}

/**
 * Returns the connection. Notes that it has the order by id if its hunted rows lack the property of the requested order.
 *
 * @param property false if another order is requested
 */
export function noteOrder<
  Row extends Hunted,
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
