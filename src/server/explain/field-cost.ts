import {
  isListType,
  getNullableType,
  valueFromASTUntyped,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';

/** What the schema itself says of the calls that a field costs: `@defender`, `@cost` and `@listSize`. */
export interface FieldCost {
  /** `Machine.alerts`. */
  readonly coordinate: string;
  /** In points, 50 of which are one call. */
  readonly weight: number;
  /** Operations of the catalogue, in the order in which they are named. */
  readonly operations: readonly string[];
  readonly isList: boolean;
  readonly assumedSize: number | undefined;
  /** Fields of a connection that are as long as its `first`. */
  readonly sizedFields: readonly string[];
}

type Field = GraphQLField<unknown, unknown>;

/** The schema doesn't change while the process runs, and each operation asks anew. */
const read = new WeakMap<Field, FieldCost>();

export function costOf(type: GraphQLObjectType, field: Field): FieldCost {
  const known = read.get(field);
  if (known !== undefined) return known;
  const cost = readCost(type, field);
  read.set(field, cost);
  return cost;
}

function readCost(type: GraphQLObjectType, field: Field): FieldCost {
  const listSize = argumentsOf(field, 'listSize')[0];
  return {
    coordinate: `${type.name}.${field.name}`,
    weight: Number(argumentsOf(field, 'cost')[0]?.['weight'] ?? 0),
    operations: argumentsOf(field, 'defender').map(({ operation }) => String(operation)),
    isList: isListType(getNullableType(field.type)),
    assumedSize: listSize?.['assumedSize'] as number | undefined,
    sizedFields: (listSize?.['sizedFields'] as readonly string[] | undefined) ?? [],
  };
}

/** The arguments of each use of a directive on a field. */
function argumentsOf(field: Field, directive: string): readonly Readonly<Record<string, unknown>>[] {
  const uses = field.astNode?.directives?.filter(({ name }) => name.value === directive) ?? [];
  return uses.map((use) =>
    Object.fromEntries(
      (use.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
    ),
  );
}
