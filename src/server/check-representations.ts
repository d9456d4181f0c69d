import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, valueFromASTUntyped, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../context.js';
import { TooManyRepresentationsError } from '../errors/caller-errors.js';
import { collectEntityKeys, readRepresentation, type EntityKeys } from './entity-keys.js';
import { requestError } from './request-error.js';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Looks at what a request asks `_entities` for before anything is read: the different keys in it must not be too many.
 * Gateways send duplicates; those cost nothing. What can't be read is an error of its own, later.
 */
export function checkRepresentations(limit: number): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request, schema }) => {
        const representations = representationsIn(document, variablesOf(operation, request.variables));
        if (representations.length === 0) return;
        const entities = collectEntityKeys(schema);
        const unique = new Set(representations.map((given) => identityOf(given, entities))).size;
        if (unique > limit) throw requestError(new TooManyRepresentationsError(unique, limit), 400);
      },
    }),
  };
}

function variablesOf(operation: OperationDefinitionNode | undefined, given: Variables = {}): Variables {
  const defaults = operation?.variableDefinitions?.flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  return { ...Object.fromEntries(defaults ?? []), ...given };
}

function representationsIn(document: DocumentNode, variables: Variables): readonly unknown[] {
  const found: unknown[] = [];
  visit(document, {
    Field: (field) => {
      if (field.name.value !== '_entities') return;
      const argument = field.arguments?.find(({ name }) => name.value === 'representations');
      const value: unknown =
        argument?.value.kind === Kind.VARIABLE
          ? variables[argument.value.name.value]
          : argument && valueFromASTUntyped(argument.value, variables);
      // One that stands alone means a list of one.
      if (Array.isArray(value)) for (const item of value as readonly unknown[]) found.push(item);
      else if (value != null) found.push(value);
    },
  });
  return found;
}

/** Two that name the same entity by the same key are one, whatever else they carry. */
function identityOf(given: unknown, entities: EntityKeys): string {
  const representation = readRepresentation(given, entities);
  return representation.kind === 'named' ? representation.identity : JSON.stringify(given);
}
