import { isGroup, isMark, unwrap, wordOf, type KqlNode } from './kql-nodes.js';
import { unreadable } from './kql-tokens.js';

/** What a name of a `let` statement, a parameter of a function or one of the query stands for. */
export interface Binding {
  /** Can be called. What else is bound leaves a call to a saved function of that name. */
  readonly isFunction?: boolean;
  /** A function that takes a table: its arguments can be tables. */
  readonly takesTable?: boolean;
  /** What it stands for is the call of this function, which may give a table. */
  readonly callee?: string;
  /** No table: where one must stand, the service could look for a table of that name. */
  readonly isValue?: boolean;
}

/** The names that can be used at a point of the query, without those of tables. */
export type NameScope = ReadonlyMap<string, Binding>;

/** A name, also in the form `['name']`. @throws BadUserInputError for one in brackets that has escapes. */
export function nameOf(node: KqlNode | undefined, query: string): string | undefined {
  const word = wordOf(node);
  if (word !== undefined || !isGroup(node, '[')) return word;
  const [only] = node.inside;
  if (node.inside.length !== 1 || only?.kind !== 'text') return undefined;
  if (only.value === null) throw unreadable(query, node.start, 'a name in brackets must be a plain string');
  return only.value;
}

/** The name that is all there is, in parentheses or not. Numbers and literals are no names. */
export function soleName(nodes: readonly KqlNode[], query: string): string | undefined {
  const inner = unwrap(nodes);
  const name = inner.length === 1 ? nameOf(inner[0], query) : undefined;
  return name === undefined || /^(?:\d.*|true|false|null)$/.test(name) ? undefined : name;
}

/** Operators that can begin what a `let` statement names or what stands in parentheses. */
export const LEADING_OPERATORS: ReadonlySet<string> = new Set([
  'union',
  'search',
  'find',
  'evaluate',
  'invoke',
]);

/** The function whose call is all there is, in parentheses or not. */
export function soleCallee(nodes: readonly KqlNode[]): string | undefined {
  const inner = unwrap(nodes);
  const called = inner.length === 2 && isGroup(inner[1], '(') ? wordOf(inner[0]) : undefined;
  return called === undefined || LEADING_OPERATORS.has(called) ? undefined : called;
}

/** Whether something is certainly a value and no table. */
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

/** What a name stands for that is bound to this. */
export function bindingOf(nodes: readonly KqlNode[], scope: NameScope, query: string): Binding {
  const called = soleCallee(nodes) ?? soleName(nodes, query);
  const known = called === undefined ? undefined : scope.get(called);
  const callee = known === undefined ? soleCallee(nodes) : known.callee;
  return {
    isValue: givesValue(nodes, scope, query),
    ...(callee !== undefined && { callee }),
    ...(known?.isFunction === true && soleName(nodes, query) !== undefined && { isFunction: true }),
  };
}
