import { deleteLibraryFile } from '../../src/commands/live-response/delete-library-file.js';
import {
  createLiveResponseResultLink,
  createPackageLink,
} from '../../src/commands/live-response/download-links.js';
import { runLiveResponse } from '../../src/commands/live-response/run-live-response.js';
import { uploadLibraryFile } from '../../src/commands/live-response/upload-library-file.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const Mutation = {
  runDefenderLiveResponse: (_root, { input }, { command }) => runLiveResponse(input, command()),
  createDefenderLiveResponseResultLink: (_root, { input }, { command }) =>
    createLiveResponseResultLink(input, command()),
  createDefenderPackageLink: (_root, { input }, { command }) => createPackageLink(input, command()),
  uploadDefenderLibraryFile: (_root, { input }, { command }) => uploadLibraryFile(input, command()),
  deleteDefenderLibraryFile: (_root, { input }, { command }) => deleteLibraryFile(input, command()),
} satisfies MutationResolvers;

export const DefenderDownloadLinkPayload: CompleteResolvers<'DefenderDownloadLinkPayload'> = {
  downloadLink: ({ result }) => result,
};

export const DefenderLibraryFilePayload: CompleteResolvers<'DefenderLibraryFilePayload'> = {
  libraryFile: ({ result }) => result,
};
