import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { createRoleRules } from '../../authorization/enforce-roles.js';
import type { CollectionName } from '../../config/cache-times.js';
import type { Config } from '../../config/config.js';
import type { RequestContext } from '../../context.js';
import { COLLECTIONS_BY_OPERATION } from '../../defender-api/snapshots/collections.js';
import type { OperationName } from '../../defender-api/operation-table.js';
import { TooManyCallsError } from '../../errors/caller-errors.js';
import { isLong } from '../admission/limit-document.js';
import { checkOf } from '../operations/check-values.js';
import { requestError } from '../operations/request-error.js';
import { describeCost, describePlan } from './describe-plan.js';
import { estimateOperation } from './estimate-operation.js';
import type { EstimateRequest, Estimate, EstimateOptions } from './estimate-operation.js';
import { FittingOperations, findCostlyFields, type CostlyField } from './fit-operation.js';

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
        let fitted: Estimate | undefined;
        const exceeding = fitting.findExceeding(
          asked,
          options,
          limit,
          (...one) => (fitted = estimateOperation(...one)),
        );
        if (exceeding !== undefined) return { asked, options, estimated: exceeding };
        if (fitted !== undefined && isQuery(resolved))
          contextValue.cacheable?.readAhead(collectionsOfEdges(fitted, options));
        return undefined;
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

/** Response keys from the root to the field of a row: `alerts.nodes.machine` or `alerts.edges.node.machine`. */
const MAX_EDGE_PATH = 4;

/**
 * The collections of which the rows of a page may need so many rows that one call reads them whole. Later executions know how
 * many they needed. Deeper rows often have the same few parents, and rows of hunts aren't read whole.
 */
function collectionsOfEdges({ fields }: Estimate, { isSecond }: EstimateOptions): readonly CollectionName[] {
  const roots = new Map(
    fields.filter(({ path }) => path.length === 1).map(({ path: [key], operation }) => [key, operation]),
  );
  const edges = fields.filter(
    ({ path, operation, estimatedCalls, source }) =>
      path.length > 2 &&
      path.length <= MAX_EDGE_PATH &&
      source === 'snapshot' &&
      estimatedCalls === 1 &&
      operation !== null &&
      roots.get(path[0]) !== operation &&
      !isSecond(operation),
  );
  return [
    ...new Set(edges.flatMap(({ operation }) => COLLECTIONS_BY_OPERATION.get(operation ?? '')?.name ?? [])),
  ];
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

function refuseOperation(estimate: Estimate, limit: number): TooManyCallsError {
  const costliest = estimate.fields.reduce((most, field) =>
    field.estimatedCalls > most.estimatedCalls ? field : most,
  );
  const { path, coordinate, estimatedCalls } = costliest;
  const message = `${tooCostly(estimate, limit)} Nothing was changed. ${path.join('.')} (${coordinate}) is the most expensive field with up to ${inWords(estimatedCalls)}. The header x-defender-explain: 1 shows the whole plan.`;
  return new TooManyCallsError(message, estimate.calls, limit, { coordinate, fieldPath: path });
}

function refuseField(
  { path, coordinate, calls }: CostlyField,
  estimate: Estimate,
  limit: number,
): TooManyCallsError {
  const message = `${coordinate} was omitted: it may cost ${inWords(calls)}, and the operation ${inWords(estimate.calls)}. The limit is ${inWords(limit)}. Request fewer rows with \`first\`, or request the field separately.`;
  return new TooManyCallsError(message, estimate.calls, limit, { coordinate, fieldPath: path });
}

function tooCostly({ calls }: Estimate, limit: number): string {
  return `This operation would make up to ${inWords(calls)} to Defender; the limit is ${inWords(limit)}.`;
}

function inWords(calls: number): string {
  return `${calls.toLocaleString('en-US')} ${calls === 1 ? 'call' : 'calls'}`;
}
