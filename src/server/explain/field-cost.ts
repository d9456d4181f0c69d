import {
  type GraphQLField,
  type GraphQLInputField,
  isListType,
  getNullableType,
  valueFromASTUntyped,
  type GraphQLObjectType,
} from 'graphql';
import { originalCoordinateOf, originalNameOf } from '../../authorization/original-name.js';
import { getOrInsert } from '../../lib/get-or-insert.js';

/** The costs of a field in the schema: `@defender`, `@cost` and `@listSize`. */
export interface FieldCost {
  /** `Machine.alerts`. */
  readonly coordinate: string;
  /** The same in `schema/`, without renames. */
  readonly name: string;
  /** The name of the type in `schema/`. */
  readonly type: string;
  /** In points, 50 of which are one call. */
  readonly weight: number;
  /** Operations of the catalog, in their order in the directive. */
  readonly operations: readonly string[];
  readonly isList: boolean;
  readonly assumedSize: number | undefined;
  /** Fields of a connection with as many rows as its `first`. */
  readonly sizedFields: readonly string[];
}

export type Field = GraphQLField<unknown, unknown>;

/** The schema doesn't change while the process runs. Cached because each operation reads it. */
const read = new WeakMap<Field, FieldCost>();

export function costOf(type: GraphQLObjectType, field: Field): FieldCost {
  return getOrInsert(read, field, () => readCost(type, field));
}

export function weightOf(field: Field | GraphQLInputField): Pick<FieldCost, 'weight' | 'operations'> {
  return {
    weight: Number(argumentsOf(field, 'cost')[0]?.['weight'] ?? 0),
    operations: argumentsOf(field, 'defender').map(({ operation }) => String(operation)),
  };
}

function readCost(type: GraphQLObjectType, field: Field): FieldCost {
  const listSize = argumentsOf(field, 'listSize')[0];
  return {
    coordinate: `${type.name}.${field.name}`,
    name: originalCoordinateOf(type, field),
    type: originalNameOf(type),
    ...weightOf(field),
    isList: isListType(getNullableType(field.type)),
    assumedSize: listSize?.['assumedSize'] as number | undefined,
    sizedFields: (listSize?.['sizedFields'] as readonly string[] | undefined) ?? [],
  };
}

/** The arguments of each use of a directive on a field. */
function argumentsOf(
  field: Field | GraphQLInputField,
  directive: string,
): readonly Readonly<Record<string, unknown>>[] {
  const uses = field.astNode?.directives?.filter(({ name }) => name.value === directive) ?? [];
  return uses.map((use) =>
    Object.fromEntries(
      (use.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
    ),
  );
}
