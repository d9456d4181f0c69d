import type { ApolloServerPlugin, GraphQLRequest, GraphQLResponse } from '@apollo/server';
import { Kind, OperationTypeNode } from 'graphql';
import type {
  DocumentNode,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
  GraphQLFormattedError,
} from 'graphql';
import { eachField, fragmentsOf } from '../../lib/selections.js';
import type { RequestContext } from '../../context.js';
import { originalNameOf } from '../../authorization/original-name.js';
import { BadUserInputError, CallerRequiredError } from '../../errors/caller-errors.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import type { Limits } from '../../config/limits.js';
import { wantsPlan } from '../explain/watch-calls.js';
import { findExcessiveIntrospection, introspect } from './introspection.js';
import { requestError } from './request-error.js';
import type { StreamStart } from '../subscriptions/stream-requests.js';
import type { Config } from '../../config/config.js';

/** Fields that reveal nothing about a tenant: the schema, which gateways and explorers read before they have a token. */
const INTROSPECTION: ReadonlySet<string> = new Set(['__typename', '__schema', '__type']);
const OPEN_FIELDS: ReadonlySet<string> = new Set([...INTROSPECTION, '_service']);
/** Fields about the caller only, such as the tenants that they may address. */
const TENANTLESS_FIELDS: ReadonlySet<string> = new Set([...OPEN_FIELDS, 'defenderViewer']);

/** Headers of a 401 response. */
export const CHALLENGE = { 'www-authenticate': 'Bearer' } as const;

/**
 * Rejects whole operations before execution:
 * - operations without a caller that request more than the schema (introspection itself is off in production);
 * - too much introspection;
 * - operations that need a tenant and address none, or one that the caller may not address;
 * - subscriptions whose field has a condition;
 * - operation types without a root type in the schema, which pass validation;
 * - subscriptions over a transport that can't carry a stream, and queries and mutations on sockets, which carry nothing else.
 *
 * The context is created earlier, when the operation is not known yet.
 */
export const acceptOperations = (
  streams: StreamStart,
  { maxIntrospectedValues }: Limits,
): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    parsingDidStart: async (parsing) => async () => {
      const { document } = parsing as { readonly document?: DocumentNode };
      if (document !== undefined) forbidConditionalStreams(document);
    },
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
        // With HTTP 200, like every valid operation with a caller: gateways discard the body of other responses.
        throw requestError(tenantError, 200);
      }
      if (operation !== undefined && schema.getRootType(operation.operation) == null)
        throw requestError(new BadUserInputError(`This API has no ${operation.operation}s.`), 400);
      if (operation?.operation === OperationTypeNode.SUBSCRIPTION) streams.check(contextValue);
      // Only requests on sockets aren't HTTP requests.
      else if (operation !== undefined && request.http === undefined)
        throw requestError(new SubgraphError('BAD_REQUEST', ONLY_STREAMS), 400);
    },
    responseForOperation: async (resolved): Promise<GraphQLResponse | null> => {
      const { operation, document, schema, request, response } = resolved;
      if (operation?.operation === OperationTypeNode.SUBSCRIPTION && !wantsPlan(request))
        return streams.start(resolved);
      if (
        !introspects(request) ||
        wantsPlan(request) ||
        !asksOnlyFor(INTROSPECTION, operation, document, schema)
      )
        return null;
      const data = introspect(resolved, request.variables ?? {});
      return data === undefined
        ? null
        : { http: response.http, body: { kind: 'single', singleResult: { data: { ...data } } } };
    },
    willSendResponse: async ({ request, response }) => {
      // The same as respondOkToGateways. A request with this header has passed the router check, or none is configured.
      if (request.http?.headers.has('router-authorization') === true) response.http.status = 200;
    },
  }),
});

/** A fast check of the text: few operations introspect. */
function introspects({ query = '' }: GraphQLRequest): boolean {
  return /__schema|__type\b|_service/.test(query);
}

const ONLY_STREAMS =
  'Only subscriptions are served on sockets: send queries and mutations over HTTP. Nothing was executed.';

/** Whether an operation is a query with only these root fields. Follows fragments. */
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

const CONDITIONS: ReadonlySet<string> = new Set(['skip', 'include']);

/**
 * GraphQL forbids `@skip` and `@include` at the field of a subscription, but its library throws on them instead of reporting
 * them. Validation reports them under another name.
 */
function forbidConditionalStreams(document: DocumentNode): void {
  const fragments = fragmentsOf(document);
  const entered = new Set<string>();
  const forbid = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      for (const { name } of selection.directives ?? [])
        if (CONDITIONS.has(name.value))
          Object.assign(name, { value: `${name.value} at the field of a subscription` });
      if (selection.kind === Kind.INLINE_FRAGMENT) forbid(selection.selectionSet);
      if (selection.kind !== Kind.FRAGMENT_SPREAD || entered.has(selection.name.value)) continue;
      entered.add(selection.name.value);
      const fragment = fragments[selection.name.value];
      if (fragment !== undefined) forbid(fragment.selectionSet);
    }
  };
  for (const node of document.definitions)
    if (node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.SUBSCRIPTION)
      forbid(node.selectionSet);
}

/**
 * Repeats the claims challenge of a rejected mutation in WWW-Authenticate, where Microsoft's client libraries read it. Only
 * if the mutation is the only field: a header can't say which of several fields it is about. The status stays 200, because
 * gateways discard the body of any other; behind a gateway, clients read the claims in the error's extensions.
 * Source: Learn, "Claims challenges, claims requests and client capabilities".
 */
export function challengeStepUp({ upstream }: Config): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ operation, response, contextValue: { caller } }) => {
        if (caller === undefined || response.body.kind !== 'single' || !isOneMutation(operation)) return;
        const claims = onlyClaims(response.body.singleResult.errors);
        if (claims === undefined) return;
        const authorizationUri = `https://${upstream.loginHost}/${caller.tenantId}/oauth2/v2.0/authorize`;
        response.http.headers.set(
          'www-authenticate',
          `Bearer realm="", authorization_uri="${authorizationUri}", error="insufficient_claims", claims="${claims}"`,
        );
      },
    }),
  };
}

function isOneMutation(operation: OperationDefinitionNode | undefined): boolean {
  if (operation?.operation !== OperationTypeNode.MUTATION) return false;
  const { selections } = operation.selectionSet;
  return selections.length === 1 && selections[0]?.kind === Kind.FIELD;
}

function onlyClaims(errors: readonly GraphQLFormattedError[] = []): string | undefined {
  const [error] = errors;
  const claims = error?.extensions?.['claims'];
  return errors.length === 1 && typeof claims === 'string' ? claims : undefined;
}
