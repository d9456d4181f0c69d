import type { LetStatement } from './ast.js';
import type { QueryContext, Variable } from './bind-context.js';
import { describeFailure } from './bind-context.js';
import { evaluateConstant } from './bind-expression.js';
import type { ColumnType, Database, Table } from './database.js';
import { createSemanticError } from './error.js';
import { parseQuery } from './parser.js';
import { formatTimespan } from './timespan.js';
import type { Relation, Value } from './value.js';

/** The answer to a query: its columns in order, and rows keyed by column name, ready for JSON. */
export interface KqlResult {
  readonly schema: { Name: string; Type: ColumnType }[];
  readonly results: Record<string, unknown>[];
}

/** Rows of one answer at most (Learn: run-advanced-query-api.md, limitation 2); further ones are dropped. */
const MAX_RESULT_ROWS = 100_000;

/**
 * Runs a KQL query of the grammar in parser.ts.
 * @param now what `now()` and `ago()` count from.
 * @throws KqlError for everything that is not such a query, and for names and types that don't fit the database.
 */
export function runKql(query: string, database: Database, now: Date): KqlResult {
  const { lets, table: tableName, steps } = parseQuery(query);
  const context: QueryContext = { now, variables: bindLets(lets, now) };
  const table = database.table(tableName);
  if (table === undefined) {
    const detail = `Failed to resolve table or column expression named '${tableName}'`;
    throw createSemanticError(describeFailure(steps[0]?.name ?? null, detail));
  }
  let relation = readTable(table);
  for (const step of steps) relation = step.run(relation, context);
  return {
    schema: relation.columns.map(({ name, type }) => ({ Name: name, Type: type })),
    results: writeRows(relation),
  };
}

/** Each statement sees those before it. */
function bindLets(lets: readonly LetStatement[], now: Date): ReadonlyMap<string, Variable> {
  const variables = new Map<string, Variable>();
  for (const { name, expression } of lets) {
    if (variables.has(name)) {
      throw createSemanticError(`let statement: a variable named '${name}' was already declared`);
    }
    variables.set(name, evaluateConstant(expression, { now, variables, operator: null }));
  }
  return variables;
}

function readTable(table: Table): Relation {
  return {
    columns: table.columns,
    rows: table.rows.map((row) => table.columns.map(({ name }) => (row[name] ?? null) as Value)),
  };
}

function writeRows({ columns, rows }: Relation): Record<string, unknown>[] {
  return rows.slice(0, MAX_RESULT_ROWS).map((row) =>
    // fromEntries defines what it is given: a column named __proto__ is a column.
    Object.fromEntries(columns.map(({ name }, index) => [name, writeValue(row[index] ?? null)])),
  );
}

function writeValue(value: Value): unknown {
  return typeof value === 'bigint' ? formatTimespan(value) : value;
}
