import type { SecretLink } from '../../src/defender-api/models/shared/secret-link.js';
import type { DefenderDownloadLinkResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderDownloadLink: CompleteResolvers<DefenderDownloadLinkResolvers, SecretLink> = {
  url: (link) => link.reveal(),
};
