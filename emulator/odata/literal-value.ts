import { readTicks } from './date-time.js';
import type { PropertyModel, PropertyType } from './entity-model.js';
import type { FilterRules } from './filter-rules.js';
import { ODataQueryError } from './odata-error.js';
import type { ComparisonOperator, Literal } from './syntax.js';

/** The values in filters: text, numbers, ticks, booleans. GUIDs are text in lower case, as is all text that is compared leniently. */
export type Value = string | number | bigint | boolean | null;

const typeNames: Readonly<Record<PropertyType, string>> = {
  string: 'Edm.String',
  enum: 'Edm.String',
  number: 'Edm.Int64',
  'group-id': 'Edm.Int32',
  dateTime: 'Edm.DateTimeOffset',
  guid: 'Edm.Guid',
  'key-guid': 'Edm.Guid',
  boolean: 'Edm.Boolean',
  object: 'Edm.ComplexType',
};

const literalTypes: Readonly<Record<Literal['form'], string>> = {
  string: 'Edm.String',
  number: 'Edm.Int64',
  dateTime: 'Edm.DateTimeOffset',
  date: 'Edm.Date',
  guid: 'Edm.Guid',
  boolean: 'Edm.Boolean',
  null: 'Edm.Null',
};

const operatorNames: Readonly<Record<ComparisonOperator, string>> = {
  eq: 'Equal',
  ne: 'NotEqual',
  gt: 'GreaterThan',
  ge: 'GreaterThanOrEqual',
  lt: 'LessThan',
  le: 'LessThanOrEqual',
};

/** The name of a type as messages give it. */
export function typeName(type: PropertyType): string {
  return typeNames[type];
}

/** The error of comparing what cannot be compared. */
export function mismatch(left: string, right: string, operator: ComparisonOperator): ODataQueryError {
  return new ODataQueryError(
    'A binary operator with incompatible types was detected. ' +
      `Found operand types '${left}' and '${right}' for operator kind '${operatorNames[operator]}'.`,
  );
}

/**
 * The value of a literal where a property of this type is expected. Throws ODataQueryError when it is written in another type's
 * way: dates quoted, numbers quoted, text unquoted.
 */
export function literalValue(
  literal: Literal,
  property: Pick<PropertyModel, 'type' | 'name' | 'values'>,
  operator: ComparisonOperator,
  rules: FilterRules,
): Value {
  if (literal.form === 'null') return null;
  const { form, text } = literal;
  const refuse = (): ODataQueryError => mismatch(typeName(property.type), literalTypes[form], operator);
  switch (property.type) {
    case 'string':
      if (form !== 'string') throw refuse();
      return comparable(text, rules);
    case 'enum':
      if (form !== 'string') throw refuse();
      return enumValue(text, property, rules);
    case 'number':
      if (form !== 'number') throw refuse();
      return Number(text);
    case 'group-id':
      if (form === 'number' && rules.groupIdLiteral !== 'string') return Number(text);
      if (form === 'string' && rules.groupIdLiteral !== 'number' && /^\d+$/.test(text)) return Number(text);
      throw refuse();
    case 'dateTime': {
      if (form !== 'dateTime') throw refuse();
      const ticks = readTicks(text);
      if (ticks === null) throw new ODataQueryError(`Unrecognized 'Edm.DateTimeOffset' literal '${text}'.`);
      return ticks;
    }
    case 'guid':
    case 'key-guid': {
      const accepted = property.type === 'key-guid' ? 'both' : rules.guidLiteral;
      if (form === 'guid' && accepts(accepted, 'unquoted')) return text.toLowerCase();
      if (form === 'string' && accepts(accepted, 'quoted') && isGuid(text)) return text.toLowerCase();
      throw refuse();
    }
    case 'boolean':
      if (form !== 'boolean') throw refuse();
      return text === 'true';
    case 'object':
      throw refuse();
  }
}

function enumValue(
  text: string,
  property: Pick<PropertyModel, 'name' | 'values'>,
  rules: FilterRules,
): string {
  const isKnown = property.values.some((one) => one.toLowerCase() === text.toLowerCase());
  if (rules.unknownEnumValue === 'refused' && !isKnown) {
    throw new ODataQueryError(
      `The string '${text}' is not a valid enumeration type constant (${property.name}).`,
    );
  }
  return comparable(text, rules);
}

/** A text as it is compared: as it is, or in lower case. */
function comparable(text: string, rules: Pick<FilterRules, 'lenientText'>): string {
  return rules.lenientText ? text.toLowerCase() : text;
}

/** Whether literals of a GUID may be written so. */
function accepts(rule: FilterRules['guidLiteral'], spelling: 'unquoted' | 'quoted'): boolean {
  return rule === 'both' || rule === spelling;
}

function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

/** The value of a literal that stands where no property says what is expected. */
export function bareLiteralValue(literal: Literal, rules: Pick<FilterRules, 'lenientText'>): Value {
  switch (literal.form) {
    case 'null':
      return null;
    case 'boolean':
      return literal.text === 'true';
    case 'number':
      return Number(literal.text);
    case 'dateTime':
      return readTicks(literal.text);
    case 'string':
      return comparable(literal.text, rules);
    default:
      return literal.text;
  }
}

/** The type a bare literal has; null for `null`, which fits every type. */
export function bareLiteralType(literal: Literal): PropertyType | null {
  switch (literal.form) {
    case 'null':
      return null;
    case 'date':
      return 'object';
    default:
      return literal.form;
  }
}

/** The value of a property in a row, ready to be compared; exactly where no rules say otherwise. */
export function propertyValue(
  raw: unknown,
  type: PropertyType,
  rules: Pick<FilterRules, 'lenientText'> = { lenientText: false },
): Value {
  if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean') return null;
  switch (type) {
    case 'dateTime':
      return readTicks(String(raw));
    case 'guid':
    case 'key-guid':
      return String(raw).toLowerCase();
    case 'number':
    case 'group-id':
      return Number(raw);
    case 'boolean':
      return raw === true;
    default:
      return comparable(String(raw), rules);
  }
}
