import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../../src/loaders/shared/id-forms.js';
import { noteAbsence } from '../shared/note-absence.js';
import { noteOrder } from '../shared/unless-hunted.js';
import { includesTotalCount } from '../../src/lib/selections.js';

export const Query = {
  vulnerability: async (_root, { id }, context, info) =>
    noteAbsence(
      await context.loaders.vulnerabilities.vulnerabilityByIdVerified(checkId('Vulnerability', id)),
      'getVulnerability',
      context,
      info,
    ),
  vulnerabilities: async (_root, page, context, info) =>
    noteOrder(
      'Vulnerability',
      await context.loaders.vulnerabilities.vulnerabilityPage({
        ...page,
        includeTotalCount: includesTotalCount(info),
      }),
      page.orderBy?.field === 'EPSS' && 'epss',
      context,
      info,
    ),
} satisfies QueryResolvers;
