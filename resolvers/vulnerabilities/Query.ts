import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  vulnerability: (_root, { id }, { loaders }) => loaders.vulnerabilityByIdForSure(id),
  vulnerabilities: (_root, page, { loaders }) => loaders.vulnerabilityPage(page),
} satisfies QueryResolvers;
