import type { SecretLink } from '../../src/defender-api/models/shared/secret-link.js';
import type { DownloadLinkResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DownloadLink: CompleteResolvers<DownloadLinkResolvers, SecretLink> = {
  url: (link) => link.reveal(),
};
