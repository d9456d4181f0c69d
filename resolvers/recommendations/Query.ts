import type { QueryResolvers } from '../../src/generated/graphql.js';
import { noteAbsence } from '../shared/note-absence.js';
import { noteOrder } from '../shared/unless-hunted.js';
import { checkId } from '../../src/loaders/shared/id-forms.js';
import { includesTotalCount } from '../../src/lib/selections.js';

export const Query = {
  recommendation: async (_root, { id }, context, info) =>
    noteAbsence(
      await context.loaders.recommendations.recommendationByIdVerified(checkId('Recommendation', id)),
      'getRecommendation',
      context,
      info,
    ),
  recommendations: async (_root, page, context, info) =>
    noteOrder(
      'Recommendation',
      await context.loaders.recommendations.recommendationPage({
        ...page,
        includeTotalCount: includesTotalCount(info),
      }),
      lackedOrder(page.orderBy?.field),
      context,
      info,
    ),
} satisfies QueryResolvers;

function lackedOrder(field: string | undefined): 'severityScore' | 'exposureImpact' | false {
  if (field === 'SEVERITY_SCORE') return 'severityScore';
  return field === 'EXPOSURE_IMPACT' && 'exposureImpact';
}
