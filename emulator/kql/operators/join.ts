import type { Pipeline } from '../ast.js';
import { describeFailure } from '../bind-context.js';
import { createUnresolvedNameError } from '../bind-expression.js';
import type { Column } from '../database.js';
import { KqlError, createSemanticError } from '../error.js';
import { parseIdentifier } from '../parse-expression.js';
import type { TokenCursor } from '../token-cursor.js';
import { classifyType, emptyValue } from '../value.js';
import type { Relation, Row } from '../value.js';
import { createGroupKey } from './grouping.js';
import { defineOperator } from './tabular-operator.js';

interface JoinClause {
  readonly kind: string;
  readonly right: Pipeline;
  readonly keys: readonly { readonly left: string; readonly right: string }[];
}

const JOIN_KINDS: ReadonlySet<string> = new Set([
  'innerunique',
  'inner',
  'leftouter',
  'leftsemi',
  'leftanti',
  'leftantisemi',
  'anti',
]);

/** `join kind=... (table) on key, ...`; the default innerunique uses one left row of each key. */
export const JOIN = defineOperator<JoinClause>({
  name: 'join',
  keywords: ['join'],
  parse: (cursor) => parseJoin(cursor, 'innerunique', JOIN_KINDS),
  run: (clause, input, context) => {
    const right = context.runPipeline(clause.right, context);
    const join = bindJoin(clause, input, right, 'join');
    if (clause.kind === 'leftsemi') return keepLeft(input, join, true);
    if (/anti/.test(clause.kind)) return keepLeft(input, join, false);
    const left = clause.kind === 'innerunique' ? firstOfEachKey(input.rows, join.leftKey) : input.rows;
    return combine({ ...input, rows: left }, right, join, clause.kind === 'leftouter');
  },
});

/** `lookup kind=leftouter|inner (table) on key, ...`: the right table's columns, without its keys. */
export const LOOKUP = defineOperator<JoinClause>({
  name: 'lookup',
  keywords: ['lookup'],
  parse: (cursor) => parseJoin(cursor, 'leftouter', new Set(['leftouter', 'inner'])),
  run: (clause, input, context) => {
    const right = context.runPipeline(clause.right, context);
    const join = bindJoin(clause, input, right, 'lookup');
    const keys = new Set(clause.keys.map((key) => key.right));
    const kept = right.columns.flatMap(({ name }, index) => (keys.has(name) ? [] : [index]));
    return combine(input, right, join, clause.kind === 'leftouter', kept);
  },
});

function parseJoin(cursor: TokenCursor, usual: string, kinds: ReadonlySet<string>): JoinClause {
  let kind = usual;
  while (cursor.is('=', 1)) {
    const setting = cursor.peek();
    cursor.next();
    cursor.next();
    const value = cursor.next();
    if (setting.text !== 'kind')
      throw new KqlError('syntax', `'${setting.text}' is not supported here`, setting);
    if (!kinds.has(value.text))
      throw new KqlError('syntax', `kind '${value.text}' is not supported here`, value);
    kind = value.text;
  }
  const right = parseOperand(cursor);
  cursor.expect('on');
  return { kind, right, keys: cursor.readList(() => parseKey(cursor)) };
}

function parseOperand(cursor: TokenCursor): Pipeline {
  if (!cursor.take('(')) return { source: { kind: 'table', name: parseIdentifier(cursor) }, steps: [] };
  const pipeline = cursor.readPipeline();
  cursor.expect(')');
  return pipeline;
}

/** `key`, or `$left.a == $right.b` in either order. */
function parseKey(cursor: TokenCursor): JoinClause['keys'][number] {
  if (!cursor.is('$left') && !cursor.is('$right')) {
    const name = parseIdentifier(cursor);
    return { left: name, right: name };
  }
  const isLeftFirst = cursor.next().text === '$left';
  cursor.expect('.');
  const first = parseIdentifier(cursor);
  cursor.expect('==');
  cursor.expect(isLeftFirst ? '$right' : '$left');
  cursor.expect('.');
  const second = parseIdentifier(cursor);
  return isLeftFirst ? { left: first, right: second } : { left: second, right: first };
}

interface BoundJoin {
  readonly leftKey: (row: Row) => string | null;
  readonly byKey: ReadonlyMap<string, readonly Row[]>;
}

function bindJoin({ keys }: JoinClause, left: Relation, right: Relation, operator: string): BoundJoin {
  const leftIndexes = keys.map((key) => findColumn(left, key.left, operator));
  const rightIndexes = keys.map((key) => findColumn(right, key.right, operator));
  leftIndexes.forEach((index, nth) => {
    const types = [left.columns[index], right.columns[rightIndexes[nth] ?? 0]].map((column) => column?.type);
    const [leftClass, rightClass] = types.map((type) => (type === undefined ? null : classifyType(type)));
    if (leftClass === null || leftClass !== rightClass) {
      throw createSemanticError(describeFailure(operator, 'join key columns must be of one type'));
    }
  });
  const byKey = new Map<string, Row[]>();
  for (const row of right.rows) {
    const key = keyOf(right.columns, rightIndexes, row);
    if (key === null) continue;
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [row]);
    else group.push(row);
  }
  return { leftKey: (row) => keyOf(left.columns, leftIndexes, row), byKey };
}

function findColumn({ columns }: Relation, name: string, operator: string): number {
  const index = columns.findIndex((column) => column.name === name);
  if (index < 0) throw createUnresolvedNameError(name, operator);
  return index;
}

/** Null where a part of the key is: a null equals nothing. */
function keyOf(columns: readonly Column[], indexes: readonly number[], row: Row): string | null {
  const keyColumns = indexes.flatMap((index) => columns[index] ?? []);
  const cells = indexes.map((index) => row[index] ?? null);
  const isIncomplete = cells.some((cell, nth) => cell === null && keyColumns[nth]?.type !== 'String');
  return isIncomplete ? null : createGroupKey(keyColumns, cells);
}

function matchesOf({ leftKey, byKey }: BoundJoin, row: Row): readonly Row[] {
  const key = leftKey(row);
  return key === null ? [] : (byKey.get(key) ?? []);
}

function keepLeft(input: Relation, join: BoundJoin, matching: boolean): Relation {
  return { ...input, rows: input.rows.filter((row) => matchesOf(join, row).length > 0 === matching) };
}

function firstOfEachKey(rows: readonly Row[], leftKey: BoundJoin['leftKey']): Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const key = leftKey(row);
    if (key !== null && !first.has(key)) first.set(key, row);
  }
  return [...first.values()];
}

/** The columns of both; one of the right whose name the left has gets a 1 at its end. */
function combine(
  left: Relation,
  right: Relation,
  join: BoundJoin,
  keepsUnmatched: boolean,
  kept = right.columns.map((_, index) => index),
): Relation {
  const columns = [...left.columns];
  const rightColumns = kept.flatMap((index) => right.columns[index] ?? []);
  for (const { name, type } of rightColumns) columns.push({ name: freeName(name, columns), type });
  const nothing = rightColumns.map(({ type }) => emptyValue(type));
  const rows = left.rows.flatMap((row) => {
    const matches = matchesOf(join, row);
    if (matches.length === 0) return keepsUnmatched ? [[...row, ...nothing]] : [];
    return matches.map((match) => [...row, ...kept.map((index) => match[index] ?? null)]);
  });
  return { columns, rows };
}

function freeName(name: string, columns: readonly Column[]): string {
  let free = name;
  for (let number = 1; columns.some((column) => column.name === free); number += 1) free = `${name}${number}`;
  return free;
}
