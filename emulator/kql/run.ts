import type { LetStatement, Pipeline, Query, Source } from './ast.js';
import type { QueryContext, Variable } from './ast.js';
import { describeFailure } from './bind-context.js';
import { evaluateConstant } from './bind-expression.js';
import type { ColumnType, Database, Table } from './database.js';
import { createSemanticError } from './error.js';
import { parseQuery } from './parser.js';
import { formatTimespan } from './timespan.js';
import { nameScalarType } from './value.js';
import type { Relation, Value } from './value.js';

/** The answer to a query: its columns in order, and rows keyed by column name, ready for JSON. */
export interface KqlResult {
  readonly schema: { Name: string; Type: string }[];
  readonly results: Record<string, unknown>[];
}

export interface KqlOptions {
  /** Whether a dynamic value is sent as JSON, or as a text that holds JSON. */
  readonly dynamicAs?: 'json' | 'text';
  /** Whether booleans are sent as 0 and 1, nulls as `{}`, and types beside the values, as recorded from Graph. */
  readonly isRecordedForm?: boolean;
}

/** Rows of one answer at most (Learn: run-advanced-query-api.md, limitation 2); further ones are dropped. */
const MAX_RESULT_ROWS = 100_000;

/**
 * Runs a KQL query of the grammar in parser.ts.
 * @param now the time of `now()` and `ago()`.
 * @throws KqlError for everything that is not such a query, and for names and types that don't fit the database.
 */
export function runKql(
  query: string,
  database: Database,
  now: Date,
  { dynamicAs = 'json', isRecordedForm = false }: KqlOptions = {},
): KqlResult {
  const none = { variables: new Map(), tables: new Map(), functions: new Map() };
  const relation = runQuery(parseQuery(query), { ...none, now, database, runPipeline });
  return {
    schema: relation.columns.map(({ name, type }) => ({ Name: name, Type: nameColumnType(type) })),
    results: isRecordedForm
      ? writeRows(relation, dynamicAs).map((row) => writeAsRecorded(row, relation))
      : writeRows(relation, dynamicAs),
  };
}

function runQuery({ lets, pipeline }: Query, outer: QueryContext): Relation {
  let context = outer;
  const declared = new Set<string>();
  for (const statement of lets) {
    if (declared.has(statement.name)) {
      throw createSemanticError(`let statement: a variable named '${statement.name}' was already declared`);
    }
    declared.add(statement.name);
    context = declare(statement, context);
  }
  return runPipeline(pipeline, context);
}

/** Each statement sees those before it. */
function declare(statement: LetStatement, context: QueryContext): QueryContext {
  const { name } = statement;
  if (statement.kind === 'function') {
    return { ...context, functions: new Map(context.functions).set(name, statement.called) };
  }
  const pipeline = statement.kind === 'table' ? statement.pipeline : namedTable(statement, context);
  if (pipeline !== null) {
    return { ...context, tables: new Map(context.tables).set(name, runPipeline(pipeline, context)) };
  }
  if (statement.kind === 'table') return context;
  const variable = evaluateConstant(statement.expression, { ...context, operator: null });
  return { ...context, variables: new Map(context.variables).set(name, variable) };
}

/** `let t = Table`: a name alone that is no variable. */
function namedTable(
  { expression }: Extract<LetStatement, { kind: 'scalar' }>,
  { variables, tables, database }: QueryContext,
): Pipeline | null {
  if (expression.kind !== 'name' || variables.has(expression.name)) return null;
  const isTable = tables.has(expression.name) || database.tableNames.includes(expression.name);
  return isTable ? { source: { kind: 'table', name: expression.name }, steps: [] } : null;
}

function runPipeline({ source, steps }: Pipeline, context: QueryContext): Relation {
  let relation = openSource(source, context, steps[0]?.name ?? null);
  for (const step of steps) relation = step.run(relation, context);
  return relation;
}

function openSource(source: Source, context: QueryContext, operator: string | null): Relation {
  switch (source.kind) {
    case 'pipeline':
      return runPipeline(source.pipeline, context);
    case 'operator':
      return source.step.run({ columns: [], rows: [[]] }, context);
    case 'call':
      return callFunction(source, context, operator);
    case 'table':
      return openTable(source.name, context, operator);
  }
}

function openTable(name: string, { tables, database }: QueryContext, operator: string | null): Relation {
  const named = tables.get(name);
  if (named !== undefined) return named;
  const table = database.table(name);
  if (table !== undefined) return readTable(table);
  const detail = `Failed to resolve table or column expression named '${name}'`;
  throw createSemanticError(describeFailure(operator, detail));
}

function callFunction(
  { name, args }: Extract<Source, { kind: 'call' }>,
  context: QueryContext,
  operator: string | null,
): Relation {
  const called = context.functions.get(name);
  if (called === undefined) {
    throw createSemanticError(describeFailure(operator, `Unknown function: '${name}'`));
  }
  if (args.length !== called.parameters.length) {
    const detail = `${name}(): function expects ${called.parameters.length} argument(s)`;
    throw createSemanticError(describeFailure(operator, detail));
  }
  const variables = new Map<string, Variable>(context.variables);
  called.parameters.forEach((parameter, index) => {
    const arg = args[index];
    if (arg === undefined) return;
    const value = evaluateConstant(arg, { ...context, operator });
    if (value.type !== parameter.type) {
      const detail = `${name}(): argument #${index + 1} expected to be a ${nameScalarType(parameter.type)} expression`;
      throw createSemanticError(describeFailure(operator, detail));
    }
    variables.set(parameter.name, value);
  });
  return runQuery(called.body, { ...context, variables });
}

function readTable(table: Table): Relation {
  return {
    columns: table.columns,
    rows: table.rows.map((row) => table.columns.map(({ name }) => (row[name] ?? null) as Value)),
  };
}

function nameColumnType(type: ColumnType): string {
  return type === 'Dynamic' ? 'Object' : type;
}

function writeRows({ columns, rows }: Relation, dynamicAs: 'json' | 'text'): Record<string, unknown>[] {
  return rows.slice(0, MAX_RESULT_ROWS).map((row) =>
    // fromEntries defines what it is given: a column named __proto__ is a column.
    Object.fromEntries(
      columns.map(({ name, type }, index) => {
        const value = row[index] ?? null;
        const asText = type === 'Dynamic' && dynamicAs === 'text' && value !== null;
        return [name, asText ? JSON.stringify(value) : writeValue(value)];
      }),
    ),
  );
}

function writeValue(value: Value): unknown {
  return typeof value === 'bigint' ? formatTimespan(value) : value;
}

function writeAsRecorded(row: Record<string, unknown>, { columns }: Relation): Record<string, unknown> {
  return Object.fromEntries(
    columns.flatMap(({ name, type }) => {
      const value = row[name] ?? null;
      if (value === null) return [[name, type === 'String' ? '' : {}]];
      const sent = [name, typeof value === 'boolean' ? Number(value) : value];
      return type === 'SByte' || type === 'Int64' ? [[`${name}@odata.type`, `#${type}`], sent] : [sent];
    }),
  ) as Record<string, unknown>;
}
