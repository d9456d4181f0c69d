import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

interface ListSize {
  readonly assumedSize?: number | null;
  readonly slicingArguments?: readonly string[] | null;
  readonly sizedFields?: readonly string[] | null;
}

interface Price {
  readonly points: number;
  /** Objects that the price counts, each of which may add a point. */
  readonly rows: number;
}

/** Whose algorithm: both are published; they differ in what a weight on a field of objects replaces. */
export type Gateway = 'Apollo Router' | 'Hive Gateway';

/**
 * The points that a gateway's demand control computes of a query before it runs. Lists of unknown length count as none: the default
 * of Apollo Router's and of Hive Gateway's list size.
 */
export function priceOf(
  gateway: Gateway,
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> = {},
): Price {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation && schema.getRootType(operation.operation);
  if (operation === undefined || root == null) throw new Error('The document has no operation');
  return priceOfSet({ gateway, schema, fragments, variables }, root, operation.selectionSet, new Map());
}

interface Pricing {
  readonly gateway: Gateway;
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

function priceOfSet(
  pricing: Pricing,
  type: GraphQLNamedType,
  { selections }: SelectionSetNode,
  sizes: ReadonlyMap<string, number>,
): Price {
  let points = 0;
  let rows = 0;
  for (const selection of selections) {
    const below =
      selection.kind === Kind.FIELD
        ? priceOfField(pricing, type, selection, sizes)
        : priceOfFragment(pricing, type, selection, sizes);
    points += below.points;
    rows += below.rows;
  }
  return { points, rows };
}

function priceOfFragment(
  pricing: Pricing,
  type: GraphQLNamedType,
  selection: Exclude<SelectionSetNode['selections'][number], FieldNode>,
  sizes: ReadonlyMap<string, number>,
): Price {
  const fragment =
    selection.kind === Kind.INLINE_FRAGMENT ? selection : pricing.fragments.get(selection.name.value);
  if (fragment === undefined) throw new Error('The document lacks a fragment');
  const condition = fragment.typeCondition?.name.value;
  return priceOfSet(
    pricing,
    pricing.schema.getType(condition ?? type.name) ?? type,
    fragment.selectionSet,
    sizes,
  );
}

function priceOfField(
  pricing: Pricing,
  type: GraphQLNamedType,
  node: FieldNode,
  sizes: ReadonlyMap<string, number>,
): Price {
  const field = 'getFields' in type ? type.getFields()[node.name.value] : undefined;
  if (field === undefined) return { points: 0, rows: 0 };
  const { weight, listSize, length } = measure(pricing, field as GraphQLField<unknown, unknown>, node);
  const target = getNamedType(field.type);
  const isList = isListType(getNullableType(field.type));
  const count = isList ? (sizes.get(node.name.value) ?? length ?? listSize?.assumedSize ?? 0) : 1;
  const ofType = isCompositeType(target) ? 1 : 0;
  // Apollo's weight of a field stands for that of its type; Hive adds both.
  const own = pricing.gateway === 'Apollo Router' ? (weight ?? ofType) : (weight ?? 0) + ofType;
  const sized = new Map(
    (listSize?.sizedFields ?? []).map((name) => [name, length ?? listSize?.assumedSize ?? 0]),
  );
  const below =
    node.selectionSet === undefined
      ? { points: 0, rows: 0 }
      : priceOfSet(pricing, target, node.selectionSet, sized);
  return { points: count * (own + below.points), rows: count * (ofType + below.rows) };
}

function measure({ schema, variables }: Pricing, field: GraphQLField<unknown, unknown>, node: FieldNode) {
  const read = (name: string): Readonly<Record<string, unknown>> | undefined => {
    const directive = schema.getDirective(name);
    return directive && field.astNode ? getDirectiveValues(directive, field.astNode) : undefined;
  };
  const listSize = read('listSize') as ListSize | undefined;
  const args = getArgumentValues(field, node, variables);
  const lengths = (listSize?.slicingArguments ?? []).flatMap((name) =>
    typeof args[name] === 'number' ? [args[name]] : [],
  );
  const weight = read('cost')?.['weight'];
  return {
    weight: weight === undefined ? undefined : Number(weight),
    listSize,
    length: lengths.length === 0 ? undefined : Math.max(...lengths),
  };
}
