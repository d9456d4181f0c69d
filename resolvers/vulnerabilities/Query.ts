import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  vulnerability: (_root, { id }, { loaders }) => loaders.vulnerabilities.vulnerabilityByIdForSure(id),
  vulnerabilities: (_root, page, { loaders }) => loaders.vulnerabilities.vulnerabilityPage(page),
} satisfies QueryResolvers;
