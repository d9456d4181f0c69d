import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { ERROR_CODES, type ErrorCode } from '../../errors/error-code.js';
import { publicExtensions, SubgraphError } from '../../errors/subgraph-error.js';
import type { ServedNames } from '../../subgraph/served-names.js';
import { withholdValues } from './withhold-values.js';

const PUBLIC_CODES: ReadonlySet<unknown> = new Set(ERROR_CODES.filter((code) => code !== 'INTERNAL'));

/**
 * Formats all errors that leave this server: its own and Apollo's with their code, and all others as INTERNAL without
 * details. Never includes a stack, upstream URL or body.
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
      return { message: inText(message), ...whereabouts, extensions: publicExtensions(code, extensions) };
    }
    if (isTooManyInputErrors(original)) {
      return { message: original.message, ...whereabouts, extensions: publicExtensions('BAD_USER_INPUT') };
    }
    const { stacktrace: _stacktrace, code, ...extensions } = formatted.extensions ?? {};
    if (isPublic(code)) {
      // GraphQL's own messages use the served names.
      const message = isRequestError(error) ? inText(formatted.message) : formatted.message;
      return {
        message: withholdValues(message, error),
        ...whereabouts,
        extensions: publicExtensions(code, extensions),
      };
    }
    logger.error({ err: original, path }, 'An unexpected error');
    return {
      message: 'Internal error. The log of this server has the details.',
      ...whereabouts,
      extensions: publicExtensions('INTERNAL'),
    };
  };
}

function isPublic(code: unknown): code is ErrorCode {
  return PUBLIC_CODES.has(code);
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
