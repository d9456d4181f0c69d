import type { LibraryFileReceipt } from '../../src/commands/live-response/upload-library-file.js';
import type { DefenderLibraryFilePayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderLibraryFilePayload: CompleteResolvers<
  DefenderLibraryFilePayloadResolvers,
  LibraryFileReceipt
> = {
  libraryFile: ({ result }) => result,
};
