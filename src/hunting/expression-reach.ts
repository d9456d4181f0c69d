import {
  ENRICHING_FUNCTIONS,
  KEYWORDS,
  KNOWN_TABLES,
  OPERATORS,
  REFUSED_CALLS,
  REFUSED_WORDS,
  VALUE_FUNCTIONS,
} from './kql-names.js';
import {
  isGroup,
  isMark,
  readOperatorName,
  splitBy,
  unwrap,
  wordOf,
  type KqlGroup,
  type KqlNode,
} from './kql-nodes.js';
import {
  JOINING_WORDS,
  KQL_FUNCTIONS,
  LEADING_WORDS,
  TYPE_LITERALS,
  WORDS_BEHIND_OPERANDS,
} from './kql-functions.js';
import type { StepBudget } from './step-budget.js';
import { unreadable } from './kql-tokens.js';
import { nameOf, soleCallee, soleName, type Binding, type NameScope } from './name-scope.js';

/** Whether an expression must be a table, must be a value, or may be either. */
export type ExpressionPosition = 'table' | 'value' | 'either';

const WRAPPERS = new Set(['materialize', 'toscalar', 'view']);
const LITERAL_TABLES = new Set(['datatable', 'table']);
const LIST_OPERATORS = new Set(['in', 'has_any', 'has_all']);

/** Collects the calls and tables of expressions, and words that are never allowed. */
export abstract class ExpressionReader {
  readonly tables = new Set<string>();
  readonly refused = new Set<string>();
  protected readonly query: string;

  protected readonly budget: StepBudget;
  /** False where there are no rows and so no columns. A name is then bound by the query, or a saved function. */
  protected hasColumns = true;

  constructor(query: string, budget: StepBudget) {
    this.query = query;
    this.budget = budget;
  }

  abstract readStatements(nodes: readonly KqlNode[], outer: NameScope, position: ExpressionPosition): Binding;
  protected abstract readPipeline(
    nodes: readonly KqlNode[],
    scope: NameScope,
    position: ExpressionPosition,
  ): void;

  protected readExpression(nodes: readonly KqlNode[], scope: NameScope): void {
    const operator = endOfOperator(nodes);
    nodes.forEach((node, index) => {
      this.budget.spend();
      if (node.kind === 'word') this.#readWord(node.text, nodes.slice(index + 1, index + 3), scope);
      if (!this.hasColumns) this.#readNameWithoutColumns(nodes, index, scope);
      if (node.kind !== 'group') return;
      const previous = nodes[index - 1];
      const list = isMark(previous, '~') ? nodes[index - 2] : previous;
      const called = isJoining(nodes, index - 1, operator) ? undefined : nameOf(previous, this.query);
      if (node.open === '(' && LIST_OPERATORS.has(wordOf(list) ?? '')) this.#readList(node.inside, scope);
      else if (node.open === '(' && called !== undefined) this.readCall(called, node, scope);
      else if (node.open === '{') this.#readBraces(node.inside, scope);
      else if (wordOf(nodes[index - 2]) === 'datatable') this.readConstants(node.inside, scope);
      else this.readPipeline(node.inside, scope, 'value');
    });
  }

  /** A name in a table position. A `let` binding isn't a table of the service, unless it calls an unknown function. */
  protected readTable(name: string, scope: NameScope, position: ExpressionPosition): void {
    const binding = scope.get(name);
    if (binding === undefined || (binding.isValue === true && position === 'table')) this.addTable(name);
    else if (binding.callee !== undefined && !isBuiltIn(binding.callee)) this.addTable(binding.callee);
  }

  protected readTableCall(name: string, args: KqlGroup, scope: NameScope): void {
    const isRefused = REFUSED_CALLS.has(name.toLowerCase());
    const callee = scope.has(name) ? scope.get(name)?.callee : name;
    if (callee !== undefined && !isRefused && !isBuiltIn(callee)) this.addTable(callee);
    this.readCall(name, args, scope);
  }

  protected addTable(name: string): void {
    if (REFUSED_WORDS.has(name.toLowerCase())) this.refused.add(name.toLowerCase());
    else this.tables.add(name);
  }

  protected readCall(name: string, args: KqlGroup, scope: NameScope): void {
    const lower = name.toLowerCase();
    if (REFUSED_CALLS.has(lower)) this.refused.add(`${lower}()`);
    else if (name === 'table') this.#readTableByText(args);
    else if (!isKnownFunction(name, scope)) this.addTable(name);
    if (WRAPPERS.has(name)) this.readPipeline(args.inside, scope, 'table');
    else if (TYPE_LITERALS.has(name) || LITERAL_TABLES.has(name))
      this.withColumns(true, () => this.readExpression(args.inside, scope));
    else if (scope.get(name)?.takesTable === true) this.#readTableArguments(args, scope);
    else this.readPipeline(args.inside, scope, 'value');
  }

  #readWord(word: string, [next, afterNext]: readonly KqlNode[], scope: NameScope): void {
    const lower = word.toLowerCase();
    if (REFUSED_WORDS.has(lower)) this.refused.add(lower);
    if (KNOWN_TABLES.has(word) && !scope.has(word) && !isAssigned(next, afterNext)) this.tables.add(word);
  }

  /** Runs `read` with or without columns, then restores the state. */
  protected withColumns(hasColumns: boolean, read: () => void): void {
    const before = this.hasColumns;
    this.hasColumns = hasColumns;
    read();
    this.hasColumns = before;
  }

  /** Reads expressions that are constant for all rows and so can't name columns: table values, counts, and bounds. */
  protected readConstants(nodes: readonly KqlNode[], scope: NameScope): void {
    this.withColumns(false, () => {
      this.readExpression(nodes, scope);
    });
  }

  /** Functions without parameters may be called by name only. */
  #readNameWithoutColumns(nodes: readonly KqlNode[], index: number, scope: NameScope): void {
    const [previous, node, next, afterNext] = [-1, 0, 1, 2].map((offset) => nodes[index + offset]);
    if (isMark(previous, '.') || isGroup(next, '(') || isAssigned(next, afterNext)) return;
    if (node?.kind === 'group' && isIndexed(previous)) return;
    const name = nameOf(node, this.query);
    if (name === undefined || scope.has(name)) return;
    if (node?.kind === 'group' || (/^[\p{L}_]/u.test(name) && !isWordOfLanguage(name))) this.addTable(name);
  }

  /** Skips settings such as `kind=inner hint.strategy=shuffle`. */
  protected skipSettings(nodes: readonly KqlNode[], scope: NameScope): readonly KqlNode[] {
    let read = 0;
    for (;;) {
      let next = read;
      while (wordOf(nodes[next]) !== undefined && isMark(nodes[next + 1], '.')) next += 2;
      if (wordOf(nodes[next]) === undefined || !isMark(nodes[next + 1], '=')) return nodes.slice(read);
      this.readExpression(nodes.slice(next + 2, next + 3), scope);
      read = next + 3;
    }
  }

  #readTableArguments(args: KqlGroup, scope: NameScope): void {
    for (const arg of splitBy(args.inside, ',')) {
      const isNamed = wordOf(arg[0]) !== undefined && isMark(arg[1], '=');
      this.#readCallOrValue(isNamed ? arg.slice(2) : arg, scope);
    }
  }

  /** `table("DeviceInfo")`. The name must be a literal. */
  #readTableByText({ inside, start }: KqlGroup): void {
    const [only] = inside;
    if (inside.length !== 1 || only?.kind !== 'text' || only.value === null) {
      throw unreadable(this.query, start, 'table() must contain the name of a table as a plain string');
    }
    this.tables.add(only.value);
  }

  /** Operand of `in`: values, or the first column of a table. */
  #readList(nodes: readonly KqlNode[], scope: NameScope): void {
    const inner = unwrap(nodes);
    const name = soleName(inner, this.query);
    const callee = name === undefined ? undefined : scope.get(name)?.callee;
    if (name === undefined) this.#readCallOrValue(inner, scope);
    else if (callee === undefined || !VALUE_FUNCTIONS.has(callee)) this.readTable(name, scope, 'either');
  }

  /** In a table position, a call counts as a table unless the function is known to return values. */
  #readCallOrValue(nodes: readonly KqlNode[], scope: NameScope): void {
    const called = soleCallee(nodes);
    const callee = called !== undefined && scope.has(called) ? scope.get(called)?.callee : called;
    if (callee !== undefined && !VALUE_FUNCTIONS.has(callee)) this.addTable(callee);
    this.readPipeline(nodes, scope, 'either');
  }

  /** The body of `partition`, or an object of `dynamic`. */
  #readBraces(nodes: readonly KqlNode[], scope: NameScope): void {
    const isPipeline = nodes.some((node) => isMark(node, '|')) || soleName(nodes, this.query) !== undefined;
    if (isPipeline) this.readStatements(nodes, scope, 'either');
    else this.#readCallOrValue(nodes, scope);
  }
}

/**
 * Whether parentheses after this word contain an operand instead of arguments. Words that may be function names need an
 * operand before them.
 */
function isJoining(nodes: readonly KqlNode[], index: number, endOfOperator: number): boolean {
  const word = wordOf(nodes[index]);
  if (word === undefined) return false;
  const before = nodes[index - 1];
  const follows = before !== undefined && before.kind !== 'mark' && !JOINING_WORDS.has(wordOf(before) ?? '');
  if (JOINING_WORDS.has(word)) return true;
  if (word === 'regex') return wordOf(before) === 'matches';
  if (WORDS_BEHIND_OPERANDS.has(word) && follows) return true;
  if (LEADING_WORDS.has(word) && index === 0) return true;
  return index + 1 === endOfOperator;
}

/** Number of nodes of the leading operator's name. */
function endOfOperator(nodes: readonly KqlNode[]): number {
  const operator = readOperatorName(nodes);
  return operator !== null && OPERATORS.has(operator.name) ? nodes.length - operator.rest.length : 0;
}

function isKnownFunction(name: string, scope: NameScope): boolean {
  return KQL_FUNCTIONS.has(name) || ENRICHING_FUNCTIONS.has(name) || scope.get(name)?.isFunction === true;
}

/** Whether `=` follows, but not `==` or `=~`. */
function isAssigned(next: KqlNode | undefined, afterNext: KqlNode | undefined): boolean {
  return isMark(next, '=') && !isMark(afterNext, '=') && !isMark(afterNext, '~');
}

/** Whether brackets after this node index it, so that they contain no name. */
function isIndexed(previous: KqlNode | undefined): boolean {
  return previous !== undefined && previous.kind !== 'mark' && !isWordOfLanguage(wordOf(previous) ?? '');
}

function isWordOfLanguage(word: string): boolean {
  return KEYWORDS.has(word) || JOINING_WORDS.has(word) || WORDS_BEHIND_OPERANDS.has(word);
}

/** Built-in functions that return a table based on their arguments, which are read too. */
function isBuiltIn(name: string): boolean {
  return WRAPPERS.has(name) || LITERAL_TABLES.has(name) || ENRICHING_FUNCTIONS.has(name);
}
