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
import { eachField, oncePerDocument } from '../lib/selections.js';
import type { Limits } from '../config/limits.js';
import type { RequestContext } from '../context.js';
import { BadUserInputError } from '../errors/caller-errors.js';
import { callerKeyOf } from '../identity/caller.js';
import { ROW_TURNS } from '../lib/turn-queue.js';

/** Shorter lists don't count as values of the response: the list around them counts each once. */
const SHORT_LIST = 20;
/** Root fields that start in one turn, so that identical ones share a call. */
const ROOT_FIELDS_AT_ONCE = 100;
/** A root field takes as long as this many rows: it checks arguments and may start a call. */
const ROWS_OF_A_ROOT_FIELD = 20;

export type ListLimits = Pick<Limits, 'maxResponseValues'>;

/**
 * Completes lists and many root fields a part at a time, so that other requests run in between, and rejects lists that would make
 * a response too large to be written in one turn. Loaders wait for the lists of their request (`TurnQueue.whenDone`), so rows still share calls.
 */
export function chunkLists(schema: GraphQLSchema, { maxResponseValues }: ListLimits): GraphQLSchema {
  const values = new WeakMap<object, number>();
  const rootFields = new WeakMap<object, number>();
  const complete = (rows: unknown, context: RequestContext, info: GraphQLResolveInfo): unknown => {
    if (!Array.isArray(rows)) return rows;
    if (rows.length > SHORT_LIST) {
      const fields = measureSelection(getNamedType(info.returnType), info.fieldNodes, info);
      const count = (values.get(context) ?? 0) + rows.length * fields;
      values.set(context, count);
      if (count > maxResponseValues) {
        const most = maxResponseValues.toLocaleString('en-US');
        throw new BadUserInputError(
          `The response would hold more than ${most} values in lists. Request fewer rows or fields at a time.`,
        );
      }
    }
    if (ROW_TURNS.takeNow(rows.length)) return rows;
    const { perTurn } = ROW_TURNS;
    // A hundred requests may share one read. Their lists begin in turns as well, so that none builds its promises before.
    return waitForRows(context, Math.min(rows.length, perTurn)).then((): unknown => {
      if (rows.length <= perTurn) return rows;
      const turns = Array.from({ length: Math.ceil(rows.length / perTurn) - 1 }, (_, chunk) =>
        waitForRows(context, Math.min(perTurn, rows.length - (chunk + 1) * perTurn)),
      );
      return rows.map((row: unknown, index) => {
        const turn = turns[Math.floor(index / perTurn) - 1];
        return turn === undefined ? row : turn.then(() => row);
      });
    });
  };
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: RequestContext, info) => {
      const count = (rootFields.get(context) ?? 0) + 1;
      rootFields.set(context, count);
      return count <= ROOT_FIELDS_AT_ONCE || ROW_TURNS.takeNow(ROWS_OF_A_ROOT_FIELD)
        ? resolve(source, args, context, info)
        : waitForRows(context, ROWS_OF_A_ROOT_FIELD).then(() => resolve(source, args, context, info));
    };
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isCompositeType(getNamedType(field.type)) || field.name.startsWith('_')) continue;
      const isList = isListType(getNullableType(field.type));
      const { resolve = isList ? defaultFieldResolver : undefined } = field;
      if (resolve === undefined) continue;
      const settle = isList ? complete : takeTurn;
      field.resolve = (source, args, context: RequestContext, info) => {
        const value: unknown = resolve(source, args, context, info);
        if (value instanceof Promise) return value.then((found: unknown) => settle(found, context, info));
        return isList ? complete(value, context, info) : value;
      };
    }
  }
  return schema;
}

/** Thousands of edges may share one read, which resolves all of them in the same turn. */
function takeTurn(found: unknown, context: RequestContext): unknown {
  return found == null || ROW_TURNS.takeNow(1) ? found : waitForRows(context, 1).then(() => found);
}

function waitForRows({ cost, caller }: RequestContext, rows: number): Promise<void> {
  return ROW_TURNS.wait(cost, rows, callerKeyOf(caller));
}

/** @returns the fields of one row that are values, each list in it counted once */
function measureSelection(
  type: GraphQLNamedType,
  nodes: readonly { readonly selectionSet?: SelectionSetNode | undefined }[],
  info: Pick<GraphQLResolveInfo, 'fragments' | 'schema'>,
): number {
  let fields = 0;
  for (const { selectionSet } of nodes) {
    if (selectionSet === undefined) continue;
    const ofType = knownSizes(selectionSet);
    const below = ofType.get(type) ?? measureSet(type, selectionSet, info);
    ofType.set(type, below);
    fields += below;
  }
  return fields;
}

/** By the type of the selection set: a fragment may be spread on several. */
const knownSizes = oncePerDocument<SelectionSetNode, Map<GraphQLNamedType, number>>(() => new Map());

function measureSet(
  type: GraphQLNamedType,
  set: SelectionSetNode,
  info: Pick<GraphQLResolveInfo, 'fragments' | 'schema'>,
): number {
  let fields = 0;
  eachField(set, { fragments: info.fragments, entered: new Set() }, (node, on) => {
    const parent = (on === undefined ? undefined : info.schema.getType(on)) ?? type;
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    fields +=
      node.selectionSet === undefined || field === undefined
        ? 1
        : measureSelection(getNamedType(field.type), [node], info);
  });
  return fields;
}
