import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import type { Logger } from 'pino';
import type { AuditRecorder } from '../audit/audit-recorder.js';
import { actorOf } from '../commands/sequence/attribution.js';
import { GUID } from '../config/guid.js';
import {
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
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
import { eachField } from '../../resolvers/shared/each-field.js';
import { getOrInsert } from '../config/get-or-insert.js';
import type { RequestContext } from '../context.js';
import { MOST_REFUSALS, tellTogether, type UntoldRefusal } from '../errors/refused-fields.js';
import type { SubgraphError } from '../errors/subgraph-error.js';
import { fragmentsOf } from './documents/fragments-of.js';
import type { FormatError } from './subscriptions/stream-requests.js';

type Path = readonly (string | number)[];

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Codes of refusals. Where Defender fails to answer, each position has its error and the rows around it stay. */
const REFUSED: ReadonlySet<unknown> = new Set([
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'COST_ESTIMATED_TOO_EXPENSIVE',
  'TOO_MANY_REPRESENTATIONS',
]);

interface Refusal {
  readonly path: Path;
  /** How many positions it stands for. */
  readonly positions: number;
  readonly error: GraphQLFormattedError;
}

/** As a plugin, for queries and mutations. */
export function boundAnswers(formatError: FormatError): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, document, operation, schema, contextValue }) => {
        if (response.body.kind !== 'single' || document === undefined || operation == null) return;
        const { untold } = contextValue.refusedFields;
        boundRefusals(response.body.singleResult, untold, { schema, document, operation }, formatError);
      },
    }),
  };
}

/**
 * Keeps an answer to a hundred refused positions, each with an error. If there are more, the lists with the most become null,
 * each with one error that counts them. No position is null without an error at it or above it.
 */
export function boundRefusals(
  result: FormattedExecutionResult,
  untold: readonly UntoldRefusal[],
  asked: Asked,
  formatError: FormatError,
): void {
  const { data, errors = [] } = result;
  if (data == null || (untold.length === 0 && errors.length <= MOST_REFUSALS)) return;
  const formatted = new Map<SubgraphError, GraphQLFormattedError>();
  const format = (error: SubgraphError) =>
    getOrInsert(formatted, error, () => formatError({ message: error.message }, error));
  const own = errors.filter(isRefusal);
  let refusals: readonly Refusal[] = [
    ...own.map((error) => ({ path: error.path, positions: 1, error })),
    ...untold.map(({ path, error }) => ({ path, positions: 1, error: format(error) })),
  ];
  const nullables = createNullability(asked);
  while (refusals.length > MOST_REFUSALS) {
    const joined = joinLongest(refusals, nullables, result);
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
  return {
    ...error,
    message: tellTogether(error.message, positions),
    path,
    extensions: { ...error.extensions, positions },
  };
}

/** Makes lists null, the ones with the most refusals first, until few enough are left. Undefined if there is no list. */
function joinLongest(
  refusals: readonly Refusal[],
  nullables: Nullability,
  result: FormattedExecutionResult,
): readonly Refusal[] | undefined {
  const lists = new Map<string, Refusal[]>();
  const rest: Refusal[] = [];
  for (const refusal of refusals) {
    const list = listAbove(refusal.path);
    if (list === undefined) rest.push(refusal);
    else getOrInsert(lists, list.join('.'), (): Refusal[] => []).push(refusal);
  }
  if (lists.size === 0) return undefined;
  let left = refusals.length;
  for (const below of [...lists.values()].sort((one, other) => other.length - one.length)) {
    const [first] = below;
    if (first === undefined || left <= MOST_REFUSALS) {
      rest.push(...below);
      continue;
    }
    left -= below.length - 1;
    const positions = below.reduce((sum, one) => sum + one.positions, 0);
    rest.push({ ...first, path: makeNull(first.path, nullables, result), positions });
  }
  return rest;
}

/** The innermost list around a position. */
function listAbove(path: Path): Path | undefined {
  const index = path.findLastIndex((key) => typeof key === 'number');
  return index === -1 ? undefined : path.slice(0, index);
}

/** Makes the list around a position null, or what stands nearest above it and may be null. @returns where that is */
function makeNull(path: Path, nullables: Nullability, result: FormattedExecutionResult): Path {
  const list = listAbove(path) ?? [];
  const length = nullables(path).slice(0, list.length).lastIndexOf(true) + 1;
  const place = list.slice(0, length);
  const key = place.at(-1);
  if (key === undefined) {
    result.data = null;
    return list;
  }
  let holder: unknown = result.data;
  for (const step of place.slice(0, -1)) holder = (holder as Record<string | number, unknown> | null)?.[step];
  if (holder != null) (holder as Record<string | number, unknown>)[key] = null;
  return place;
}

/** Whether what stands at each step of a path may be null. */
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

/** Writes down what the caller was refused, once a field, before they are told. */
export function recordRefusals(audit: AuditRecorder, logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ contextValue, request }) => {
        const { caller, requestId, refusals } = contextValue;
        if (caller === undefined || refusals.size === 0) return;
        const tenantId = addressedTenant(contextValue, request);
        const actor = actorOf(caller);
        const records = [...refusals].map(([coordinate, requiredRoles]) =>
          audit.record({ type: 'accessRefused', requestId, tenantId, actor, coordinate, requiredRoles }),
        );
        for (const { status } of await Promise.allSettled(records)) {
          if (status === 'rejected') logger.error({ requestId }, 'A refusal could not be recorded');
        }
      },
    }),
  };
}

/** The tenant that the caller may not address is worth knowing too; a header that names none is empty. */
function addressedTenant(context: RequestContext, { http }: GraphQLRequest): string {
  if (context.tenantError === undefined) return context.tenantId;
  const named = http?.headers.get('x-defender-tenant')?.trim() ?? '';
  return GUID.test(named) ? named.toLowerCase() : '';
}
