import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  defenderFile: (_root, { hash }, { loaders }) => loaders.files.fileByHash(hash),
} satisfies QueryResolvers;
