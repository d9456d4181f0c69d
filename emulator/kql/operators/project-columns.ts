import { describeFailure } from '../bind-context.js';
import { createUnresolvedNameError } from '../bind-expression.js';
import type { Column } from '../database.js';
import { createSemanticError } from '../error.js';
import { parseIdentifier } from '../parse-expression.js';
import type { TokenCursor } from '../token-cursor.js';
import type { Relation } from '../value.js';
import { requireUniqueNames } from './output-columns.js';
import { defineOperator } from './tabular-operator.js';

/** A column's name, or the beginning of names before `*`. */
interface NamePattern {
  readonly text: string;
  readonly isPrefix: boolean;
}

/** `project-away`: all columns but these. */
export const PROJECT_AWAY = defineOperator({
  name: 'project-away',
  keywords: ['project-away'],
  parse: parsePatterns,
  run: (patterns, input) => {
    const away = matchColumns(patterns, input, 'project-away');
    return pick(
      input,
      indexesOf(input).filter((index) => !away.includes(index)),
    );
  },
});

/** `project-keep`: these columns, in the order that they have. */
export const PROJECT_KEEP = defineOperator({
  name: 'project-keep',
  keywords: ['project-keep'],
  parse: parsePatterns,
  run: (patterns, input) => {
    const kept = matchColumns(patterns, input, 'project-keep');
    return pick(
      input,
      indexesOf(input).filter((index) => kept.includes(index)),
    );
  },
});

/** `project-reorder`: these columns first. */
export const PROJECT_REORDER = defineOperator({
  name: 'project-reorder',
  keywords: ['project-reorder'],
  parse: parsePatterns,
  run: (patterns, input) => {
    const first = matchColumns(patterns, input, 'project-reorder');
    return pick(input, [...first, ...indexesOf(input).filter((index) => !first.includes(index))]);
  },
});

/** `project-rename new = old, ...`. */
export const PROJECT_RENAME = defineOperator({
  name: 'project-rename',
  keywords: ['project-rename'],
  parse: (cursor) =>
    cursor.readList(() => {
      const to = parseIdentifier(cursor);
      cursor.expect('=');
      return { to, from: parseIdentifier(cursor) };
    }),
  run: (renames, input) => {
    const columns: Column[] = [...input.columns];
    for (const { to, from } of renames) {
      const index = columns.findIndex(({ name }) => name === from);
      const column = columns[index];
      if (column === undefined) throw createUnresolvedNameError(from, 'project-rename');
      columns[index] = { ...column, name: to };
    }
    requireUniqueNames(columns, 'project-rename');
    return { columns, rows: input.rows };
  },
});

function parsePatterns(cursor: TokenCursor): NamePattern[] {
  return cursor.readList(() => {
    const text = parseIdentifier(cursor);
    return { text, isPrefix: cursor.take('*') };
  });
}

function matchColumns(patterns: readonly NamePattern[], input: Relation, operator: string): number[] {
  const found = patterns.flatMap((pattern) => {
    const indexes = indexesOf(input).filter((index) => fits(pattern, input.columns[index]?.name ?? ''));
    if (indexes.length === 0 && !pattern.isPrefix) throw createUnresolvedNameError(pattern.text, operator);
    return indexes;
  });
  if (new Set(found).size < found.length) {
    throw createSemanticError(describeFailure(operator, 'A column is named twice'));
  }
  return found;
}

function fits({ text, isPrefix }: NamePattern, name: string): boolean {
  return isPrefix ? name.startsWith(text) : name === text;
}

function indexesOf({ columns }: Relation): number[] {
  return columns.map((_, index) => index);
}

function pick(input: Relation, indexes: readonly number[]): Relation {
  return {
    columns: indexes.flatMap((index) => input.columns[index] ?? []),
    rows: input.rows.map((row) => indexes.map((index) => row[index] ?? null)),
  };
}
