import type { Pipeline } from '../ast.js';
import type { Column } from '../database.js';
import { KqlError } from '../error.js';
import { parseIdentifier } from '../parse-expression.js';
import type { TokenCursor } from '../token-cursor.js';
import { emptyValue } from '../value.js';
import type { Relation, Value } from '../value.js';
import { defineOperator } from './tabular-operator.js';

interface UnionClause {
  /** The column that says where a row is from. */
  readonly sourceColumn: string | null;
  readonly kind: 'inner' | 'outer';
  readonly tables: readonly { readonly name: string; readonly pipeline: Pipeline }[];
}

/**
 * `union [kind=outer|inner] [withsource=name] [isfuzzy=...] table, ...`: the rows of all, after those before the pipe.
 * Columns go together by name and type; what a table lacks is empty.
 */
export const UNION = defineOperator<UnionClause>({
  name: 'union',
  keywords: ['union'],
  parse: parseUnion,
  run: ({ sourceColumn, kind, tables }, input, context) => {
    const parts = tables.map(({ name, pipeline }) => ({
      name,
      relation: context.runPipeline(pipeline, context),
    }));
    if (input.columns.length > 0) parts.unshift({ name: 'union_arg0', relation: input });
    return unite(
      parts.map(({ name, relation }) => withSource(relation, sourceColumn, name)),
      kind,
    );
  },
});

function parseUnion(cursor: TokenCursor): UnionClause {
  let [sourceColumn, kind]: [string | null, UnionClause['kind']] = [null, 'outer'];
  while (cursor.is('=', 1)) {
    const setting = cursor.next();
    cursor.next();
    const value = cursor.next();
    if (setting.text === 'withsource') sourceColumn = value.text;
    else if (setting.text === 'kind' && (value.text === 'inner' || value.text === 'outer')) kind = value.text;
    else if (setting.text !== 'isfuzzy') {
      throw new KqlError('syntax', `'${setting.text}=${value.text}' is not supported here`, setting);
    }
  }
  return { sourceColumn, kind, tables: cursor.readList(() => parseTable(cursor)) };
}

function parseTable(cursor: TokenCursor): UnionClause['tables'][number] {
  if (!cursor.take('(')) {
    const name = parseIdentifier(cursor);
    return { name, pipeline: { source: { kind: 'table', name }, steps: [] } };
  }
  const pipeline = cursor.readPipeline();
  cursor.expect(')');
  return { name: pipeline.source.kind === 'table' ? pipeline.source.name : 'union_arg', pipeline };
}

function withSource({ columns, rows }: Relation, column: string | null, source: string): Relation {
  if (column === null) return { columns, rows };
  return {
    columns: [{ name: column, type: 'String' }, ...columns],
    rows: rows.map((row) => [source, ...row]),
  };
}

function unite(relations: readonly Relation[], kind: UnionClause['kind']): Relation {
  const columns: Column[] = [];
  for (const { name, type } of relations.flatMap((relation) => relation.columns)) {
    if (!columns.some((column) => column.name === name && column.type === type)) columns.push({ name, type });
  }
  const shown =
    kind === 'outer'
      ? columns
      : columns.filter((column) => relations.every((relation) => indexOf(relation, column) >= 0));
  const rows = relations.flatMap((relation) => {
    const indexes = shown.map((column) => indexOf(relation, column));
    return relation.rows.map((row) =>
      indexes.map((index, nth): Value => (index < 0 ? emptyOf(shown[nth]) : (row[index] ?? null))),
    );
  });
  return { columns: shown, rows };
}

function indexOf({ columns }: Relation, { name, type }: Column): number {
  return columns.findIndex((column) => column.name === name && column.type === type);
}

function emptyOf(column: Column | undefined): Value {
  return column === undefined ? null : emptyValue(column.type);
}
