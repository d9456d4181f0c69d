import { responsePathAsArray, type GraphQLResolveInfo } from 'graphql';
import { SOURCES } from '../../src/config/source-table.js';
import type { RequestContext } from '../../src/context.js';
import { readable, type UnreadableListError } from '../../src/errors/unreadable-list-error.js';
import type { ResolversParentTypes } from '../../src/generated/graphql.js';

/** The fields that hunted rows lack, by type, with the reasons. */
const LACKS = {
  ...SOURCES.machines.hunting.lacks,
  ...SOURCES.vulnerabilities.hunting.lacks,
  ...SOURCES.software.hunting.lacks,
  ...SOURCES.recommendations.hunting.lacks,
  ...SOURCES.assessments.hunting.lacks,
};

type HuntedType = Exclude<keyof typeof LACKS, 'Query' | 'MachineReferenceEdge'>;
type Lacked<Type extends HuntedType> = keyof (typeof LACKS)[Type] & keyof ResolversParentTypes[Type] & string;

/** The value of a field: lists that can't be read are errors. */
type Shown<Value> = Exclude<Value, UnreadableListError | undefined> | null;

/** Resolves the fields that hunted rows lack. For those, it returns null and adds an entry to `extensions.missing`. */
export function unlessHunted<Type extends HuntedType>(type: Type) {
  const fields = Object.entries<string>(LACKS[type]).map(([name, reason]) => {
    const resolve = (
      row: ResolversParentTypes[Type],
      _args: unknown,
      { missing }: Pick<RequestContext, 'missing'>,
      { path }: GraphQLResolveInfo,
    ) => {
      const value = readable(row[name as Lacked<Type>]) ?? null;
      if (row.source === 'HUNTING' && value === null) missing.note(responsePathAsArray(path), reason);
      return value;
    };
    return [name, resolve];
  });
  return Object.fromEntries(fields) as {
    readonly [Field in Lacked<Type>]: (
      row: ResolversParentTypes[Type],
      args: unknown,
      context: Pick<RequestContext, 'missing'>,
      info: GraphQLResolveInfo,
    ) => Shown<ResolversParentTypes[Type][Field]>;
  };
}

/**
 * Returns the connection. Notes that it has the order by id if its hunted rows lack the property of the requested order.
 *
 * @param property false if another order is requested
 */
export function noteOrder<
  Type extends HuntedType,
  Connection extends { readonly nodes: readonly ResolversParentTypes[Type][] },
>(
  type: Type,
  connection: Connection,
  property: Lacked<Type> | false,
  { missing }: Pick<RequestContext, 'missing'>,
  { path }: GraphQLResolveInfo,
): Connection {
  const [first] = connection.nodes;
  // Rows without a value come last, so none has one.
  if (property !== false && first?.source === 'HUNTING' && first[property] == null)
    missing.note([...responsePathAsArray(path), 'orderBy'], LACKS[type][property] as string);
  return connection;
}
