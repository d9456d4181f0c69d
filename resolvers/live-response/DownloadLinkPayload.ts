import type { DownloadLinkReceipt } from '../../src/commands/live-response/download-links.js';
import type { DownloadLinkPayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DownloadLinkPayload: CompleteResolvers<DownloadLinkPayloadResolvers, DownloadLinkReceipt> = {
  downloadLink: ({ result }) => result,
};
