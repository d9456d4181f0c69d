import { COUNT } from './count.js';
import { DISTINCT } from './distinct.js';
import { PROJECT } from './project.js';
import { SORT } from './sort.js';
import { SUMMARIZE } from './summarize.js';
import type { RegisteredOperator } from './tabular-operator.js';
import { TAKE } from './take.js';
import { TOP } from './top.js';
import { WHERE } from './where.js';

/** The operators there are, by keyword. To add one: a file beside this one, and its name here. */
export const TABULAR_OPERATORS: ReadonlyMap<string, RegisteredOperator> = new Map(
  [COUNT, DISTINCT, PROJECT, SORT, SUMMARIZE, TAKE, TOP, WHERE].flatMap((operator) =>
    operator.keywords.map((keyword) => [keyword, operator] as const),
  ),
);

/** Operators that Kusto has and this emulator lacks: their message says so, where another word is simply an error. */
export const UNSUPPORTED_OPERATORS: ReadonlySet<string> = new Set([
  'as',
  'consume',
  'evaluate',
  'extend',
  'facet',
  'filter',
  'find',
  'fork',
  'getschema',
  'invoke',
  'join',
  'lookup',
  'parse',
  'partition',
  'reduce',
  'render',
  'sample',
  'scan',
  'search',
  'serialize',
  'union',
]);
