import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  defenderDeviceAntivirusHealth: (_root, page, { loaders }) => loaders.deviceHealth.antivirusHealthPage(page),
} satisfies QueryResolvers;
