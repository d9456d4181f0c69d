import type { DownloadLinkReceipt } from '../../src/commands/live-response/download-links.js';
import type { DefenderDownloadLinkPayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderDownloadLinkPayload: CompleteResolvers<
  DefenderDownloadLinkPayloadResolvers,
  DownloadLinkReceipt
> = {
  downloadLink: ({ result }) => result,
};
