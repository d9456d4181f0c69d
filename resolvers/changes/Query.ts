import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  changes: (_root, request, { changes }) => changes().page(request),
} satisfies QueryResolvers;
