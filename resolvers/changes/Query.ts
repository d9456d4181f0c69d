import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  defenderChanges: (_root, request, { changes }) => changes().page(request),
} satisfies QueryResolvers;
