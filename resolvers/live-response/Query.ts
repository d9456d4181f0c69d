import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  defenderLibraryFiles: (_root, _args, { loaders }) => loaders.liveResponse.libraryFiles(),
} satisfies QueryResolvers;
