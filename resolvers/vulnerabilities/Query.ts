import type { QueryResolvers } from '../../src/generated/graphql.js';
import { SOURCES } from '../../src/config/source-table.js';
import { checkId } from '../shared/check-id.js';
import { noteOrder } from '../shared/unless-hunted.js';
import { includesTotalCount } from '../shared/selected-fields.js';

export const Query = {
  vulnerability: (_root, { id }, { loaders }) =>
    loaders.vulnerabilities.vulnerabilityByIdVerified(checkId('Vulnerability', id)),
  vulnerabilities: async (_root, page, context, info) =>
    noteOrder(
      await context.loaders.vulnerabilities.vulnerabilityPage({
        ...page,
        includeTotalCount: includesTotalCount(info),
      }),
      page.orderBy?.field === 'EPSS' && 'epss',
      SOURCES.vulnerabilities.hunting.lacks.Vulnerability,
      context,
      info,
    ),
} satisfies QueryResolvers;
