import { PROPERTIES } from '../generated/rows.js';

type RowType = keyof typeof PROPERTIES;
type PropertyOf<Type extends RowType> = keyof (typeof PROPERTIES)[Type] & string;

interface ListedProperty {
  readonly type: PropertyType;
  readonly collection?: boolean;
  readonly values?: readonly string[];
}

/** The type of a property. `key-guid` is the GUID key of a machine action, which shipped clients quote. */
export type PropertyType =
  'string' | 'enum' | 'number' | 'group-id' | 'dateTime' | 'guid' | 'key-guid' | 'boolean' | 'object';

/** A property of an entity, as queries may use it. */
export interface PropertyModel {
  readonly name: string;
  readonly type: PropertyType;
  readonly collection: boolean;
  readonly filterable: boolean;
  /** The documented values of an enum. */
  readonly values: readonly string[];
}

/** An entity, as queries may use it. */
export interface EntityModel {
  /** As messages and `@odata.context` name it. */
  readonly name: string;
  readonly properties: ReadonlyMap<string, PropertyModel>;
  /** Properties that `$orderby` takes. */
  readonly orderable: readonly string[];
}

/** A property, not filterable unless said so. */
export function property(
  name: string,
  type: PropertyType,
  rest: { filterable?: boolean; collection?: boolean; values?: readonly string[] } = {},
): PropertyModel {
  return {
    name,
    type,
    collection: rest.collection ?? false,
    filterable: rest.filterable ?? false,
    values: rest.values ?? [],
  };
}

/**
 * All properties of a type of rows.
 *
 * @param filterable the properties that `$filter` takes
 * @param types the types of properties that queries use otherwise than listed
 */
export function propertiesOf<Type extends RowType>(
  type: Type,
  filterable: readonly PropertyOf<Type>[],
  types: Partial<Record<PropertyOf<Type>, PropertyType>> = {},
): PropertyModel[] {
  const listed: Readonly<Record<string, ListedProperty>> = PROPERTIES[type];
  return Object.entries(listed).map(([name, { type: own, ...rest }]) =>
    property(name, types[name as PropertyOf<Type>] ?? own, {
      ...rest,
      filterable: filterable.includes(name as PropertyOf<Type>),
    }),
  );
}

/** An entity of these properties. */
export function entity(
  name: string,
  properties: readonly PropertyModel[],
  orderable: readonly string[] = [],
): EntityModel {
  return { name, properties: new Map(properties.map((one) => [one.name, one])), orderable };
}
