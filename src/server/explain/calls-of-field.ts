import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  valueFromASTUntyped,
} from 'graphql';
import { originalCoordinateOf, originalNameOf } from '../../authorization/original-name.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { EXPORT_COSTS } from '../../exports/kind-metadata.js';
import { canBeSought } from '../../defender-api/odata/filter.js';
import { COSTS } from '../../loaders/factories.js';
import { CONDITIONS_A_CALL } from '../../loaders/paging/split-long-set.js';
import { isWholeCheaper, KEYS_A_CALL } from '../../loaders/plan/read-plans.js';
import type { ReadCosts, ReadPosition, SourceState } from '../../loaders/shared/read-cost.js';
import type { RequestContext, WholeRead } from '../../context.js';

/** Where the calls of a field come from: `batched` are those that parents share, usually 50 per call. */
type Source =
  | 'batched'
  /** One call for each parent. */
  | 'per parent'
  /** One source, requested once. */
  | 'single'
  /** The whole collection is read and cached. */
  | 'snapshot'
  /** Served from data that is read anyway. */
  | 'none';

export interface EstimatedCalls {
  readonly operation: string | null;
  readonly estimatedCalls: number;
  readonly source: Source;
}

interface FieldPosition extends ReadPosition, SourceState {
  /** Reads whose calls are already counted, and that the fields of the same objects share. */
  readonly here: Set<string>;
  /** The same for all fields of the operation. */
  readonly anywhere: Set<string>;
}

const DECLARED: ReadCosts = { ...COSTS, ...EXPORT_COSTS };
export const HUNT = 'runHuntingQuery';
const POINTS_A_CALL = 50;
/** Fields below this weight make calls that parents share; the others make calls per parent. */
const MIN_WEIGHT_PER_PARENT = 10;

export function callsOfField(cost: FieldCost, position: FieldPosition): readonly EstimatedCalls[] {
  const [byDefault = null, ...others] = cost.operations;
  const first = DECLARED[cost.name]?.operation?.(position.args) ?? byDefault;
  if (cost.weight === 0) return first === null ? [] : [nothing(first)];
  const calls = callsOfRead(cost, first, position);
  // Operations of a root field are alternatives, or parts of a write that its weight already counts.
  const second = position.owner === undefined ? undefined : others.at(-1);
  if (second === undefined) return [calls];
  const ofRows = DECLARED[`${cost.type} ${second}`]
    ? callsOfRead(cost, second, position)
    : batched(second, position.parents * position.rows);
  return ofRows.estimatedCalls === 0 ? [calls] : [calls, ofRows];
}

/** The calls that the loader declares, or else those of the field's weight. */
function callsOfRead(
  { name, type, weight }: FieldCost,
  operation: string | null,
  position: FieldPosition,
): EstimatedCalls {
  const { parents, owner, here, anywhere } = position;
  const byOperation = `${type} ${operation ?? ''}`;
  const { sharedBy, calls, isHuntedTogether, read } = DECLARED[name] ?? DECLARED[byOperation] ?? {};
  const counted = sharedBy === 'operation' ? anywhere : here;
  if (sharedBy !== undefined && counted.has(read ?? byOperation)) return nothing(operation);
  counted.add(read ?? byOperation);
  const isSecond = operation !== null && position.isSecond(operation);
  if (isHuntedTogether === true && isSecond) return batched(HUNT, parents);
  const estimatedCalls = Math.ceil(calls?.(position, isSecond) ?? (parents * weight) / POINTS_A_CALL);
  if (estimatedCalls === 0) return nothing(operation);
  return owner !== undefined && weight < MIN_WEIGHT_PER_PARENT
    ? { operation, estimatedCalls, source: 'batched' }
    : perParent(operation, estimatedCalls, parents);
}

export function batched(operation: string | null, keys: number): EstimatedCalls {
  return { operation, estimatedCalls: Math.ceil(keys / KEYS_A_CALL), source: 'batched' };
}

export function perParent(operation: string | null, calls: number, parents: number): EstimatedCalls {
  const source = parents === 1 ? 'single' : 'per parent';
  return { operation, estimatedCalls: Math.ceil(calls), source };
}

function nothing(operation: string | null): EstimatedCalls {
  return { operation, estimatedCalls: 0, source: 'none' };
}

/** Whether a field of Query reads one entity by its id, in batches shared by all such reads. */
export function isReadById(
  coordinate: string,
  { args }: Field,
  { operation }: Pick<EstimatedCalls, 'operation'>,
): boolean {
  return (
    coordinate.startsWith('Query.') &&
    operation?.startsWith('list') === true &&
    args.length === 1 &&
    args[0]?.name === 'id'
  );
}

type WholeReadOf = RequestContext['wholeReadOf'];

/** Keys whose parents share calls are read with the whole collection if that takes fewer calls. */
export function orSnapshot(call: EstimatedCalls, wholeReadOf: WholeReadOf): EstimatedCalls {
  const { operation, estimatedCalls, source } = call;
  if (source !== 'batched' || estimatedCalls === 0 || operation === null) return call;
  return cheaperOf(call, Math.ceil(estimatedCalls), wholeReadOf(operation));
}

/** A page of a list: from the whole collection if the filter needs it, or if that takes fewer calls. */
export function callsOfPage(
  call: EstimatedCalls,
  { filter, orderBy }: Readonly<Record<string, unknown>>,
  wholeReadOf: WholeReadOf,
): EstimatedCalls {
  const whole = call.operation === null ? undefined : wholeReadOf(call.operation);
  if (whole === undefined) return call;
  return orderBy != null || needsAllRows(filter, whole) || countConditions(filter) > CONDITIONS_A_CALL
    ? { ...call, estimatedCalls: whole.calls, source: 'snapshot' }
    : cheaperOf(call, call.estimatedCalls, whole);
}

function cheaperOf(call: EstimatedCalls, others: number, whole: WholeRead | undefined): EstimatedCalls {
  return whole?.callsAsChoice !== undefined && isWholeCheaper(whole.callsAsChoice, others)
    ? { ...call, estimatedCalls: whole.callsAsChoice, source: 'snapshot' }
    : call;
}

/** Whether a filter can't be expressed in Defender's query language. */
function needsAllRows(filter: unknown, words: Pick<WholeRead, 'filterable' | 'searchable'>): boolean {
  const { filterable, searchable } = words;
  return entriesOf(filter).some(([name, value]) => {
    if (name === 'not') return needsAllRows(value, { filterable, searchable: new Set() });
    if (name === 'and' || name === 'or') return [value].flat().some((part) => needsAllRows(part, words));
    return (
      !filterable.has(name) ||
      entriesOf(value).some(
        ([operator, operand]) =>
          (operator === 'contains' && !(searchable.has(name) && canBeSought(String(operand)))) ||
          (operator === 'ignoreCase' && operand === true),
      )
    );
  });
}

/** Those of a filter and its groups. */
function countConditions(filter: unknown): number {
  return entriesOf(filter).reduce((sum, [name, value]) => {
    const isGroup = name === 'and' || name === 'or' || name === 'not';
    const counts = isGroup ? [value].flat().map(countConditions) : [entriesOf(value).length];
    return counts.reduce((some, more) => some + more, sum);
  }, 0);
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** The number of calls for a filter with more values than one call takes: 1 without a filter. */
export function callsOfLongLists(filter: unknown): number {
  if (typeof filter !== 'object' || filter === null) return 1;
  return Object.entries(filter as Readonly<Record<string, unknown>>).reduce(
    (calls, [key, value]) => calls * callsOf(key, value),
    1,
  );
}

function callsOf(key: string, value: unknown): number {
  if (key === 'in' && Array.isArray(value)) return Math.max(1, Math.ceil(value.length / KEYS_A_CALL));
  return Array.isArray(value)
    ? value.reduce((calls: number, item) => calls * callsOfLongLists(item), 1)
    : callsOfLongLists(value);
}

/** The calls of fields of inputs, each operation once: of conditions that Defender can't evaluate, and of options that are true. */
export function callsOfConditions(
  field: Field,
  values: Readonly<Record<string, unknown>>,
): readonly EstimatedCalls[] {
  const calls = new Map<string, EstimatedCalls>();
  const visit = (input: GraphQLInputType, value: unknown) => {
    const type = getNamedType(input);
    if (!isInputObjectType(type) || !mayCall(type)) return;
    for (const object of [value].flat())
      for (const [name, condition] of entriesOf(object)) {
        const asked = type.getFields()[name];
        if (asked === undefined || condition == null || condition === false) continue;
        const { weight, operations } = weightOf(asked);
        for (const operation of operations)
          calls.set(operation, perParent(operation, weight / POINTS_A_CALL, 1));
        visit(asked.type, condition);
      }
  };
  for (const { name, type } of field.args) visit(type, values[name]);
  return [...calls.values()];
}

const costly = new WeakMap<GraphQLInputObjectType, boolean>();

/** Whether a condition of an input, at any depth, costs calls. Most inputs have thousands of objects and no such condition. */
function mayCall(type: GraphQLInputObjectType): boolean {
  return getOrInsert(costly, type, () =>
    [...withInnerInputs(type)].some((input) =>
      Object.values(input.getFields()).some((field) => weightOf(field).operations.length > 0),
    ),
  );
}

/** Filters hold filters, also of their own type. */
function withInnerInputs(type: GraphQLInputObjectType, found = new Set<GraphQLInputObjectType>()) {
  if (found.has(type)) return found;
  found.add(type);
  for (const field of Object.values(type.getFields())) {
    const inner = getNamedType(field.type);
    if (isInputObjectType(inner)) withInnerInputs(inner, found);
  }
  return found;
}

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

function weightOf(field: Field | GraphQLInputField): Pick<FieldCost, 'weight' | 'operations'> {
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
