import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  defenderExport: async (_root, { id }, { exports }) => (await exports().find(id)) ?? null,
  defenderExports: (_root, page, { exports }) => exports().page(page),
} satisfies QueryResolvers;
