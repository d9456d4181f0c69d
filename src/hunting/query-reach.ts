import { ExpressionReader, type ExpressionPosition } from './expression-reach.js';
import {
  ENRICHING_FUNCTIONS,
  HARMLESS_PLUGINS,
  KNOWN_TABLES,
  OPERATORS,
  REFUSED_STATEMENTS,
  REFUSED_WORDS,
} from './kql-names.js';
import {
  isGroup,
  isMark,
  readKqlNodes,
  readOperatorName,
  splitBy,
  splitByWords,
  unwrap,
  wordOf,
  type KqlGroup,
  type KqlNode,
} from './kql-nodes.js';
import { unreadable } from './kql-tokens.js';
import { StepBudget } from './step-budget.js';
import { bindingOf, makesRows, nameOf, soleName, type Binding, type NameScope } from './name-scope.js';

/** Tables and operators that a query uses, in source order. */
export interface QueryReach {
  /** Tables and functions in table positions, including `Device*` and `*`, without names bound by `let`. */
  readonly tables: readonly string[];
  /** Disallowed operators, functions, and statements, as text for a message. */
  readonly refused: readonly string[];
}

/**
 * Determines the tables and functions that a query would use. Overestimates in doubt: a name in a table position counts
 * as a table, and so does a call to a function that neither the language nor the query defines.
 *
 * @param bound names bound before the query: its parameters
 * @param budget maximum number of steps
 * @throws BadUserInputError for a query that can't be parsed, or if the budget is exceeded
 */
export function readQueryReach(
  query: string,
  bound: Iterable<string> = [],
  budget = new StepBudget(),
): QueryReach {
  const reader = new ReachReader(query, budget);
  reader.readStatements(
    readKqlNodes(query, budget),
    new Map([...bound].map((name) => [name, { isValue: true }])),
    'table',
  );
  return { tables: [...reader.tables], refused: [...reader.refused] };
}

/** Operators with constant operands. */
const ALL_CONSTANT: ReadonlySet<string> = new Set(['print', 'take', 'limit', 'sample']);

class ReachReader extends ExpressionReader {
  /** Statements see names of earlier ones. The last statement is a function's result. */
  override readStatements(
    nodes: readonly KqlNode[],
    outer: NameScope,
    position: ExpressionPosition,
  ): Binding {
    this.budget.spend(outer.size);
    const scope = new Map(outer);
    let result: Binding = {};
    for (const statement of splitBy(nodes, ';')) {
      const [first] = statement;
      if (first === undefined) continue;
      const word = wordOf(first);
      result = bindingOf(statement, scope, this.query);
      if (isMark(first, '.')) this.refused.add('control commands');
      else if (word === 'let') this.#readLet(statement, scope);
      else if (REFUSED_STATEMENTS.has(word?.toLowerCase() ?? '')) this.refused.add(`the statement ${word}`);
      else this.readPipeline(statement, scope, position);
    }
    return result;
  }

  #readLet(statement: readonly KqlNode[], scope: Map<string, Binding>): void {
    const name = nameOf(statement[1], this.query);
    if (name === undefined || !isMark(statement[2], '=')) throw this.#unreadable(statement[0], 'this let');
    const value = statement.slice(3);
    const [parameters, body] = wordOf(value[0]) === 'view' ? value.slice(1) : value;
    if (isGroup(parameters, '(') && isGroup(body, '{')) {
      scope.set(name, this.#readFunction(parameters, body, scope));
      return;
    }
    const binding = bindingOf(value, scope, this.query);
    this.withColumns(false, () => {
      this.readPipeline(value, scope, 'either');
    });
    scope.set(name, binding);
  }

  #readFunction(parameters: KqlGroup, body: KqlGroup, outer: NameScope): Binding {
    this.budget.spend(outer.size);
    const scope = new Map(outer);
    let takesTable = false;
    for (const parameter of splitBy(parameters.inside, ',')) {
      const name = nameOf(parameter[0], this.query);
      const isTable = isGroup(parameter[2], '(');
      if (name !== undefined) scope.set(name, { isValue: !isTable });
      takesTable ||= isTable;
      this.readConstants(parameter.slice(3), outer);
    }
    let given: Binding = {};
    this.withColumns(false, () => {
      given = this.readStatements(body.inside, scope, 'either');
    });
    return { ...given, isFunction: true, takesTable };
  }

  protected override readPipeline(
    nodes: readonly KqlNode[],
    scope: NameScope,
    position: ExpressionPosition,
  ): void {
    this.budget.spend(nodes.length);
    const [source = [], ...operators] = splitBy(nodes, '|');
    if (operators.length === 0 && position !== 'table') this.#readValue(source, scope, position);
    else this.withColumns(true, () => this.#readSource(source, scope));
    this.withColumns(true, () => {
      // The operators in `fork` and similar have no source, so that the first can be `as`.
      let names = this.#nameRows(source, scope);
      for (const part of operators) {
        this.#readOperator(part, names);
        names = this.#nameRows(part, names);
      }
    });
  }

  /** The operators after `as X` see the rows before it as X, which hides a table of that name. */
  #nameRows(part: readonly KqlNode[], scope: NameScope): NameScope {
    const operator = readOperatorName(part);
    if (operator?.name !== 'as') return scope;
    const [named, ...others] = this.skipSettings(operator.rest, scope);
    const name = nameOf(named, this.query);
    if (name === undefined || others.length > 0) return scope;
    if (KNOWN_TABLES.has(name)) this.tables.add(name);
    this.budget.spend(scope.size);
    return new Map(scope).set(name, {});
  }

  /** A value, or a table by name if both are possible. */
  #readValue(nodes: readonly KqlNode[], scope: NameScope, position: ExpressionPosition): void {
    const inner = unwrap(nodes);
    const name = soleName(inner, this.query);
    if (position === 'either' && name !== undefined) this.readTable(name, scope, position);
    else if (makesRows(inner)) this.withColumns(true, () => this.#readSource(inner, scope));
    // Remove all parentheses at once: removing them level by level would take quadratic time.
    else if (inner !== nodes) this.readPipeline(inner, scope, 'value');
    else this.readExpression(nodes, scope);
  }

  /**
   * The start of a pipeline: a table, a function that returns one, a parenthesized pipeline, or an operator without
   * input.
   */
  #readSource(nodes: readonly KqlNode[], scope: NameScope): void {
    const [first, second] = nodes;
    const name = nameOf(first, this.query);
    if (isGroup(first, '(') && nodes.length === 1) this.readPipeline(first.inside, scope, 'table');
    else if (name === undefined) this.#refuseSource(nodes, scope);
    else if (nodes.length === 1 && name !== 'count') this.readTable(name, scope, 'table');
    else if (wordOf(first) === 'search' || wordOf(first) === 'find') this.#readSearch(nodes.slice(1), scope);
    else if (OPERATORS.has(readOperatorName(nodes)?.name ?? '')) this.#readOperator(nodes, scope);
    else if (isGroup(second, '(')) this.#readSourceCall(name, second, nodes, scope);
    else if (name === 'range') this.readConstants(nodes.slice(wordOf(nodes[2]) === 'from' ? 3 : 2), scope);
    else this.#refuseSource(nodes, scope);
  }

  /** `f(...)`, or `datatable (...) [...]` and similar. */
  #readSourceCall(name: string, args: KqlGroup, nodes: readonly KqlNode[], scope: NameScope): void {
    if (nodes.length > 2 && name !== 'datatable' && !REFUSED_WORDS.has(name.toLowerCase())) {
      this.#refuseSource(nodes, scope);
      return;
    }
    this.withColumns(false, () => {
      this.readTableCall(name, args, scope);
    });
    this.readConstants(nodes.slice(2), scope);
  }

  /** Rejects sources such as `cluster("x").database("y").T`, and invalid ones. */
  #refuseSource(nodes: readonly KqlNode[], scope: NameScope): void {
    this.readExpression(nodes, scope);
    if (this.refused.size === 0) throw this.#unreadable(nodes[0], 'it is not clear which table is read');
  }

  #readOperator(part: readonly KqlNode[], scope: NameScope): void {
    const operator = readOperatorName(part);
    if (operator === null) throw this.#unreadable(part[0], 'an operator is expected after |');
    const { name, rest } = operator;
    if (!OPERATORS.has(name)) this.refused.add(`the operator ${name}`);
    if (name === 'join' || name === 'lookup') this.#readJoin(rest, scope);
    else if (name === 'union') this.#readUnion(rest, scope);
    else if (name === 'evaluate') this.#readPlugin(rest, scope);
    else if (name === 'invoke') this.#readInvoke(rest, scope);
    else if (name === 'find') this.#readSearch(rest, scope);
    else if (name === 'partition') this.#readPartition(rest, scope);
    else if (ALL_CONSTANT.has(name)) this.readConstants(rest, scope);
    else if (name === 'top-nested') for (const level of splitBy(rest, ',')) this.#readTop(level, scope);
    else if (['top', 'top-hitters', 'sample-distinct'].includes(name)) this.#readTop(rest, scope);
    else if (name === 'make-series') this.#readSeries(rest, scope);
    else if (name === 'scan')
      for (const part of splitByWords(rest, ['declare'])) this.readExpression(part, scope);
    else if (name === 'mv-expand') this.#readWithConstants(rest, ['limit'], scope);
    else this.readExpression(rest, scope);
  }

  /** A number of rows, followed by columns after `of` or `by`. */
  #readTop(nodes: readonly KqlNode[], scope: NameScope): void {
    const again = readOperatorName(nodes);
    const level = again?.name === 'top-nested' ? again.rest : nodes;
    const [count = [], ...columns] = splitByWords(level, ['of', 'by']);
    this.readConstants(count, scope);
    for (const part of columns) this.readExpression(part, scope);
  }

  /** Defaults, and bounds and step after the time column are constants: `from a to b step c`, or `in range(a, b, c)`. */
  #readSeries(nodes: readonly KqlNode[], scope: NameScope): void {
    const [bounded = [], ...groups] = splitByWords(nodes, ['by']);
    const [series = []] = splitByWords(bounded, ['on']);
    for (const one of splitBy(series, ',')) {
      const [, ...defaults] = splitByWords(one, ['default']);
      for (const part of defaults) this.readConstants(part, scope);
    }
    this.#readWithConstants(bounded, ['from', 'to', 'step', 'in'], scope);
    for (const part of groups) this.readExpression(part, scope);
  }

  #readWithConstants(nodes: readonly KqlNode[], words: readonly string[], scope: NameScope): void {
    const [first = [], ...constants] = splitByWords(nodes, words);
    this.readExpression(first, scope);
    for (const part of constants) this.readConstants(part, scope);
  }

  /** Parentheses after the column contain a pipeline, not the column's arguments. */
  #readPartition(nodes: readonly KqlNode[], scope: NameScope): void {
    const column = nodes.findIndex((node) => wordOf(node) === 'by') + 1;
    this.readExpression(nodes.slice(0, column), scope);
    this.readExpression(nodes.slice(column, column + 1), scope);
    this.readExpression(nodes.slice(column + 1), scope);
  }

  #readJoin(nodes: readonly KqlNode[], scope: NameScope): void {
    const operands = this.skipSettings(nodes, scope);
    const on = operands.findIndex((node) => wordOf(node) === 'on');
    this.#readSource(on < 0 ? operands : operands.slice(0, on), scope);
    if (on >= 0) this.readExpression(operands.slice(on), scope);
  }

  #readUnion(nodes: readonly KqlNode[], scope: NameScope): void {
    for (const part of splitBy(this.skipSettings(nodes, scope), ',')) this.#readOneOfMany(part, scope);
  }

  /** `search` and `find` read the tables of their list, or all tables without one. */
  #readSearch(nodes: readonly KqlNode[], scope: NameScope): void {
    const operands = this.skipSettings(nodes, scope);
    const [first, list, ...rest] = operands;
    if (wordOf(first) === 'in' && isGroup(list, '(')) {
      for (const part of splitBy(list.inside, ',')) this.#readOneOfMany(part, scope);
      this.readExpression(rest, scope);
      return;
    }
    this.tables.add('*');
    this.readExpression(operands, scope);
  }

  /** A member of a list of tables: a name with `*`, or the start of a pipeline. */
  #readOneOfMany(part: readonly KqlNode[], scope: NameScope): void {
    const isPattern = part.some((node) => isMark(node, '*'));
    if (isPattern && part.every((node) => node.kind === 'word' || isMark(node, '*'))) {
      this.tables.add(part.map((node) => (node.kind === 'group' ? '' : node.text)).join(''));
    } else this.readPipeline(part, scope, 'table');
  }

  #readPlugin(nodes: readonly KqlNode[], scope: NameScope): void {
    const [plugin, ...rest] = this.skipSettings(nodes, scope);
    const name = nameOf(plugin, this.query) ?? '';
    if (!HARMLESS_PLUGINS.has(name)) this.refused.add(`evaluate ${name}`.trim());
    this.readExpression(rest, scope);
  }

  #readInvoke([called, args, ...rest]: readonly KqlNode[], scope: NameScope): void {
    const name = nameOf(called, this.query);
    if (name === undefined || !isGroup(args, '(')) throw this.#unreadable(called, 'this invoke');
    if (scope.get(name)?.isFunction !== true && !ENRICHING_FUNCTIONS.has(name)) this.addTable(name);
    this.readCall(name, args, scope);
    this.readExpression(rest, scope);
  }

  #unreadable(node: KqlNode | undefined, what: string): Error {
    return unreadable(this.query, node?.start ?? this.query.length, what);
  }
}
