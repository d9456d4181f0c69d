import type { ApolloServerPlugin } from '@apollo/server';
import {
  isUnionType,
  Kind,
  valueFromASTUntyped,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestContext } from '../context.js';
import { BadUserInputError, TooManyRepresentationsError } from '../errors/caller-errors.js';
import { requestError } from './request-error.js';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Looks at what a request asks `_entities` for before anything is read: each representation must be of an entity of
 * this subgraph, and the unique ones must not be too many. Gateways send duplicates; those cost nothing.
 */
export function checkRepresentations(limit: number): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request, schema }) => {
        const representations = representationsIn(document, variablesOf(operation, request.variables));
        const unique = new Set(representations.map((representation) => JSON.stringify(representation))).size;
        if (unique > limit) throw requestError(new TooManyRepresentationsError(unique, limit), 400);
        const entities = entitiesOf(schema);
        if (representations.some((representation) => !isOneOf(representation, entities))) {
          const message = `Each representation must be an object whose __typename is one of ${entities.join(', ')}.`;
          throw requestError(new BadUserInputError(message, 'representations'), 400);
        }
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

function entitiesOf(schema: GraphQLSchema): readonly string[] {
  const union = schema.getType('_Entity');
  return isUnionType(union) ? union.getTypes().map(({ name }) => name) : [];
}

function isOneOf(representation: unknown, entities: readonly string[]): boolean {
  return (
    typeof representation === 'object' &&
    representation !== null &&
    '__typename' in representation &&
    entities.includes(String(representation.__typename))
  );
}
