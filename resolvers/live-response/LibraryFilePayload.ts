import type { LibraryFileReceipt } from '../../src/commands/live-response/upload-library-file.js';
import type { LibraryFilePayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const LibraryFilePayload: CompleteResolvers<LibraryFilePayloadResolvers, LibraryFileReceipt> = {
  libraryFile: ({ result }) => result,
};
