import {
  type GraphQLField,
  isListType,
  getNullableType,
  valueFromASTUntyped,
  type GraphQLObjectType,
} from 'graphql';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { canBeSought } from '../../defender-api/odata/filter.js';
import { ROWS_A_CALL } from '../../loaders/incident-pages.js';
import { cheapestPlan, KEYS_A_CALL, type ReadQuestion } from '../../loaders/plan/read-plans.js';
import { MAX_TASKS } from '../../loaders/remediation.js';
import { originalCoordinateOf } from '../../authorization/original-name.js';
import type { RequestContext, WholeRead } from '../../context.js';

/** Where the calls of a field come from. */
type Source =
  /** Parents share calls, usually 50 per call. */
  | 'batched'
  /** One call for each parent. */
  | 'per parent'
  /** One source, requested once. */
  | 'single'
  /** The whole collection is read and cached. */
  | 'snapshot'
  /** Served from data that is read anyway. */
  | 'none';

/** The estimated calls of one operation for a field. */
export interface EstimatedCalls {
  readonly operation: string | null;
  readonly estimatedCalls: number;
  readonly source: Source;
}

/** The position of a field. */
interface FieldPosition {
  /** The maximum number of parent objects. */
  readonly parents: number;
  /** The maximum number of rows per parent; 1 for a single object. */
  readonly rows: number;
  /** The type of the parent of the field's object, as the schema files name it; undefined at the root. */
  readonly owner: string | undefined;
  /** Fields whose calls are already counted and shared by later fields. */
  readonly here: Set<string>;
  readonly anywhere: Set<string>;
}

const POINTS_A_CALL = 50;
const VALUES_A_CALL = 50;
/** Fields of this weight or more make calls per parent; those below make calls that parents share. */
const WEIGHT_OF_DETAILS = 10;
const WEIGHT_OF_MIXED = 5;
const PARENTS_A_CALL_WHERE_MIXED = POINTS_A_CALL / WEIGHT_OF_MIXED;

/** Type and operation: sibling fields of these read the same rows by the same key, so that only the first costs calls. */
const SHARED_BY_SIBLINGS: ReadonlySet<string> = new Set([
  'Machine listMachineActions',
  'DefenderIncident listAlerts',
]);
/** Operations that run only below one type. Elsewhere the field uses data that is already read. */
const ONLY_BELOW: Readonly<Record<string, string>> = { getAlertUser: 'Alert' };
/** Types below which the details are already read. */
const NOT_BELOW: Readonly<Record<string, ReadonlySet<string>>> = {
  getFile: new Set(['Query', '_Entity']),
  getIncident: new Set(['DefenderIncidentConnection', 'DefenderIncidentEdge', 'DefenderIncidentPayload']),
};

export function callsOfField(cost: FieldCost, position: FieldPosition): readonly EstimatedCalls[] {
  const { weight, operations, written } = cost;
  const { parents, rows, owner } = position;
  const [first = null, ...others] = operations;
  if (weight === 0) return first === null ? [] : [nothing(first)];
  if (written === 'Machine.remediationTasks') return callsOfTasks(position);
  const below = ONLY_BELOW[first ?? ''];
  if (below !== undefined && owner !== below) return [nothing(first)];
  if (NOT_BELOW[first ?? '']?.has(owner ?? '') === true) return [nothing(first)];
  if (written === 'Query.defenderIncidents') return [callsOfIncidents(first, rows)];
  // Operations of a root field are alternatives, or parts of a write that its weight already counts.
  if (owner === undefined) return [callsOfRoot(first, weight)];
  const second = others.at(-1);
  return [
    callsForParents(cost, first, position),
    ...(second === undefined ? [] : [batched(second, parents * rows)]),
  ];
}

function callsOfRoot(operation: string | null, weight: number): EstimatedCalls {
  return { operation, estimatedCalls: Math.ceil(weight / POINTS_A_CALL), source: 'single' };
}

function callsForParents(
  { weight, written }: FieldCost,
  operation: string | null,
  { parents, here }: FieldPosition,
): EstimatedCalls {
  const source = `${written.split('.')[0] ?? ''} ${operation ?? ''}`;
  if (weight >= POINTS_A_CALL) return perParent(operation, (parents * weight) / POINTS_A_CALL, parents);
  const isShared = weight === WEIGHT_OF_DETAILS || SHARED_BY_SIBLINGS.has(source);
  if (isShared && here.has(source)) return nothing(operation);
  if (isShared) here.add(source);
  if (weight >= WEIGHT_OF_DETAILS) return perParent(operation, parents, parents);
  return weight >= WEIGHT_OF_MIXED
    ? { operation, estimatedCalls: Math.ceil(parents / PARENTS_A_CALL_WHERE_MIXED), source: 'batched' }
    : batched(operation, parents);
}

/** Graph's pages are short, and the first page has room for one row more. */
function callsOfIncidents(operation: string | null, rows: number): EstimatedCalls {
  return { operation, estimatedCalls: Math.max(1, Math.ceil((rows - 1) / ROWS_A_CALL)), source: 'single' };
}

/** All machines of an operation share them. */
function callsOfTasks({ anywhere }: FieldPosition): readonly EstimatedCalls[] {
  const isCounted = anywhere.has('tasks');
  anywhere.add('tasks');
  if (isCounted) return [nothing('listRemediationTasks')];
  return [
    { operation: 'listRemediationTasks', estimatedCalls: 1, source: 'batched' },
    { operation: 'listRemediationTaskMachines', estimatedCalls: MAX_TASKS, source: 'batched' },
  ];
}

export function batched(operation: string | null, keys: number): EstimatedCalls {
  return { operation, estimatedCalls: Math.ceil(keys / KEYS_A_CALL), source: 'batched' };
}

export function perParent(operation: string | null, calls: number, parents: number): EstimatedCalls {
  return {
    operation,
    estimatedCalls: Math.ceil(calls),
    source: parents === 1 ? 'single' : 'per parent',
  };
}

function nothing(operation: string | null): EstimatedCalls {
  return { operation, estimatedCalls: 0, source: 'none' };
}

/** Whether a field of Query reads one entity by its id, in batches shared by all such reads. */
export function isReadById(
  coordinate: string,
  { args }: GraphQLField<unknown, unknown>,
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
  return cheaperOf(call, { keys: estimatedCalls * KEYS_A_CALL }, wholeReadOf(operation));
}

/** A page of a list: from the whole collection if the filter needs it, or if that takes fewer calls. */
export function callsOfPage(
  call: EstimatedCalls,
  { filter, orderBy }: Readonly<Record<string, unknown>>,
  wholeReadOf: WholeReadOf,
): EstimatedCalls {
  const whole = call.operation === null ? undefined : wholeReadOf(call.operation);
  if (whole === undefined) return call;
  return orderBy != null || needsAllRows(filter, whole)
    ? { ...call, estimatedCalls: whole.calls, source: 'snapshot' }
    : cheaperOf(call, { filtered: call.estimatedCalls }, whole);
}

function cheaperOf(
  call: EstimatedCalls,
  question: ReadQuestion,
  whole: WholeRead | undefined,
): EstimatedCalls {
  if (whole?.isChoice !== true) return call;
  const plan = cheapestPlan({ ...question, snapshot: whole.calls });
  return plan === 'snapshot' ? { ...call, estimatedCalls: whole.calls, source: 'snapshot' } : call;
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
  if (key === 'in' && Array.isArray(value)) return Math.max(1, Math.ceil(value.length / VALUES_A_CALL));
  return Array.isArray(value)
    ? value.reduce((calls: number, item) => calls * callsOfLongLists(item), 1)
    : callsOfLongLists(value);
}

/** The costs of a field in the schema: `@defender`, `@cost` and `@listSize`. */
export interface FieldCost {
  /** `Machine.alerts`. */
  readonly coordinate: string;
  /** The same as in `schema/`, without renames. */
  readonly written: string;
  /** In points, 50 of which are one call. */
  readonly weight: number;
  /** Operations of the catalog, in their order in the directive. */
  readonly operations: readonly string[];
  readonly isList: boolean;
  readonly assumedSize: number | undefined;
  /** Fields of a connection with as many rows as its `first`. */
  readonly sizedFields: readonly string[];
}

type Field = GraphQLField<unknown, unknown>;

/** The schema doesn't change while the process runs. Cached because each operation reads it. */
const read = new WeakMap<Field, FieldCost>();

export function costOf(type: GraphQLObjectType, field: Field): FieldCost {
  return getOrInsert(read, field, () => readCost(type, field));
}

function readCost(type: GraphQLObjectType, field: Field): FieldCost {
  const listSize = argumentsOf(field, 'listSize')[0];
  return {
    coordinate: `${type.name}.${field.name}`,
    written: originalCoordinateOf(type, field),
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
