export { DefenderDownloadLink } from './DefenderDownloadLink.js';
export { DefenderDownloadLinkPayload } from './DefenderDownloadLinkPayload.js';
export { DefenderLibraryFilePayload } from './DefenderLibraryFilePayload.js';
export { DefenderLiveResponseCommandResult } from './DefenderLiveResponseCommandResult.js';
export { Mutation } from './Mutation.js';
export { Query } from './Query.js';
