import {
  execute,
  getArgumentValues,
  getNamedType,
  GraphQLError,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { eachField } from '../../../resolvers/shared/each-field.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { BadUserInputError } from '../../errors/caller-errors.js';

/** Explorers ask every second or so, with the same document: each answer takes longer than most others. */
const answers = new LRUCache<OperationDefinitionNode, Readonly<Record<string, unknown>>>({ max: 4 });

/** The data of an operation that asks for introspection alone; undefined if it has errors. */
export function introspect(
  { schema, document, operation }: IntrospectionOperation,
  variableValues: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  const before = answers.get(operation);
  if (before !== undefined) return before;
  const operationName = operation.name?.value ?? null;
  const answer = execute({ schema, document, operationName, variableValues });
  if (answer instanceof Promise || answer.errors !== undefined || answer.data == null) return undefined;
  if (operation.variableDefinitions?.length === 0) answers.set(operation, answer.data);
  return answer.data;
}

export interface IntrospectionOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** What an operation is looked at with. */
type Introspected = Pick<GraphQLResolveInfo, 'schema' | 'fragments'> & {
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
};

/**
 * Why an operation asks for too much of the schema itself, if it does. Introspection is counted value by value before it runs, each
 * part once however often it is asked for. The SDL may be selected once.
 *
 * @param most values; the introspection of common tools needs less than 40,000
 */
export function findExcessiveIntrospection(asked: Introspected, most: number): BadUserInputError | undefined {
  const { schema, fragments, operation } = asked;
  const query = schema.getQueryType();
  if (query == null || schema.getRootType(operation.operation) !== query) return undefined;
  const counter = new IntrospectionCounter(asked, most);
  let sdls = 0;
  let values = 0;
  eachField(operation.selectionSet, { fragments }, (node) => {
    if (values > most) return;
    const edge = edgeOf(META_FIELDS.get(node.name.value), node);
    if (edge !== undefined) values += counter.count(edge, undefined);
    if (node.name.value === '_service' && node.selectionSet !== undefined)
      eachField(node.selectionSet, { fragments }, ({ name }) => {
        if (name.value === 'sdl') sdls += 1;
      });
  });
  if (sdls > 1) return new BadUserInputError('An operation may select the SDL once.', '_service');
  if (values <= most) return undefined;
  const limit = most.toLocaleString('en-US');
  return new BadUserInputError(
    `Introspection may answer ${limit} values. Ask for fewer types or fields at a time.`,
    '__schema',
  );
}

const META_FIELDS: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);

/** A field that leads to objects, and what stands below it. */
interface Edge {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly type: GraphQLObjectType;
  readonly set: SelectionSetNode;
}

/** What is selected in one set: the fields without any below them are counted, the others followed. */
interface Selected {
  readonly leaves: number;
  readonly edges: readonly Edge[];
  readonly known: Map<unknown, number>;
}

/** Follows GraphQL's own resolvers of introspection. */
class IntrospectionCounter {
  readonly #asked: Introspected;
  readonly #most: number;
  /** What may still be looked at. */
  #left: number;
  readonly #selected = new Map<SelectionSetNode, Selected>();

  constructor(asked: Introspected, most: number) {
    this.#asked = asked;
    this.#most = most;
    this.#left = most;
  }

  count(edge: Edge, source: unknown): number {
    const value = this.#resolve(edge, source);
    if (value == null) return 1;
    const selected = this.#select(edge);
    if (!Array.isArray(value)) return 1 + this.#countIn(selected, value);
    let count = 1;
    for (const row of value as readonly unknown[]) {
      count += this.#countIn(selected, row);
      if (count > this.#most) break;
    }
    return count;
  }

  #countIn({ leaves, edges, known }: Selected, source: unknown): number {
    const before = known.get(source);
    if (before !== undefined) return before;
    this.#left -= leaves;
    if (this.#left < 0) return Infinity;
    let count = leaves;
    for (const edge of edges) {
      count += this.count(edge, source);
      if (count > this.#most) break;
    }
    known.set(source, count);
    return count;
  }

  #select({ type, set }: Edge): Selected {
    return getOrInsert(this.#selected, set, () => {
      let leaves = 0;
      const edges: Edge[] = [];
      eachField(set, { fragments: this.#asked.fragments }, (node) => {
        const edge = edgeOf(type.getFields()[node.name.value], node);
        if (edge === undefined) leaves += 1;
        else edges.push(edge);
      });
      return { leaves: leaves + 1, edges, known: new Map() };
    });
  }

  #resolve({ field, node }: Edge, source: unknown): unknown {
    const { schema, variables } = this.#asked;
    try {
      const args = field.args.length === 0 ? {} : getArgumentValues(field, node, variables);
      return field.resolve?.(source, args, undefined, { schema } as GraphQLResolveInfo);
    } catch (error) {
      // Execution says what is wrong with it.
      if (error instanceof GraphQLError) return undefined;
      throw error;
    }
  }
}

function edgeOf(field: GraphQLField<unknown, unknown> | undefined, node: FieldNode): Edge | undefined {
  const type = field && getNamedType(field.type);
  return field !== undefined && isObjectType(type) && node.selectionSet !== undefined
    ? { field, node, type, set: node.selectionSet }
    : undefined;
}
