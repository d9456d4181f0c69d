import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  export: async (_root, { id }, { exports }) => (await exports().find(id)) ?? null,
  exports: (_root, page, { exports }) => exports().page(page),
} satisfies QueryResolvers;
