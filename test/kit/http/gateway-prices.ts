import {
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  OperationTypeNode,
  valueFromASTUntyped,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../../../src/lib/selections.js';

interface Price {
  readonly points: number;
  /** Objects of response and input that the price counts, each of which may add a point. */
  readonly rows: number;
}

/**
 * The algorithm. A field's weight replaces that of its type in Apollo's and adds to it in Hive's. Apollo's also prices
 * inputs.
 */
export type Gateway = 'Apollo Router' | 'Hive Gateway';

/** Length of lists without one in the schema: `list_size` and `listSize` of the example configurations. */
const LIST_SIZE = 10;

/** Apollo adds these to every mutation, regardless of its schema. */
export const POINTS_A_MUTATION = 10;

/** The points that a gateway's demand control computes before running an operation of a single subgraph. */
export function priceOf(
  gateway: Gateway,
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> = {},
): Price {
  const isApollo = gateway === 'Apollo Router';
  const fragments = fragmentsOf(document);

  const read = (directive: string, node: Annotated) =>
    (node && getDirectiveValues(schema.getDirective(directive)!, node)) as Annotation | undefined;

  const ofField = (parent: GraphQLNamedType, node: FieldNode, sizes: Sizes): Price => {
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    if (field === undefined || !('args' in field)) return { points: 0, rows: 0 };
    const type = getNamedType(field.type);
    const given = (node.arguments ?? []).map(
      ({ name, value }) => [name.value, valueFromASTUntyped(value, variables)] as const,
    );
    const { slicingArguments = [], assumedSize, sizedFields = [] } = read('listSize', field.astNode) ?? {};
    const length = [...given, ...field.args.map(({ name, defaultValue }) => [name, defaultValue] as const)]
      .filter(([name]) => slicingArguments.includes(name))
      .map(([, value]) => value)
      .concat(assumedSize)
      .find((value) => typeof value === 'number');
    const isList = isListType(getNullableType(field.type));
    // Hive doesn't recognize non-null lists as lists.
    const assumed = isApollo || isListType(field.type) ? LIST_SIZE : 1;
    const count = isList ? (sizes.get(node.name.value) ?? length ?? assumed) : 1;
    const row = isCompositeType(type) ? 1 : 0;
    const ofType = read('cost', type.astNode)?.weight ?? row;
    const weight = read('cost', field.astNode)?.weight;
    const own = Number(isApollo ? (weight ?? ofType) : Number(weight ?? 0) + Number(ofType));
    const below = ofSet(
      type,
      node.selectionSet,
      new Map(sizedFields.map((name) => [name, length ?? LIST_SIZE])),
    );
    const inputs = isApollo ? objectsIn(given.map(([, value]) => value)) : 0;
    return {
      points: count * (own + below.points) + inputs,
      rows: count * (row + below.rows) + inputs,
    };
  };

  const ofSet = (type: GraphQLNamedType, set: SelectionSetNode | undefined, sizes: Sizes): Price =>
    (set?.selections ?? [])
      .map((selection) => {
        if (selection.kind === Kind.FIELD) return ofField(type, selection, sizes);
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
        const condition = schema.getType(fragment?.typeCondition?.name.value ?? '') ?? type;
        return ofSet(condition, fragment?.selectionSet, sizes);
      })
      .reduce((sum, { points, rows }) => ({ points: sum.points + points, rows: sum.rows + rows }), {
        points: 0,
        rows: 0,
      });

  const { operation, selectionSet } = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  )!;
  const { points, rows } = ofSet(schema.getRootType(operation)!, selectionSet, new Map());
  return {
    points: points + (isApollo && operation === OperationTypeNode.MUTATION ? POINTS_A_MUTATION : 0),
    rows,
  };
}

type Sizes = ReadonlyMap<string, number>;
type Annotated = { readonly directives?: readonly DirectiveNode[] } | null | undefined;

/** The arguments of `@cost` and `@listSize`. */
interface Annotation {
  readonly weight?: string | number;
  readonly slicingArguments?: readonly string[];
  readonly assumedSize?: number;
  readonly sizedFields?: readonly string[];
}

function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const below = Object.values(value).reduce((sum: number, one) => sum + objectsIn(one), 0);
  return Array.isArray(value) ? below : 1 + below;
}
