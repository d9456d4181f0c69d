import type { QueryResolvers } from '../../src/generated/graphql.js';
import { selectsAny } from '../shared/selected-fields.js';
import { checkId } from '../shared/check-id.js';

/** Fields of Alert that the list knows only with `$expand=evidence`. */
const MADE_FROM_EVIDENCE = ['evidence', 'relatedUser', 'user', 'files', 'ips', 'domains'];

export const Query = {
  alert: (_root, { id }, { loaders }) => loaders.alerts.alertByIdForSure(checkId('Alert', id)),
  alertSummary: (_root, wanted, { loaders }) => loaders.alertSummary.alertSummary(wanted),
  alerts: (_root, page, { loaders }, info) =>
    loaders.alerts.alertPage({
      ...page,
      evidence: selectsAny(info, [['nodes'], ['edges', 'node']], MADE_FROM_EVIDENCE),
    }),
} satisfies QueryResolvers;
