export { DownloadLink } from './DownloadLink.js';
export { DownloadLinkPayload } from './DownloadLinkPayload.js';
export { LibraryFilePayload } from './LibraryFilePayload.js';
export { LiveResponseCommandResult } from './LiveResponseCommandResult.js';
export { Mutation } from './Mutation.js';
export { Query } from './Query.js';
