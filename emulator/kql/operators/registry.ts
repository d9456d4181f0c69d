import { COUNT } from './count.js';
import { DISTINCT } from './distinct.js';
import { EXTEND } from './extend.js';
import { JOIN, LOOKUP } from './join.js';
import { MV_EXPAND } from './mv-expand.js';
import { PRINT } from './print.js';
import { PROJECT } from './project.js';
import { PROJECT_AWAY, PROJECT_KEEP, PROJECT_RENAME, PROJECT_REORDER } from './project-columns.js';
import { SORT } from './sort.js';
import { SUMMARIZE } from './summarize.js';
import type { RegisteredOperator } from './tabular-operator.js';
import { TAKE } from './take.js';
import { TOP } from './top.js';
import { UNION } from './union.js';
import { WHERE } from './where.js';

/** The operators there are, by keyword. To add one: a file beside this one, and its name here. */
export const TABULAR_OPERATORS: ReadonlyMap<string, RegisteredOperator> = new Map(
  [
    COUNT,
    DISTINCT,
    EXTEND,
    JOIN,
    LOOKUP,
    MV_EXPAND,
    PRINT,
    PROJECT,
    PROJECT_AWAY,
    PROJECT_KEEP,
    PROJECT_RENAME,
    PROJECT_REORDER,
    SORT,
    SUMMARIZE,
    TAKE,
    TOP,
    UNION,
    WHERE,
  ].flatMap((operator) => operator.keywords.map((keyword) => [keyword, operator] as const)),
);

/** Operators that Kusto has and this emulator lacks: their message says so, where another word is simply an error. */
export const UNSUPPORTED_OPERATORS: ReadonlySet<string> = new Set([
  'as',
  'consume',
  'evaluate',
  'facet',
  'filter',
  'find',
  'fork',
  'getschema',
  'invoke',
  'make-graph',
  'make-series',
  'mv-apply',
  'parse',
  'parse-kv',
  'parse-where',
  'partition',
  'reduce',
  'render',
  'sample',
  'sample-distinct',
  'scan',
  'search',
  'serialize',
]);
