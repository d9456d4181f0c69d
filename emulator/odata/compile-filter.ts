import type { EntityModel, PropertyModel, PropertyType } from './entity-model.js';
import type { FilterRules } from './filter-rules.js';
import {
  bareLiteralType,
  bareLiteralValue,
  literalValue,
  mismatch,
  propertyValue,
  typeName,
  type Value,
} from './literal-value.js';
import { ODataQueryError } from './odata-error.js';
import { parseFilter } from './parser.js';
import { countNodes, type ComparisonOperator, type Expression, type Literal } from './syntax.js';

/** A row, and the element of a collection that an `any` is looking at. */
type Evaluate = (row: object, element: unknown) => Value;

/** A part of a filter with resolved names and types. */
interface Bound {
  /** Null is the type of `null`. */
  readonly type: PropertyType | null;
  readonly evaluate: Evaluate;
  readonly literal: Literal | null;
  readonly property: PropertyModel | null;
}

interface Scope {
  readonly model: EntityModel;
  readonly rules: FilterRules;
  /** The variable of the `any` around this part, and the collection it runs over. */
  readonly variable: { readonly name: string; readonly collection: PropertyModel } | null;
}

/**
 * Makes a predicate of a `$filter`. Throws ODataQueryError for requests that the service rejects: bad syntax, unknown or unfilterable
 * properties, unknown functions, types that don't agree, too many nodes.
 */
export function compileFilter(
  text: string,
  model: EntityModel,
  rules: FilterRules,
): (row: object) => boolean {
  const expression = parseFilter(text);
  if (countNodes(expression) > rules.maxNodes) {
    throw new ODataQueryError(
      `The node count limit of '${rules.maxNodes}' has been exceeded. To increase the limit, set the 'MaxNodeCount' property ` +
        'on EnableQueryAttribute or ODataValidationSettings.',
    );
  }
  const { evaluate } = bindBoolean(expression, { model, rules, variable: null });
  return (row) => evaluate(row, undefined) === true;
}

function bindBoolean(expression: Expression, scope: Scope): Bound {
  const bound = bind(expression, scope);
  if (bound.type !== 'boolean') {
    throw new ODataQueryError('The $filter expression must evaluate to a single boolean value.');
  }
  return bound;
}

function bind(expression: Expression, scope: Scope): Bound {
  switch (expression.kind) {
    case 'literal':
      return {
        type: bareLiteralType(expression),
        evaluate: () => bareLiteralValue(expression, scope.rules),
        literal: expression,
        property: null,
      };
    case 'name':
      return bindName(expression.name, scope);
    case 'not':
      return bindNot(expression.operand, scope);
    case 'and':
    case 'or':
      return bindLogic(expression.kind, expression.left, expression.right, scope);
    case 'compare':
      return bindComparison(expression.operator, expression.left, expression.right, scope);
    case 'in':
      return bindIn(expression.left, expression.values, scope);
    case 'call':
      return bindCall(expression.name, expression.arguments, scope);
    case 'any':
    case 'all':
      return bindAny(expression, scope);
  }
}

function bindName(name: string, scope: Scope): Bound {
  if (scope.variable?.name === name) {
    const { collection } = scope.variable;
    return {
      type: collection.type,
      evaluate: (_row, element) => propertyValue(element, collection.type, scope.rules),
      literal: null,
      property: collection,
    };
  }
  const property = findProperty(name, scope);
  if (property.collection) {
    throw new ODataQueryError(`The property '${name}' is a collection and can only be used with 'any'.`);
  }
  return {
    type: property.type,
    evaluate: (row) => propertyValue((row as Record<string, unknown>)[name], property.type, scope.rules),
    literal: null,
    property,
  };
}

function findProperty(name: string, { model }: Scope): PropertyModel {
  const property = model.properties.get(name);
  if (property === undefined) {
    throw new ODataQueryError(
      `Could not find a property named '${name}' on type 'microsoft.windowsDefenderATP.api.${model.name}'.`,
    );
  }
  if (!property.filterable) {
    throw new ODataQueryError(`The property '${name}' cannot be used in the $filter query option.`);
  }
  return property;
}

function bindNot(inner: Expression, scope: Scope): Bound {
  if (!scope.rules.not) throw refusedOperator('Not');
  const operand = bind(inner, scope);
  if (operand.type !== 'boolean') {
    throw new ODataQueryError(
      'A unary operator with an incompatible type was detected. ' +
        `Found operand type '${nameOf(operand)}' for operator kind 'Not'.`,
    );
  }
  return truth((row, element) => {
    const value = operand.evaluate(row, element);
    return value === null ? null : value !== true;
  });
}

function bindLogic(kind: 'and' | 'or', one: Expression, other: Expression, scope: Scope): Bound {
  if (kind === 'or' && !scope.rules.or) throw refusedOperator('Or');
  const [left, right] = [bindBoolean(one, scope), bindBoolean(other, scope)];
  const decisive = kind === 'or';
  return truth((row, element) => {
    const first = left.evaluate(row, element);
    if (first === decisive) return decisive;
    const second = right.evaluate(row, element);
    if (second === decisive) return decisive;
    return first === null || second === null ? null : !decisive;
  });
}

function bindComparison(
  operator: ComparisonOperator,
  one: Expression,
  other: Expression,
  scope: Scope,
): Bound {
  if ((operator === 'lt' || operator === 'le') && !scope.rules.lessThan) {
    throw refusedOperator(operator === 'lt' ? 'LessThan' : 'LessThanOrEqual');
  }
  const [left, right] = [bind(one, scope), bind(other, scope)];
  const fromRight = convert(right, left, operator, scope.rules);
  const fromLeft = convert(left, right, operator, scope.rules);
  const settled = left.property ?? right.property;
  if (settled === null && left.type !== null && right.type !== null && left.type !== right.type) {
    throw mismatch(nameOf(left), nameOf(right), operator);
  }
  const type = left.type ?? right.type;
  if (operator !== 'eq' && operator !== 'ne' && !isOrdered(type)) {
    throw mismatch(nameOf(left), nameOf(right), operator);
  }
  return truth((row, element) => compare(operator, fromLeft(row, element), fromRight(row, element)));
}

/** How to read `side` beside `other`: a literal takes the type of the property that it is compared with. */
function convert(side: Bound, other: Bound, operator: ComparisonOperator, rules: FilterRules): Evaluate {
  if (other.property === null || side.type === null) return side.evaluate;
  if (side.literal !== null) {
    const value = literalValue(side.literal, other.property, operator, rules);
    return () => value;
  }
  if (side.type !== other.property.type) throw mismatch(nameOf(side), nameOf(other), operator);
  return side.evaluate;
}

function isOrdered(type: PropertyType | null): boolean {
  return type === null || ['string', 'number', 'group-id', 'dateTime'].includes(type);
}

function compare(operator: ComparisonOperator, left: Value, right: Value): boolean {
  if (operator === 'eq') return left === right;
  if (operator === 'ne') return left !== right;
  if (left === null || right === null) return false;
  switch (operator) {
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
  }
}

function bindIn(one: Expression, list: readonly Literal[], scope: Scope): Bound {
  if (!scope.rules.in) throw refusedOperator('In');
  if (list.length > scope.rules.maxInValues) {
    throw new ODataQueryError(
      `The 'in' operator takes at most ${scope.rules.maxInValues} values; ${list.length} were given.`,
    );
  }
  const left = bind(one, scope);
  const { property } = left;
  if (property === null)
    throw new ODataQueryError("The left operand of the 'in' operator must be a property.");
  const values = new Set(list.map((literal) => literalValue(literal, property, 'eq', scope.rules)));
  return truth((row, element) => values.has(left.evaluate(row, element)));
}

function bindCall(name: string, list: readonly Expression[], scope: Scope): Bound {
  if (name !== 'startswith' && !(name === 'contains' && scope.rules.contains)) {
    throw new ODataQueryError(
      `An unknown function with name '${name}' was found. This may also be a function import or a key lookup on a navigation ` +
        'property, which is not allowed.',
    );
  }
  const bound = list.map((argument) => bind(argument, scope));
  const [text, sought] = bound;
  if (
    text === undefined ||
    sought === undefined ||
    bound.length !== 2 ||
    !bound.every((one) => one.type === 'string')
  ) {
    throw new ODataQueryError(
      `No function signature for the function with name '${name}' matches the specified arguments. The function signatures ` +
        `considered are: ${name}(Edm.String Nullable=true, Edm.String Nullable=true).`,
    );
  }
  return truth((row, element) => {
    const [whole, part] = [text.evaluate(row, element), sought.evaluate(row, element)];
    if (typeof whole !== 'string' || typeof part !== 'string') return null;
    return name === 'contains' ? whole.includes(part) : whole.startsWith(part);
  });
}

function bindAny(expression: Extract<Expression, { kind: 'any' | 'all' }>, scope: Scope): Bound {
  if (expression.kind === 'all') throw refusedOperator('All');
  const collection = findProperty(expression.collection.name, scope);
  if (!collection.collection) {
    throw new ODataQueryError('Any/All may only be used following a collection.');
  }
  const elements = (row: object): readonly unknown[] => {
    const value = (row as Record<string, unknown>)[collection.name];
    return Array.isArray(value) ? value : [];
  };
  const { lambda } = expression;
  if (lambda === null) return truth((row) => elements(row).length > 0);
  const body = bindBoolean(lambda.body, { ...scope, variable: { name: lambda.variable, collection } });
  return truth((row) => elements(row).some((element) => body.evaluate(row, element) === true));
}

function truth(evaluate: Evaluate): Bound {
  return { type: 'boolean', evaluate, literal: null, property: null };
}

function nameOf(bound: Bound): string {
  return bound.type === null ? 'Edm.Null' : typeName(bound.type);
}

function refusedOperator(kind: string): ODataQueryError {
  return new ODataQueryError(
    `The query specified in the URI is not valid. The operator '${kind}' is not allowed.`,
  );
}
