import type { QueryResolvers } from '../../src/generated/graphql.js';
import { VULNERABILITY_SOURCES } from '../../src/defender-api/sources.js';
import { checkId } from '../shared/check-id.js';
import { noteOrder } from '../shared/unless-hunted.js';
import { includesTotalCount } from '../shared/selected-fields.js';

export const Query = {
  vulnerability: (_root, { id }, { loaders }) =>
    loaders.vulnerabilities.vulnerabilityByIdVerified(checkId('Vulnerability', id)),
  vulnerabilities: async (_root, page, context, info) => {
    const connection = await context.loaders.vulnerabilities.vulnerabilityPage({
      ...page,
      includeTotalCount: includesTotalCount(info),
    });
    if (page.orderBy?.field === 'EPSS')
      noteOrder(
        connection,
        { property: 'epss', reason: VULNERABILITY_SOURCES.hunting.lacks.epss },
        context,
        info,
      );
    return connection;
  },
} satisfies QueryResolvers;
