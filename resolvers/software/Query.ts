import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../../src/loaders/shared/id-forms.js';
import { noteAbsence } from '../shared/note-absence.js';
import { noteOrder } from '../shared/unless-hunted.js';
import { includesTotalCount } from '../../src/lib/selections.js';

export const Query = {
  defenderSoftware: async (_root, { id }, context, info) =>
    noteAbsence(
      await context.loaders.software.softwareByIdVerified(checkId('DefenderSoftware', id)),
      'getSoftware',
      context,
      info,
    ),
  defenderSoftwareInventory: async (_root, page, context, info) =>
    noteOrder(
      'DefenderSoftware',
      await context.loaders.software.softwarePage({ ...page, includeTotalCount: includesTotalCount(info) }),
      page.orderBy?.field === 'IMPACT_SCORE' && 'impactScore',
      context,
      info,
    ),
} satisfies QueryResolvers;
