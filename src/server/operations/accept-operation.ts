import type { ApolloServerPlugin, GraphQLRequest, GraphQLResponse } from '@apollo/server';
import { eachField } from '../../../resolvers/shared/each-field.js';
import type { RequestContext } from '../../context.js';
import { originalNameOf } from '../../authorization/original-name.js';
import { BadUserInputError, CallerRequiredError } from '../../errors/caller-errors.js';
import type { Limits } from '../../config/limits.js';
import { fragmentsOf } from '../../subgraph/documents/fragments-of.js';
import { findExcessiveIntrospection, introspect } from './introspection.js';
import { requestError } from './request-error.js';
import type { StreamStart } from '../subscriptions/stream-requests.js';
import {
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** What tells nothing of a tenant: the schema, which gateways and explorers read before they have a token. */
const INTROSPECTION: ReadonlySet<string> = new Set(['__typename', '__schema', '__type']);
const OPEN_FIELDS: ReadonlySet<string> = new Set([...INTROSPECTION, '_service']);
/** What tells about the caller and nothing about a tenant, such as which tenants they may address. */
const TENANTLESS_FIELDS: ReadonlySet<string> = new Set([...OPEN_FIELDS, 'defenderViewer']);

/** What an answer with 401 carries. */
export const CHALLENGE = { 'www-authenticate': 'Bearer' } as const;

/**
 * Refuses whole operations before they run:
 * - operations without a caller that ask for more than the schema (introspection itself is off in production);
 * - too much introspection;
 * - operations that need a tenant and address none, or one that the caller may not address;
 * - a kind of operation that the schema has no root for, which passes validation;
 * - subscriptions over a transport that carries no stream.
 *
 * The context is created earlier, when the operation is not known yet.
 */
export const acceptOperations = (
  streams: StreamStart,
  { maxIntrospectedValues }: Limits,
): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, document, schema, contextValue, request }) => {
      const { caller, tenantError, onRefusal } = contextValue;
      if (caller === undefined && !asksOnlyFor(OPEN_FIELDS, operation, document, schema))
        throw requestError(new CallerRequiredError(), 401, CHALLENGE);
      const excess =
        operation == null || !introspects(request)
          ? undefined
          : findExcessiveIntrospection(
              { schema, operation, fragments: fragmentsOf(document), variables: request.variables ?? {} },
              maxIntrospectedValues,
            );
      if (excess !== undefined) throw requestError(excess, 400);
      if (
        caller !== undefined &&
        tenantError !== undefined &&
        !asksOnlyFor(TENANTLESS_FIELDS, operation, document, schema)
      ) {
        if (tenantError.code === 'FORBIDDEN') onRefusal('x-defender-tenant', []);
        // With HTTP 200, as everything that has a caller and a valid operation: gateways drop the body of other answers.
        throw requestError(tenantError, 200);
      }
      if (operation !== undefined && schema.getRootType(operation.operation) == null)
        throw requestError(new BadUserInputError(`This API has no ${operation.operation}s.`), 400);
      if (operation?.operation === OperationTypeNode.SUBSCRIPTION) streams.check(contextValue);
    },
    responseForOperation: async (resolved): Promise<GraphQLResponse | null> => {
      const { operation, document, schema, request, response } = resolved;
      if (operation?.operation === OperationTypeNode.SUBSCRIPTION) return streams.start(resolved);
      if (!introspects(request) || !asksOnlyFor(INTROSPECTION, operation, document, schema)) return null;
      const data = introspect(resolved, request.variables ?? {});
      return data === undefined
        ? null
        : { http: response.http, body: { kind: 'single', singleResult: { data: { ...data } } } };
    },
    willSendResponse: async ({ request, response }) => {
      // As expectOk has it. Who sends this has passed the router's check, or there is none.
      if (request.http?.headers.has('router-authorization') === true) response.http.status = 200;
    },
  }),
});

/** A cheap check of the text: few operations do. */
function introspects({ query = '' }: GraphQLRequest): boolean {
  return /__schema|__type\b|_service/.test(query);
}

/** Whether an operation is a query whose root fields are all among these. Fragments are followed. */
function asksOnlyFor(
  names: ReadonlySet<string>,
  operation: OperationDefinitionNode | undefined,
  document: DocumentNode,
  schema: GraphQLSchema,
): boolean {
  if (operation?.operation !== OperationTypeNode.QUERY) return false;
  const roots = schema.getQueryType()?.getFields() ?? {};
  let isOnly = true;
  const walk = { fragments: fragmentsOf(document), entered: new Set<string>() };
  eachField(operation.selectionSet, walk, ({ name: { value: name } }) => {
    isOnly &&= names.has(roots[name] === undefined ? name : originalNameOf(roots[name]));
  });
  return isOnly;
}
