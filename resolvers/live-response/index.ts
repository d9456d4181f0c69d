export { DefenderDownloadLink } from './DefenderDownloadLink.js';
export { DefenderDownloadLinkPayload } from './DefenderDownloadLinkPayload.js';
export { LibraryFilePayload } from './LibraryFilePayload.js';
export { LiveResponseCommandResult } from './LiveResponseCommandResult.js';
export { Mutation } from './Mutation.js';
export { Query } from './Query.js';
