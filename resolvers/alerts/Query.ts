import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../../src/loaders/shared/id-forms.js';
import { includesEvidence } from './evidence-fields.js';

export const Query = {
  alert: (_root, { id }, { loaders }) => loaders.alerts.alertByIdVerified(checkId('Alert', id)),
  alertSummary: (_root, wanted, { loaders }) => loaders.alertSummary.alertSummary(wanted),
  alerts: (_root, page, { loaders }, info) =>
    loaders.alerts.alertPage({ ...page, evidence: includesEvidence(info) }),
  defenderAlertsOfAllProducts: (_root, page, { loaders }) => loaders.alerts.alertPageOfAllProducts(page),
} satisfies QueryResolvers;
