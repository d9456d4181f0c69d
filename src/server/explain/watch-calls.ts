import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { createRoleRules } from '../../authorization/enforce-roles.js';
import type { CollectionName } from '../../config/cache-times.js';
import type { Config } from '../../config/config.js';
import type { RequestContext, WholeRead } from '../../context.js';
import { COLLECTIONS_BY_OPERATION } from '../../defender-api/snapshots/collections.js';
import type { OperationName } from '../../defender-api/operation-table.js';
import { isLong } from '../admission/limit-document.js';
import { checkOf } from '../operations/check-values.js';
import { requestError } from '../operations/request-error.js';
import { describeCost, describePlan } from './describe-plan.js';
import { estimateOperation } from './estimate-operation.js';
import type { EstimateRequest, Estimate, EstimateOptions } from './estimate-operation.js';
import { findCostlyFields, refuseField, refuseOperation } from './fit-operation.js';
import { LRUCache } from 'lru-cache';
import { oncePerDocument } from '../../lib/selections.js';

/**
 * Enforces the limit of upstream calls per operation: queries omit their most expensive fields before any read, and
 * mutations are rejected as a whole before any write. With `x-defender-explain: 1`, the response is the plan and the
 * operation is not executed. With `x-defender-cost: 1`, the response reports actual and estimated calls in
 * `extensions.defender`.
 *
 * Comes after `cacheResponses`, so that no query with a cached response is estimated: it makes no call.
 */
export function watchCalls(
  schema: GraphQLSchema,
  config: Pick<Config, 'limits' | 'cache' | 'quota'>,
): ApolloServerPlugin<RequestContext> {
  const rules = createRoleRules(schema);
  const { limits } = config;
  const limit = limits.maxCallsPerOperation;
  const fitting = new FittingOperations();

  const askedBy = ({ document, operation, request }: Resolved): EstimateRequest | undefined =>
    operation && { schema, document, operation, variables: request.variables ?? {} };
  const optionsFor = (context: RequestContext): EstimateOptions => ({
    roles: context.caller?.roles ?? new Set(),
    rules,
    limits,
    wholeReadOf: (operation) =>
      context.tenantError === undefined ? context.wholeReadOf(operation) : undefined,
    // The schema names operations of the catalog.
    isSecond: (operation) =>
      context.tenantError === undefined && context.sources.isSecond(operation as OperationName),
    isUnsorted: context.tenantError === undefined && context.sources.isUnsorted(),
  });
  const estimate = (asked: EstimateRequest | undefined, context: RequestContext): Estimate | undefined =>
    asked && estimateOperation(asked, optionsFor(context));

  const omitCostlyFields = async (
    { asked, options, estimated }: Exceeding,
    { refusedFields }: RequestContext,
  ): Promise<void> => {
    for (const field of await findCostlyFields(asked, options, estimated, limit))
      refusedFields.add(field.key, () => refuseField(field, estimated, limit));
  };

  return {
    requestDidStart: async () => {
      // Estimated before execution: reads reveal how large collections are, which changes the estimate.
      let before: Estimate | undefined;
      const findExceeding = async (resolved: Resolved): Promise<Exceeding | undefined> => {
        const { contextValue, request } = resolved;
        const { caller, tenantError } = contextValue;
        // They are rejected or have no cost.
        if (caller === undefined || tenantError !== undefined || wantsPlan(request)) return undefined;
        const asked = askedBy(resolved);
        if (asked === undefined) return undefined;
        const checked = checkOf(request);
        await checked;
        if (checked !== undefined || isLong(request.query)) await nextTurn();
        if (wantsCost(request)) before = estimate(asked, contextValue);
        const options = optionsFor(contextValue);
        const guessAhead = (first: Estimate) => {
          if (isQuery(resolved)) contextValue.cacheable?.readAhead(collectionsOfEdges(first));
        };
        const exceeding = fitting.findExceeding(asked, options, limit, {
          estimate: estimateOperation,
          onFirst: guessAhead,
        });
        return exceeding && { asked, options, estimated: exceeding };
      };
      return {
        didResolveOperation: async (resolved) => {
          if (isQuery(resolved)) return;
          const exceeding = await findExceeding(resolved);
          // With HTTP 200: gateways discard the body of other responses.
          if (exceeding !== undefined) throw requestError(refuseOperation(exceeding.estimated, limit), 200);
        },
        responseForOperation: async (resolved) => {
          if (!wantsPlan(resolved.request)) {
            const exceeding = isQuery(resolved) ? await findExceeding(resolved) : undefined;
            if (exceeding !== undefined) await omitCostlyFields(exceeding, resolved.contextValue);
            return null;
          }
          const estimated = estimate(askedBy(resolved), resolved.contextValue);
          // Execution reports invalid variables and reads nothing.
          if (estimated === undefined) return null;
          const explain = describePlan(estimated, { ...optionsFor(resolved.contextValue), ...config });
          // Clients treat null without an error as a broken response.
          return {
            http: { ...resolved.response.http, status: 200 },
            body: { kind: 'single', singleResult: { data: {}, extensions: { defender: { explain } } } },
          };
        },
        willSendResponse: async ({ request, response, contextValue, document, operation }) => {
          if (!wantsCost(request) || response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          // Introspection is answered before it could be estimated.
          if (document !== undefined && singleResult.data != null && !wantsPlan(request))
            before ??= estimate(askedBy({ document, operation, request, contextValue }), contextValue);
          // Merged with the plan if the request has both headers.
          const given = singleResult.extensions?.['defender'] as object | undefined;
          const { isSecond } = optionsFor(contextValue);
          const leftOut = !contextValue.refusedFields.isEmpty;
          const cost = describeCost(contextValue.cost, before, leftOut, isSecond);
          singleResult.extensions = { ...singleResult.extensions, defender: { ...given, ...cost } };
        },
      };
    },
  };
}

/**
 * The collections of which the rows of a root page may need so many rows that one call reads them whole. Later executions know
 * how many they needed. Deeper rows often have the same few parents.
 */
function collectionsOfEdges({ fields }: Estimate): readonly CollectionName[] {
  const reading = fields.filter(({ operation }) => operation !== null);
  const edges = reading.filter(({ path, operation, estimatedCalls, source }) => {
    const [root, ...between] = reading.filter((other) => isAbove(other.path, path));
    // Fields of a page, such as `nodes`, read nothing. Those of a single object are next to its root field.
    const isOfPage = root !== undefined && between.length === 0 && path.length > root.path.length + 1;
    return isOfPage && root.operation !== operation && source === 'snapshot' && estimatedCalls === 1;
  });
  return [
    ...new Set(edges.flatMap(({ operation }) => COLLECTIONS_BY_OPERATION.get(operation ?? '')?.name ?? [])),
  ];
}

function isAbove(path: readonly string[], other: readonly string[]): boolean {
  return path.length < other.length && path.every((key, index) => other[index] === key);
}

interface Resolved {
  readonly document: DocumentNode;
  readonly operation?: OperationDefinitionNode | undefined;
  readonly request: GraphQLRequest;
  readonly contextValue: RequestContext;
}

/** An operation above the limit. */
interface Exceeding {
  readonly asked: EstimateRequest;
  readonly options: EstimateOptions;
  readonly estimated: Estimate;
}

function isQuery({ operation }: Resolved): boolean {
  return operation?.operation === OperationTypeNode.QUERY;
}

export function wantsPlan({ http }: GraphQLRequest): boolean {
  return http?.headers.get('x-defender-explain') === '1';
}

function wantsCost({ http }: GraphQLRequest): boolean {
  return http?.headers.get('x-defender-cost') === '1';
}

/** Characters of the keys of all cached operations. */
const MAX_CHARACTERS = 4_000_000;
/** The size of an entry besides its key, in characters. */
const CHARACTERS_OF_AN_ENTRY = 500;
/** Larger variables are not cached: comparing them takes as long as estimating. */
const MAX_VALUES = 20;
const MAX_TEXT_LENGTH = 200;

/** The input of an estimate, by operation. */
interface EstimateInputs {
  readonly wholeReads: Map<string, WholeRead | undefined>;
  readonly isSecond: Map<string, boolean>;
  readonly isUnsorted: boolean;
}

interface EstimateSteps {
  readonly estimate: typeof estimateOperation;
  /** Receives the estimate of an operation that is cached now. */
  readonly onFirst?: (estimated: Estimate) => void;
}

/**
 * Caches which operations stay within the limit, by document, operation, variables and roles, while whole collections take
 * the same number of calls and the same sources respond. All others are estimated.
 */
export class FittingOperations {
  readonly #fitting = new LRUCache<string, EstimateInputs>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_inputs, key) => key.length + CHARACTERS_OF_AN_ENTRY,
  });
  #documents = 0;
  readonly #numberOf = oncePerDocument((_document: DocumentNode) => (this.#documents += 1));

  /** The estimate of an operation that may exceed the limit; undefined for one that stays within it. */
  findExceeding(
    asked: EstimateRequest,
    options: EstimateOptions,
    limit: number,
    { estimate, onFirst = () => undefined }: EstimateSteps,
  ): Estimate | undefined {
    const key = keyOf(this.#numberOf(asked.document), asked, options);
    const before = key === undefined ? undefined : this.#fitting.get(key);
    if (before !== undefined && isAsBefore(before, options)) return undefined;
    const { isUnsorted } = options;
    const inputs: EstimateInputs = { wholeReads: new Map(), isSecond: new Map(), isUnsorted };
    const estimated = estimate(asked, {
      ...options,
      wholeReadOf: (operation) => {
        const whole = options.wholeReadOf(operation);
        inputs.wholeReads.set(operation, whole);
        return whole;
      },
      isSecond: (operation) => {
        const isSecond = options.isSecond(operation);
        inputs.isSecond.set(operation, isSecond);
        return isSecond;
      },
    });
    if (estimated === undefined) return undefined;
    if (estimated.calls > limit) return estimated;
    if (key === undefined) return undefined;
    this.#fitting.set(key, inputs);
    onFirst(estimated);
    return undefined;
  }
}

function keyOf(
  document: number,
  { operation, variables }: EstimateRequest,
  { roles }: EstimateOptions,
): string | undefined {
  if (!areSmall(variables)) return undefined;
  return JSON.stringify([document, operation.name?.value, [...roles].sort(), variables]);
}

/** Variables hold JSON values. */
function areSmall(variables: Readonly<Record<string, unknown>>): boolean {
  const rest: unknown[] = [variables];
  let values = 0;
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string' && next.length > MAX_TEXT_LENGTH) return false;
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, value] of Object.entries(next)) {
      values += 1;
      if (values > MAX_VALUES || name.length > MAX_TEXT_LENGTH) return false;
      if (value !== undefined) rest.push(value);
    }
  }
  return true;
}

function isAsBefore(before: EstimateInputs, { wholeReadOf, isSecond, isUnsorted }: EstimateOptions): boolean {
  if (before.isUnsorted !== isUnsorted) return false;
  for (const [operation, was] of before.isSecond) if (isSecond(operation) !== was) return false;
  for (const [operation, whole] of before.wholeReads) {
    const now = wholeReadOf(operation);
    if (now?.calls !== whole?.calls || now?.callsAsChoice !== whole?.callsAsChoice) return false;
    if (now?.searchable !== whole?.searchable) return false;
  }
  return true;
}
