import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, valueFromASTUntyped, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { Limits } from '../config/limits.js';
import type { RequestContext } from '../context.js';
import { BadUserInputError, TooManyRepresentationsError } from '../errors/caller-errors.js';
import { collectEntityKeys, readRepresentation, type Representation } from './entity-keys.js';
import { requestError } from './request-error.js';

type Variables = Readonly<Record<string, unknown>>;

type RepresentationLimits = Pick<
  Limits,
  'maxRepresentations' | 'maxUnusableRepresentations' | 'maxEntityFields'
>;

/**
 * Looks at what a request asks `_entities` for before anything is read: the different keys in it must not be too many.
 * Gateways send duplicates; those cost no call, but each is answered, so that all together may not select too much. What
 * can't be read is an error of its own, later, unless there is much of it.
 */
export function checkRepresentations(limits: RepresentationLimits): ApolloServerPlugin<RequestContext> {
  const { maxRepresentations, maxUnusableRepresentations, maxEntityFields } = limits;
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request, schema }) => {
        const representations = representationsIn(document, variablesOf(operation, request.variables));
        if (representations.length === 0) return;
        const entities = collectEntityKeys(schema);
        const read = representations.map((given) => readRepresentation(given, entities));
        const unique = new Set(
          read.map((representation, index) => identityOf(representation, representations[index])),
        ).size;
        if (unique > maxRepresentations) {
          throw requestError(new TooManyRepresentationsError(unique, maxRepresentations), 400);
        }
        const unusable = read.flatMap((one) => (one.kind === 'unusable' ? one.problem : []));
        if (unusable.length > maxUnusableRepresentations) {
          const message = `${String(unusable.length)} representations can't be read. The first: ${String(unusable[0])}`;
          throw requestError(new BadUserInputError(message, 'representations'), 400);
        }
        const fields = representations.length * countFields(document);
        if (fields > maxEntityFields) {
          const message = `${String(representations.length)} representations, with duplicates, times the fields that are selected are more than ${maxEntityFields.toLocaleString('en-US')}: send them in several requests.`;
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

function countFields(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    Field: () => {
      count += 1;
    },
  });
  return count;
}

/** Two that name the same entity by the same key are one, whatever else they carry. */
function identityOf(representation: Representation, given: unknown): string {
  return representation.kind === 'named' ? representation.identity : JSON.stringify(given);
}
