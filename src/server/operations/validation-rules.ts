import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import type { Limits } from '../../config/limits.js';

/**
 * Limits on the shape of an operation. They are generous for machine-made operations of gateways; the quota is the real
 * limit.
 */
export function createValidationRules({ maxAliases, maxDepth }: Limits): ValidationRule[] {
  const report = {
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null, { message, nodes }: GraphQLError) =>
        // The rules call this a syntax error.
        context?.reportError(
          new GraphQLError(message.replace(/^Syntax Error: /, ''), { nodes: nodes ?? null }),
        ),
    ],
  };
  return [
    maxDepthRule({ n: maxDepth, flattenFragments: true, ...report }),
    maxAliasesRule({ n: maxAliases, allowList: [], ...report }),
  ];
}
