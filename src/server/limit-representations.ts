import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, valueFromASTUntyped, visit, type DocumentNode } from 'graphql';
import type { RequestContext } from '../context.js';
import { TooManyRepresentationsError } from '../errors/caller-errors.js';
import { requestError } from './request-error.js';

/** Bounds the unique keys that one request may ask `_entities` for. Gateways send duplicates; those cost nothing. */
export function limitRepresentations(limit: number): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, request }) => {
        const unique = countUnique(document, request.variables ?? {});
        if (unique > limit) throw requestError(new TooManyRepresentationsError(unique, limit), 400);
      },
    }),
  };
}

function countUnique(document: DocumentNode, variables: Readonly<Record<string, unknown>>): number {
  const keys = new Set<string>();
  visit(document, {
    Field: (field) => {
      if (field.name.value !== '_entities') return;
      const argument = field.arguments?.find(({ name }) => name.value === 'representations');
      const value: unknown =
        argument?.value.kind === Kind.VARIABLE
          ? variables[argument.value.name.value]
          : argument && valueFromASTUntyped(argument.value, variables);
      for (const representation of Array.isArray(value) ? (value as readonly unknown[]) : []) {
        keys.add(JSON.stringify(representation));
      }
    },
  });
  return keys.size;
}
