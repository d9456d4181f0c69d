import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  deviceAntivirusHealth: (_root, page, { loaders }) => loaders.deviceHealth.antivirusHealthPage(page),
} satisfies QueryResolvers;
