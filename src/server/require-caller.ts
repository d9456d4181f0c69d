import type { ApolloServerPlugin } from '@apollo/server';
import type { FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind, OperationTypeNode } from 'graphql';
import type { RequestContext } from '../context.js';
import { SigningKeysUnavailableError, UnauthenticatedError } from '../errors/caller-errors.js';
import { requestError } from './request-error.js';

/** What tells nothing of a tenant: the schema, which gateways and explorers read before they have a token. */
const OPEN_FIELDS: ReadonlySet<string> = new Set(['_service', '__typename', '__schema', '__type']);

/**
 * Refuses operations without a caller, unless they only ask for the schema (introspection itself is off in production).
 * Decided here and not when the context is made, because only here is the operation known.
 */
export const requireCaller: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, document, contextValue }) => {
      const { caller, authenticationError } = contextValue;
      if (authenticationError instanceof SigningKeysUnavailableError)
        throw requestError(authenticationError, 503);
      if (authenticationError !== undefined)
        throw refuse(new UnauthenticatedError(authenticationError.message));
      if (caller !== undefined || asksOnlyForSchema(operation, fragmentsOf(document.definitions))) return;
      throw refuse(
        new UnauthenticatedError(
          'This operation needs a caller: send the header Authorization: Bearer <Entra access token>. Behind a gateway, have it forward that header.',
        ),
      );
    },
  }),
};

function refuse(error: UnauthenticatedError) {
  return requestError(error, 401, { 'www-authenticate': 'Bearer' });
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function fragmentsOf(definitions: readonly { readonly kind: Kind }[]): Fragments {
  return new Map(
    definitions
      .filter(
        (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
      )
      .map((fragment) => [fragment.name.value, fragment]),
  );
}

function asksOnlyForSchema(operation: OperationDefinitionNode | undefined, fragments: Fragments): boolean {
  return operation?.operation === OperationTypeNode.QUERY && isOpen(operation.selectionSet, fragments);
}

function isOpen(set: SelectionSetNode, fragments: Fragments): boolean {
  return set.selections.every((selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return OPEN_FIELDS.has(selection.name.value);
      case Kind.INLINE_FRAGMENT:
        return isOpen(selection.selectionSet, fragments);
      case Kind.FRAGMENT_SPREAD: {
        const fragment = fragments.get(selection.name.value);
        return fragment !== undefined && isOpen(fragment.selectionSet, fragments);
      }
    }
  });
}
