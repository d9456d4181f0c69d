import { GraphQLError } from 'graphql';
import type { SubgraphError } from '../../errors/subgraph-error.js';

/** An error of the whole request, with its HTTP status. Errors of single fields never change the status. */
export function requestError(
  error: SubgraphError,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: {
      code: error.code,
      ...error.extensions,
      http: { status, headers: new Map(Object.entries(headers)) },
    },
  });
}
