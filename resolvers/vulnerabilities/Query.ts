import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../shared/check-id.js';
import { includesTotalCount } from '../shared/selected-fields.js';

export const Query = {
  vulnerability: (_root, { id }, { loaders }) =>
    loaders.vulnerabilities.vulnerabilityByIdVerified(checkId('Vulnerability', id)),
  vulnerabilities: (_root, page, { loaders }, info) =>
    loaders.vulnerabilities.vulnerabilityPage({ ...page, includeTotalCount: includesTotalCount(info) }),
} satisfies QueryResolvers;
