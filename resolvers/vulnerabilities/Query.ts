import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../shared/check-id.js';
import { asksForTotal } from '../shared/selected-fields.js';

export const Query = {
  vulnerability: (_root, { id }, { loaders }) =>
    loaders.vulnerabilities.vulnerabilityByIdForSure(checkId('Vulnerability', id)),
  vulnerabilities: (_root, page, { loaders }, info) =>
    loaders.vulnerabilities.vulnerabilityPage({ ...page, isCounted: asksForTotal(info) }),
} satisfies QueryResolvers;
