import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { createRuleBook } from '../../authorization/enforce-roles.js';
import type { Config } from '../../config/config.js';
import type { RequestContext } from '../../context.js';
import { TooManyCallsError } from '../../errors/caller-errors.js';
import { requestError } from '../request-error.js';
import { describePlan } from './describe-plan.js';
import { estimateOperation, type Estimate } from './estimate-operation.js';

/**
 * Refuses operations that would cost too many upstream calls, before anything is read, and answers those that ask with
 * `x-defender-explain: 1` by what they would cost: such an operation is never executed.
 */
export function watchCalls(
  schema: GraphQLSchema,
  config: Pick<Config, 'limits' | 'cache' | 'quota'>,
): ApolloServerPlugin<RequestContext> {
  const rules = createRuleBook(schema);
  const { limits } = config;
  const limit = limits.maxCallsPerOperation;

  const estimate = ({ document, operation, request, contextValue }: Resolved): Estimate | undefined =>
    operation === undefined
      ? undefined
      : estimateOperation(
          { schema, document, operation, variables: request.variables ?? {} },
          { roles: contextValue.caller?.roles ?? new Set(), rules, limits },
        );

  return {
    requestDidStart: async () => ({
      didResolveOperation: async (resolved) => {
        const { caller, tenantError } = resolved.contextValue;
        // Those are refused, or ask for nothing that costs.
        if (caller === undefined || tenantError !== undefined || wantsPlan(resolved.request)) return;
        const estimated = estimate(resolved);
        if (estimated !== undefined && estimated.calls > limit) throw refuse(estimated, limit);
      },
      responseForOperation: async (resolved) => {
        if (!wantsPlan(resolved.request)) return null;
        const estimated = estimate(resolved);
        // Variables that don't fit: execution says so, and reads nothing.
        if (estimated === undefined) return null;
        const explain = describePlan(estimated, config);
        return {
          http: { ...resolved.response.http, status: 200 },
          body: { kind: 'single', singleResult: { data: null, extensions: { defender: { explain } } } },
        };
      },
    }),
  };
}

interface Resolved {
  readonly document: DocumentNode;
  readonly operation?: OperationDefinitionNode;
  readonly request: GraphQLRequest;
  readonly contextValue: RequestContext;
}

function wantsPlan({ http }: GraphQLRequest): boolean {
  return http?.headers.get('x-defender-explain') === '1';
}

function refuse({ calls, fields }: Estimate, limit: number) {
  const costliest = fields.reduce((most, field) =>
    field.estimatedCalls > most.estimatedCalls ? field : most,
  );
  const { path, coordinate, estimatedCalls } = costliest;
  const message = `This operation would cost up to ${inWords(calls)} to Defender; at most ${inWords(limit)} are allowed. ${path.join('.')} (${coordinate}) is the costliest field with up to ${inWords(estimatedCalls)}: ask for fewer rows with \`first\`, or leave it out. The header x-defender-explain: 1 shows the whole plan.`;
  return requestError(new TooManyCallsError(message, calls, limit, { coordinate, fieldPath: path }), 400);
}

function inWords(calls: number): string {
  return `${calls.toLocaleString('en-US')} ${calls === 1 ? 'call' : 'calls'}`;
}
