import type { QueryResolvers } from '../../src/generated/graphql.js';
import { SOFTWARE_SOURCES } from '../../src/defender-api/sources.js';
import { checkId } from '../shared/check-id.js';
import { noteOrder } from '../shared/unless-hunted.js';
import { includesTotalCount } from '../shared/selected-fields.js';

export const Query = {
  defenderSoftware: (_root, { id }, { loaders }) =>
    loaders.software.softwareByIdVerified(checkId('DefenderSoftware', id)),
  defenderSoftwareInventory: async (_root, page, context, info) => {
    const connection = await context.loaders.software.softwarePage({
      ...page,
      includeTotalCount: includesTotalCount(info),
    });
    if (page.orderBy?.field === 'IMPACT_SCORE')
      noteOrder(
        connection,
        { property: 'impactScore', reason: SOFTWARE_SOURCES.hunting.lacks.impactScore },
        context,
        info,
      );
    return connection;
  },
} satisfies QueryResolvers;
