import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';
import type { Limits } from '../../config/limits.js';

/**
 * Limits on the shape of an operation. They are generous for machine-made operations of gateways; the quota is the real
 * limit.
 */
export function createValidationRules({ maxAliases, maxDepth }: Limits): ValidationRule[] {
  const report = {
    propagateOnRejection: false,
    onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
  };
  return [
    maxDepthRule({ n: maxDepth, flattenFragments: true, ...report }),
    maxAliasesRule({ n: maxAliases, allowList: [], ...report }),
  ];
}
