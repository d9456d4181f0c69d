import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../shared/check-id.js';
import { asksForEvidence } from './evidence-fields.js';

export const Query = {
  alert: (_root, { id }, { loaders }) => loaders.alerts.alertByIdForSure(checkId('Alert', id)),
  alertSummary: (_root, wanted, { loaders }) => loaders.alertSummary.alertSummary(wanted),
  alerts: (_root, page, { loaders }, info) =>
    loaders.alerts.alertPage({ ...page, evidence: asksForEvidence(info) }),
} satisfies QueryResolvers;
