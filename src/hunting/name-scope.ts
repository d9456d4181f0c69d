import { isGroup, isMark, unwrap, wordOf, type KqlNode } from './kql-nodes.js';
import { unreadable } from './kql-tokens.js';

/** Meaning of a name from a `let` statement, or of a parameter of a function or query. */
export interface Binding {
  /** Callable. For other bindings, a call refers to a saved function of that name. */
  readonly isFunction?: boolean;
  /** A function with a table parameter, so its arguments can be tables. */
  readonly takesTable?: boolean;
  /** The binding calls this function, which may return a table. */
  readonly callee?: string;
  /** Not a table. In a table position, the service could look up a table of that name. */
  readonly isValue?: boolean;
}

/** Names in scope at a point of the query, without tables. */
export type NameScope = ReadonlyMap<string, Binding>;

/**
 * Returns a node's name, including the form `['name']`.
 *
 * @throws BadUserInputError for a bracketed name with escapes, or of several strings, which the service joins
 */
export function nameOf(node: KqlNode | undefined, query: string): string | undefined {
  const word = wordOf(node);
  if (word !== undefined || !isGroup(node, '[')) return word;
  const [only] = node.inside;
  if (only === undefined || !node.inside.every(({ kind }) => kind === 'text')) return undefined;
  if (node.inside.length > 1 || only.kind !== 'text' || only.value === null)
    throw unreadable(query, node.start, 'a name in brackets must be a plain string');
  return only.value;
}

/** The only name of an expression, with or without parentheses. Numbers and literals aren't names. */
export function soleName(nodes: readonly KqlNode[], query: string): string | undefined {
  const inner = unwrap(nodes);
  const name = inner.length === 1 ? nameOf(inner[0], query) : undefined;
  return name === undefined || /^(?:\d.*|true|false|null)$/.test(name) ? undefined : name;
}

/** Operators that may start a `let` expression or a parenthesized pipeline. */
const LEADING_OPERATORS: ReadonlySet<string> = new Set(['union', 'search', 'find', 'evaluate', 'invoke']);

/**
 * Whether a value position has an operator: one that needs no input rows, such as `print x` and `range x from 1 to 5 step 1`,
 * or the first of a pipeline behind `mv-apply`, `partition` or `fork` that reads another table.
 */
export function makesRows(nodes: readonly KqlNode[]): boolean {
  const [first, second] = nodes;
  const word = wordOf(first) ?? '';
  if (LEADING_OPERATORS.has(word) || word === 'print' || word === 'join') return true;
  // Columns can have these names.
  if (word === 'lookup') return nodes.some((node) => wordOf(node) === 'on');
  return word === 'range' && !isGroup(second, '(');
}

/** The function if the expression is a single call, with or without parentheses. */
export function soleCallee(nodes: readonly KqlNode[]): string | undefined {
  const inner = unwrap(nodes);
  const called = inner.length === 2 && isGroup(inner[1], '(') ? wordOf(inner[0]) : undefined;
  return called === undefined || LEADING_OPERATORS.has(called) ? undefined : called;
}

export function givesValue(nodes: readonly KqlNode[], scope: NameScope, query: string): boolean {
  const inner = unwrap(nodes);
  if (inner.some((node) => isMark(node, '|'))) return false;
  const name = soleName(inner, query);
  if (name !== undefined) return scope.get(name)?.isValue ?? false;
  const first = wordOf(inner[0]) ?? '';
  if (LEADING_OPERATORS.has(first) || first === 'datatable') return false;
  if (soleCallee(inner) === undefined) return true;
  return first === 'toscalar' || (scope.get(first)?.isValue ?? false);
}

export function bindingOf(nodes: readonly KqlNode[], scope: NameScope, query: string): Binding {
  const called = soleCallee(nodes) ?? soleName(nodes, query);
  const known = called === undefined ? undefined : scope.get(called);
  const callee = known === undefined ? soleCallee(nodes) : known.callee;
  return {
    isValue: givesValue(nodes, scope, query),
    ...(callee !== undefined && { callee }),
    ...(known?.isFunction === true &&
      soleName(nodes, query) !== undefined && { isFunction: true, takesTable: known.takesTable === true }),
  };
}
