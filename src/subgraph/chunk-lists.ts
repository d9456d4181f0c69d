import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { eachField } from '../../resolvers/shared/each-field.js';
import type { Limits } from '../config/limits.js';
import { BadUserInputError } from '../errors/caller-errors.js';
import { oncePerDocument } from './documents/once-per-document.js';

/** Shorter lists are completed at once. */
const SHORT_LIST = 20;
/** Rows that are completed in one turn of the event loop, of all requests: a few milliseconds with all their fields. */
const ROWS_OF_A_TURN = 200;

export type ListLimits = Pick<Limits, 'maxResponseValues'>;

/**
 * Completes long lists a part at a time, so that others have their turn between, and refuses those that would make an answer
 * too large to be written in one. Lists of rows that lead to further calls are completed whole: their rows have to ask in the
 * same turn to share calls.
 */
export function chunkLists(schema: GraphQLSchema, { maxResponseValues }: ListLimits): GraphQLSchema {
  const queue = new TurnQueue(ROWS_OF_A_TURN);
  const values = new WeakMap<object, number>();
  const complete = (rows: unknown, context: object, info: GraphQLResolveInfo): unknown => {
    if (!Array.isArray(rows) || rows.length <= SHORT_LIST) return rows;
    const below = measureSelection(getNamedType(info.returnType), info.fieldNodes, info);
    const count = (values.get(context) ?? 0) + rows.length * below.fields;
    values.set(context, count);
    if (count > maxResponseValues) {
      const most = maxResponseValues.toLocaleString('en-US');
      throw new BadUserInputError(
        `The answer would hold more than ${most} values in lists. Ask for fewer rows or fields at a time.`,
      );
    }
    if (below.costsCalls) return rows;
    const turns = Array.from({ length: Math.ceil(rows.length / ROWS_OF_A_TURN) }, (_, chunk) =>
      queue.wait(context, Math.min(ROWS_OF_A_TURN, rows.length - chunk * ROWS_OF_A_TURN)),
    );
    return rows.map((row: unknown, index) => turns[Math.floor(index / ROWS_OF_A_TURN)]?.then(() => row));
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isListType(getNullableType(field.type)) || !isCompositeType(getNamedType(field.type))) continue;
      if (field.name.startsWith('_')) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context: object, info) => {
        const rows: unknown = resolve(source, args, context, info);
        return rows instanceof Promise
          ? rows.then((list: unknown) => complete(list, context, info))
          : complete(rows, context, info);
      };
    }
  }
  return schema;
}

interface SelectionSize {
  /** Fields of one row that are values, each list in it counted once. */
  readonly fields: number;
  readonly costsCalls: boolean;
}

function measureSelection(
  type: GraphQLNamedType,
  nodes: readonly { readonly selectionSet?: SelectionSetNode | undefined }[],
  info: Pick<GraphQLResolveInfo, 'fragments' | 'schema'>,
): SelectionSize {
  let fields = 0;
  let costsCalls = false;
  for (const { selectionSet } of nodes) {
    if (selectionSet === undefined) continue;
    const ofType = knownSizes(selectionSet);
    const below = ofType.get(type) ?? measureSet(type, selectionSet, info);
    ofType.set(type, below);
    fields += below.fields;
    costsCalls ||= below.costsCalls;
  }
  return { fields, costsCalls };
}

/** By the type that the set is of: a fragment may be spread on several. */
const knownSizes = oncePerDocument<SelectionSetNode, Map<GraphQLNamedType, SelectionSize>>(() => new Map());

function measureSet(
  type: GraphQLNamedType,
  set: SelectionSetNode,
  info: Pick<GraphQLResolveInfo, 'fragments' | 'schema'>,
): SelectionSize {
  let fields = 0;
  let costsCalls = false;
  eachField(set, { fragments: info.fragments }, (node, on) => {
    const parent = (on === undefined ? undefined : info.schema.getType(on)) ?? type;
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    costsCalls ||= COST.some((name) => field?.astNode?.directives?.some((used) => used.name.value === name));
    if (node.selectionSet === undefined || field === undefined) {
      fields += 1;
      return;
    }
    const below = measureSelection(getNamedType(field.type), [node], info);
    fields += below.fields;
    costsCalls ||= below.costsCalls;
  });
  return { fields, costsCalls };
}

const COST = ['defender', 'cost'];

interface Waiting {
  readonly size: number;
  readonly go: () => void;
}

/** Spreads work over turns of the event loop: so much a turn, of each owner in turn. */
export class TurnQueue {
  readonly #sizeOfATurn: number;
  /** By owner, the one who is next first. */
  readonly #waiting = new Map<object, Waiting[]>();

  constructor(sizeOfATurn: number) {
    this.#sizeOfATurn = sizeOfATurn;
  }

  /** @param size how much it is of what a turn may do @returns when it may be done */
  wait(owner: object, size: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.#waiting.size === 0) setImmediate(this.#release);
      const others = this.#waiting.get(owner);
      if (others === undefined) this.#waiting.set(owner, [{ size, go: resolve }]);
      else others.push({ size, go: resolve });
    });
  }

  readonly #release = () => {
    let left = this.#sizeOfATurn;
    for (const [owner, queue] of this.#waiting) {
      const [first] = queue;
      if (first === undefined || left < Math.min(first.size, this.#sizeOfATurn)) break;
      left -= first.size;
      queue.shift();
      first.go();
      this.#waiting.delete(owner);
      if (queue.length > 0) this.#waiting.set(owner, queue);
    }
    if (this.#waiting.size > 0) setImmediate(this.#release);
  };
}
