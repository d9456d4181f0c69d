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
import { eachField } from '../../lib/selections.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { BadUserInputError } from '../../errors/caller-errors.js';

/** Explorers introspect about once a second with the same document, and each response takes longer than most others. */
const answers = new LRUCache<OperationDefinitionNode, Readonly<Record<string, unknown>>>({ max: 4 });

/** The data of an operation that only introspects; undefined if it has errors. */
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

/** The schema, fragments and variables of an operation. */
type Introspected = Pick<GraphQLResolveInfo, 'schema' | 'fragments'> & {
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
};

/**
 * The error of an operation that introspects too much, if it does. Counts the values before execution, each part once
 * however often it is selected. The SDL may be selected once.
 *
 * @param most maximum number of values; the introspection of common tools needs less than 40,000
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
    `Introspection may return ${limit} values. Request fewer types or fields at a time.`,
    '__schema',
  );
}

const META_FIELDS: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);

/** A field that returns objects, and its selections. */
interface Edge {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly type: GraphQLObjectType;
  readonly set: SelectionSetNode;
}

/** The selections of one set: fields without subfields are counted, the others followed. */
interface Selected {
  readonly leaves: number;
  readonly edges: readonly Edge[];
  readonly known: Map<unknown, number>;
}

/** Counts values as GraphQL's own introspection resolvers would return them. */
class IntrospectionCounter {
  readonly #asked: Introspected;
  readonly #most: number;
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
      // Execution reports the error.
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
