import { BadUserInputError } from '../errors/caller-errors.js';
import { KNOWN_TABLES } from './kql-names.js';
import { readQueryReach } from './query-reach.js';

/** A query violates the restrictions for hunting. */
export class HuntRefusedError extends BadUserInputError {
  constructor(message: string) {
    super(message, 'query');
  }
}

/**
 * Rejects a query that reads tables outside the allowlist.
 *
 * @param allowed table names; a trailing `*` allows a prefix
 * @param bound the query's parameters
 * @returns the tables that the query reads
 * @throws BadUserInputError that names the table or operator, or for a query that can't be parsed
 */
export function checkQuery(
  query: string,
  allowed: readonly string[],
  bound: readonly string[] = [],
): readonly string[] {
  const { tables, refused } = readQueryReach(query, bound);
  const [operator] = refused;
  if (operator !== undefined)
    throw new HuntRefusedError(`query uses ${operator}, which is not allowed here.`);
  const table = tables.find((name) => !isAllowed(name, allowed));
  if (table !== undefined) throw new HuntRefusedError(describeTable(table, allowed));
  return tables;
}

/** The names of the tables that queries may read, as far as they are known, sorted. */
export function tablesAllowedBy(allowed: readonly string[]): readonly string[] {
  const named = allowed.filter((entry) => !entry.endsWith('*'));
  return [...new Set([...KNOWN_TABLES, ...named])].filter((table) => isAllowed(table, allowed)).sort();
}

const MAX_SHOWN_LENGTH = 200;

function describeTable(table: string, allowed: readonly string[]): string {
  const what = table === '*' ? 'searches all tables' : `reads the table ${table.slice(0, MAX_SHOWN_LENGTH)}`;
  return `query ${what}, which is not allowed here. Allowed: ${allowed.join(', ')}.`;
}

/** A pattern such as `Device*` is allowed if all tables that it may match are. Paths into other databases never are. */
function isAllowed(table: string, allowed: readonly string[]): boolean {
  if (!/^[\w*]+$/.test(table)) return false;
  const [prefix = ''] = table.split('*');
  return allowed.some((entry) =>
    entry.endsWith('*') ? prefix.startsWith(entry.slice(0, -1)) : entry === table,
  );
}
