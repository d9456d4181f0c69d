import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import {
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { AuditTrail } from '../../audit/audit-trail.js';
import { actorOf } from '../../commands/sequence/attribution.js';
import { eachField, fragmentsOf } from '../../lib/selections.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import type { RequestContext } from '../../context.js';
import { MAX_REFUSALS, combineMessages, type CombinedRefusal } from '../../errors/refused-fields.js';
import type { SubgraphError } from '../../errors/subgraph-error.js';
import type { FormatError } from '../subscriptions/stream-requests.js';

type Path = readonly (string | number)[];

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Codes of refusals. Failures of Defender don't count: each position keeps its error, and the rows around it stay. */
const REFUSED: ReadonlySet<unknown> = new Set([
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'COST_ESTIMATED_TOO_EXPENSIVE',
]);

interface Refusal {
  readonly path: Path;
  /** The number of positions that it represents. */
  readonly positions: number;
  readonly error: GraphQLFormattedError;
}

/** As a plugin, for queries and mutations. */
export function boundAnswers(formatError: FormatError): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, document, operation, schema, contextValue }) => {
        if (response.body.kind !== 'single' || document === undefined || operation == null) return;
        const { combined } = contextValue.refusedFields;
        boundRefusals(response.body.singleResult, combined, { schema, document, operation }, formatError);
      },
    }),
  };
}

/**
 * Limits a response to a hundred refused positions, each with an error. If there are more, the lists with the most become
 * null, then the objects with the most, then the whole response, each with one error that counts them. Each null position
 * has an error at it or above it. The result of a mutation that was sent is never replaced.
 */
export function boundRefusals(
  result: FormattedExecutionResult,
  combined: readonly CombinedRefusal[],
  asked: Asked,
  formatError: FormatError,
): void {
  const { data, errors = [] } = result;
  if (data == null || (combined.length === 0 && errors.length <= MAX_REFUSALS)) return;
  const formatted = new Map<SubgraphError, GraphQLFormattedError>();
  const format = (error: SubgraphError) =>
    getOrInsert(formatted, error, () => formatError({ message: error.message }, error));
  const own = errors.filter(isRefusal);
  let refusals: readonly Refusal[] = [
    ...own.map((error) => ({ path: error.path, positions: 1, error })),
    ...combined.map(({ path, error }) => ({ path, positions: 1, error: format(error) })),
  ];
  const nullables = createNullability(asked);
  while (refusals.length > MAX_REFUSALS) {
    const joined = joinLongest(refusals, nullables, result, asked.operation);
    if (joined === undefined) break;
    refusals = joined;
  }
  const faults = errors.filter((error) => !isRefusal(error));
  result.errors = [...faults, ...refusals.map(tell)];
}

function isRefusal(error: GraphQLFormattedError): error is GraphQLFormattedError & { readonly path: Path } {
  return error.path !== undefined && REFUSED.has(error.extensions?.['code']);
}

function tell({ path, positions, error }: Refusal): GraphQLFormattedError {
  if (positions === 1) return { ...error, path };
  const extensions = { ...error.extensions, positions };
  if (path.length > 0)
    return { ...error, message: combineMessages(error.message, positions), path, extensions };
  const { path: _, ...unplaced } = error;
  return { ...unplaced, message: combineMessages(error.message, positions, 'positions'), extensions };
}

/**
 * Sets lists to null, then objects, those with the most refusals first, then the whole response, until the rest is within
 * the limit. Undefined if there are none.
 */
function joinLongest(
  refusals: readonly Refusal[],
  nullables: Nullability,
  result: FormattedExecutionResult,
  operation: OperationDefinitionNode,
): readonly Refusal[] | undefined {
  const nearest = [listAbove, objectAbove, responseAbove(result, operation)].find((above) =>
    refusals.some(({ path }) => above(path) !== undefined),
  );
  if (nearest === undefined) return undefined;
  const groups = new Map<string, Refusal[]>();
  const rest: Refusal[] = [];
  for (const refusal of refusals) {
    const above = nearest(refusal.path);
    if (above === undefined) rest.push(refusal);
    else getOrInsert(groups, above.join('.'), (): Refusal[] => []).push(refusal);
  }
  const nulled: Refusal[] = [];
  let left = refusals.length;
  for (const below of [...groups.values()].sort((one, other) => other.length - one.length)) {
    const [first] = below;
    const above = first && nearest(first.path);
    if (above === undefined || left <= MAX_REFUSALS) {
      rest.push(...below);
      continue;
    }
    left -= below.length - 1;
    const path = makeNull(above, nullables, result);
    nulled.push(...below.map((one) => ({ ...one, path })));
  }
  return mergeBelow(nulled, rest);
}

/** Joins refusals at or below a position that is now null into one counting error. */
function mergeBelow(nulled: readonly Refusal[], rest: readonly Refusal[]): readonly Refusal[] {
  const places = new Set(nulled.map(({ path }) => path.join('.')));
  const merged = new Map<string, Refusal>();
  for (const refusal of [...nulled, ...rest]) {
    const prefixes = Array.from({ length: refusal.path.length + 1 }, (_, length) =>
      refusal.path.slice(0, length),
    );
    const path = prefixes.find((prefix) => places.has(prefix.join('.'))) ?? refusal.path;
    const there = merged.get(path.join('.'));
    const positions = refusal.positions + (there?.positions ?? 0);
    merged.set(path.join('.'), { ...(there ?? refusal), path, positions });
  }
  return [...merged.values()];
}

/** The innermost list around a position. */
function listAbove(path: Path): Path | undefined {
  const index = path.findLastIndex((key) => typeof key === 'number');
  return index === -1 ? undefined : path.slice(0, index);
}

/** The object around a position, unless it is the whole response. */
function objectAbove(path: Path): Path | undefined {
  return path.length > 1 ? path.slice(0, -1) : undefined;
}

/** The whole response, unless it has the result of a mutation. */
function responseAbove(
  { data }: FormattedExecutionResult,
  { operation }: OperationDefinitionNode,
): (path: Path) => Path | undefined {
  const isSent =
    operation === OperationTypeNode.MUTATION && Object.values(data ?? {}).some((one) => one != null);
  return () => (isSent ? undefined : []);
}

/** Sets a position to null, or its nearest ancestor that may be null. @returns the position that became null */
function makeNull(wanted: Path, nullables: Nullability, result: FormattedExecutionResult): Path {
  const place = wanted.slice(0, nullables(wanted).lastIndexOf(true) + 1);
  const key = place.at(-1);
  if (key === undefined) {
    result.data = null;
    return wanted;
  }
  let holder: unknown = result.data;
  for (const step of place.slice(0, -1)) holder = (holder as Record<string | number, unknown> | null)?.[step];
  if (holder != null) (holder as Record<string | number, unknown>)[key] = null;
  return place;
}

/** Whether the value at each step of a path is nullable. */
type Nullability = (path: Path) => readonly boolean[];

function createNullability(asked: Asked): Nullability {
  const known = new Map<string, readonly boolean[]>();
  return (path) =>
    getOrInsert(known, path.map((key) => (typeof key === 'number' ? 0 : key)).join('.'), () =>
      findNullable(path, asked),
    );
}

function findNullable(path: Path, { schema, document, operation }: Asked): readonly boolean[] {
  const fragments = fragmentsOf(document);
  let sets: [GraphQLNamedType | undefined, SelectionSetNode][] = [
    [schema.getRootType(operation.operation) ?? undefined, operation.selectionSet],
  ];
  let type: GraphQLOutputType | undefined;
  return path.map((key) => {
    if (typeof key === 'number') {
      const list = type && getNullableType(type);
      type = isListType(list) ? list.ofType : undefined;
    } else {
      const below: typeof sets = [];
      for (const [parent, set] of sets) {
        eachField(set, { fragments }, (node, on) => {
          if ((node.alias ?? node.name).value !== key) return;
          type = fieldTypeOf(on === undefined ? parent : schema.getType(on), node) ?? type;
          if (node.selectionSet !== undefined) below.push([type && getNamedType(type), node.selectionSet]);
        });
      }
      sets = below;
    }
    return type !== undefined && !isNonNullType(type);
  });
}

function fieldTypeOf(parent: GraphQLNamedType | undefined, node: FieldNode): GraphQLOutputType | undefined {
  return parent !== undefined && 'getFields' in parent
    ? (parent.getFields()[node.name.value]?.type as GraphQLOutputType | undefined)
    : undefined;
}

/** Audits the caller's refusals, once per field, before the response is sent. */
export function recordRefusals(audit: AuditTrail, logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ contextValue }) => {
        const { caller, requestId, refusals, tenantError, namedTenantId } = contextValue;
        if (caller === undefined || refusals.size === 0) return;
        // Recorded even if the caller may not address it.
        const tenantId = tenantError === undefined ? contextValue.tenantId : namedTenantId;
        const actor = actorOf(caller);
        const records = [...refusals].map(([coordinate, requiredRoles]) =>
          audit.recordWithinBudget({
            type: 'accessRefused',
            requestId,
            tenantId,
            actor,
            coordinate,
            requiredRoles,
          }),
        );
        for (const { status } of await Promise.allSettled(records)) {
          if (status === 'rejected')
            logger.error({ requestId }, 'The audit record of a refusal could not be written');
        }
      },
    }),
  };
}
