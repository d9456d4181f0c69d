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
