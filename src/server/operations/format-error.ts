import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { SubgraphError } from '../../errors/subgraph-error.js';
import type { ServedNames } from '../../subgraph/served-names.js';
import { withholdValues } from './withhold-values.js';

const APOLLO_CODES: ReadonlySet<unknown> = new Set([
  ...Object.values(ApolloServerErrorCode).filter(
    (code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR,
  ),
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'UPSTREAM_UNAVAILABLE',
  'TOO_MANY_REPRESENTATIONS',
  'COST_ESTIMATED_TOO_EXPENSIVE',
]);

/**
 * Formats all errors that leave this server: its own with their code, Apollo's as they are, and all others as INTERNAL
 * without details. Never includes a stack, URL or body.
 */
export function createErrorFormatter(logger: Logger, { inText }: Pick<ServedNames, 'inText'>) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { locations, path } = formatted;
    const whereabouts = {
      ...(locations !== undefined && { locations }),
      ...(path !== undefined && { path }),
    };
    const original = unwrapResolverError(error);
    if (original instanceof SubgraphError) {
      const { message, code, extensions } = original;
      return { message: inText(message), ...whereabouts, extensions: { code, ...extensions } };
    }
    if (isTooManyInputErrors(original)) {
      return { message: original.message, ...whereabouts, extensions: { code: 'BAD_USER_INPUT' } };
    }
    const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
    if (APOLLO_CODES.has(extensions['code'])) {
      // GraphQL's own messages use the served names.
      const message = isRequestError(error) ? inText(formatted.message) : formatted.message;
      return { message: withholdValues(message, error), ...whereabouts, extensions };
    }
    logger.error({ err: original, path }, 'An unexpected error');
    return {
      message: 'Internal error. The log of this server has the details.',
      ...whereabouts,
      extensions: { code: 'INTERNAL' },
    };
  };
}

function isRequestError(error: unknown): boolean {
  return error instanceof GraphQLError && error.originalError instanceof SubgraphError;
}

/** GraphQL ends the list of invalid variables with an error that has no variable and no field. */
function isTooManyInputErrors(error: unknown): error is GraphQLError {
  return (
    error instanceof GraphQLError &&
    error.path === undefined &&
    error.message.startsWith('Too many errors processing variables')
  );
}
