import type { PropertyKind } from '../../src/loaders/shared/filterable-properties.js';
import type { CatalogueOperation } from './read-catalogue.js';
import { itemTypeOf, type WireField, type WireType } from './read-fields.js';
import { isListType, nameOfType, propertiesOf, type Metadata } from './read-metadata.js';

/** How docs/catalogue/fields.yaml may call a value of these types. */
const FIELD_TYPES: Readonly<Record<string, readonly string[]>> = {
  // Exports write times as texts.
  String: ['text', 'enum', 'moment'],
  Guid: ['text'],
  Boolean: ['flag'],
  Byte: ['whole'],
  Int32: ['whole'],
  Int64: ['whole'],
  Single: ['decimal'],
  Double: ['decimal'],
  DateTimeOffset: ['moment'],
  TimeOfDay: ['text'],
};

/** The literals that a filter may write for a property of these types. */
const LITERALS: Readonly<Record<PropertyKind, readonly string[]>> = {
  string: ['String'],
  heldText: ['String'],
  textOrEmpty: ['String'],
  textOrNull: ['String'],
  // A closed set that the metadata calls a text.
  enum: ['String'],
  // Derived here, so the metadata has none.
  state: [],
  dateTime: ['DateTimeOffset'],
  number: ['Byte', 'Int32', 'Int64'],
  decimal: ['Single', 'Double'],
  guid: ['Guid'],
  guidOrZero: ['Guid'],
  machineId: ['String'],
  vulnerabilityId: ['String'],
  boolean: ['Boolean'],
  strings: ['String[]'],
  numbers: ['Int32[]', 'Int64[]'],
};

/** A field of the list, and what the metadata says of it; undefined where it has none. */
interface FieldPair {
  readonly name: string;
  readonly type: WireType;
  readonly field: WireField;
  readonly declared: string | undefined;
}

/** The fields that metadata and list have differently: in one of them alone, or of another type. */
export function findFieldDifferences(metadata: Metadata, types: readonly WireType[]) {
  const pairs = pairFields(metadata, types);
  const other = pairs
    .filter(({ declared, field }) => declared !== undefined && !isSameType(metadata, types, declared, field))
    .map(({ name, declared, field }) => `${name}: ${field.type}, in the metadata ${declared ?? ''}`);
  return {
    missing: types.flatMap((type) =>
      [...declaredFields(metadata, type).keys()]
        .filter(
          (name) => ![...type.fields.keys()].some((listed) => spell(listed, type) === spell(name, type)),
        )
        .map((name) => `${type.name}.${name}`),
    ),
    extra: pairs
      .filter(({ declared, type }) => declared === undefined && type.metadata.length > 0)
      .map(({ name }) => name),
    other,
  };
}

/** Words of enums that one of the two lacks: `Alert.status lacks Hidden`, `Alert.determination has Clean`. */
export function findWordDifferences(metadata: Metadata, types: readonly WireType[]): string[] {
  return pairFields(metadata, types).flatMap(({ name, type, field, declared }) => {
    if (declared === undefined || field.type !== 'enum') return [];
    const theirs = type.metadata.flatMap((owner) => {
      const own = propertiesOf(metadata, owner).get(fieldName(name));
      return own === undefined ? [] : (metadata.enums[nameOfType(own)] ?? []);
    });
    if (theirs.length === 0) return [];
    const ours = [...field.values.keys()];
    return [
      ...[...new Set(theirs)].filter((word) => !ours.includes(word)).map((word) => `${name} lacks ${word}`),
      ...ours.filter((word) => !theirs.includes(word)).map((word) => `${name} has ${word}`),
    ];
  });
}

/** A body that is sent, and where the metadata describes it. */
export interface SentBody {
  readonly operation: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** An action as `Machine.Isolate`, or a type; undefined where the metadata has neither. */
  readonly describedBy: string | undefined;
}

/** Properties of bodies that the metadata lacks, or has with another type. */
export function findBodyDifferences(metadata: Metadata, bodies: readonly SentBody[]): string[] {
  const differences = bodies.flatMap(({ operation, body, describedBy }) => {
    if (describedBy === undefined) return [operation];
    const declared = parametersOf(metadata, describedBy);
    return compareBody(metadata, operation, body, declared);
  });
  return [...new Set(differences)];
}

function compareBody(
  metadata: Metadata,
  path: string,
  body: Readonly<Record<string, unknown>>,
  declared: ReadonlyMap<string, string>,
): string[] {
  return Object.entries(body).flatMap(([name, value]) => {
    const type = declared.get(name);
    const here = `${path}.${name}`;
    if (type === undefined) return name === '@odata.type' ? [] : [here];
    if (isListType(type) !== Array.isArray(value)) return [`${here}: in the metadata ${type}`];
    return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).flatMap((item) =>
      compareValue(metadata, here, item, nameOfType(type)),
    );
  });
}

function compareValue(metadata: Metadata, path: string, value: unknown, type: string): string[] {
  if (typeof value === 'object' && value !== null && type in metadata.types) {
    const named = (value as Readonly<Record<string, unknown>>)['@odata.type'];
    const own = typeof named === 'string' ? (named.split('.').at(-1) ?? type) : type;
    return compareBody(
      metadata,
      path,
      value as Readonly<Record<string, unknown>>,
      propertiesOf(metadata, own),
    );
  }
  return fitsType(metadata, value, type)
    ? []
    : [`${path}: ${JSON.stringify(value)}, in the metadata ${type}`];
}

function fitsType({ enums }: Metadata, value: unknown, type: string): boolean {
  switch (type) {
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Byte':
    case 'Int32':
    case 'Int64':
      return Number.isSafeInteger(value);
    case 'DateTimeOffset':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value));
    default:
      return typeof value === 'string' && (enums[type]?.includes(value) ?? true);
  }
}

/** Filters of properties that the metadata lacks or has of a type that the literal doesn't fit. */
export function findFilterDifferences(
  metadata: Metadata,
  filters: Readonly<Record<string, Readonly<Record<string, PropertyKind>>>>,
): string[] {
  return Object.entries(filters).flatMap(([type, properties]) => {
    const declared = propertiesOf(metadata, type);
    return Object.entries(properties).flatMap(([name, kind]) => {
      const found = declared.get(name)?.replace(/\?$/, '');
      if (found === undefined) return [`${type}.${name}`];
      const fits = LITERALS[kind].includes(found) || (kind === 'enum' && found in metadata.enums);
      return fits ? [] : [`${type}.${name}: ${kind}, in the metadata ${found}`];
    });
  });
}

/** Types that no type of the list stands for. */
export function findUnservedTypes(metadata: Metadata, types: readonly WireType[]): string[] {
  const served = new Set(types.flatMap((type) => type.metadata));
  for (const name of [...served]) for (const base of basesOf(metadata, name)) served.add(base);
  return Object.keys(metadata.types).filter(
    (name) => !served.has(name) && !extendsServed(metadata, name, served),
  );
}

/** Actions and functions that no operation of the catalogue stands for, as `Machine.SetExclusion`. */
export function findUnservedOperations(
  metadata: Metadata,
  catalogue: readonly CatalogueOperation[],
): string[] {
  const paths = catalogue.map(({ path }) =>
    path
      .toLowerCase()
      .replace(/\(.*\)/, '')
      .split('/'),
  );
  const { actions, functions } = metadata.operations;
  return [...actions, ...functions].flatMap(({ name, on }) => {
    const sets = setsOf(metadata, nameOfType(on));
    const isServed = paths.some(
      (steps) => steps.at(-1) === name.toLowerCase() && sets.includes(steps[2] ?? ''),
    );
    return isServed ? [] : [`${on}.${name}`];
  });
}

function parametersOf(metadata: Metadata, describedBy: string): ReadonlyMap<string, string> {
  if (describedBy in metadata.types) return propertiesOf(metadata, describedBy);
  const action = metadata.operations.actions.find(({ name, on }) => `${on}.${name}` === describedBy);
  if (action === undefined) throw new Error(`The metadata has no action ${describedBy}`);
  return new Map(Object.entries(action.parameters ?? {}));
}

function setsOf(metadata: Metadata, type: string): string[] {
  return Object.entries(metadata.sets)
    .filter(([, one]) => one === type || basesOf(metadata, one).includes(type))
    .map(([name]) => name.toLowerCase());
}

function basesOf(metadata: Metadata, name: string): string[] {
  const base = metadata.types[name]?.extends;
  return base === undefined ? [] : [base, ...basesOf(metadata, base)];
}

function extendsServed(metadata: Metadata, name: string, served: ReadonlySet<string>): boolean {
  const { properties = {} } = metadata.types[name] ?? {};
  return Object.keys(properties).length === 0 && basesOf(metadata, name).some((base) => served.has(base));
}

function pairFields(metadata: Metadata, types: readonly WireType[]): FieldPair[] {
  return types.flatMap((type) => {
    const declared = declaredFields(metadata, type);
    return [...type.fields].map(([name, field]) => ({
      name: `${type.name}.${name}`,
      type,
      field,
      declared: [...declared].find(([one]) => spell(one, type) === spell(name, type))?.[1],
    }));
  });
}

function declaredFields(metadata: Metadata, { metadata: names }: WireType): ReadonlyMap<string, string> {
  return new Map(names.flatMap((name) => [...propertiesOf(metadata, name)]));
}

/** Of rows whose names come with a small or a capital first letter either will do. */
function spell(name: string, { eitherCase }: WireType): string {
  return eitherCase ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function fieldName(name: string): string {
  return name.split('.').slice(1).join('.');
}

function isSameType(
  { enums }: Metadata,
  types: readonly WireType[],
  declared: string,
  field: WireField,
): boolean {
  if (isListType(declared) !== field.type.endsWith('[]')) return false;
  const [ours, theirs] = [itemTypeOf(field), nameOfType(declared)];
  // A closed set that the graph leaves open is text.
  if (theirs in enums) return ours === 'enum' || ours === 'text';
  const nested = types.find(({ name }) => name === ours);
  if (nested !== undefined) return nested.metadata.includes(theirs) || theirs === 'AuthParamsBase';
  return FIELD_TYPES[theirs]?.includes(ours) ?? false;
}
