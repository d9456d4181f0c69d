import { batchUpdateAlerts } from '../../src/commands/alerts/batch-update-alerts.js';
import { createAlertByReference } from '../../src/commands/alerts/create-alert-by-reference.js';
import { updateAlert } from '../../src/commands/alerts/update-alert.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const Mutation = {
  updateAlert: (_root, { input }, { command }) => updateAlert(input, command()),
  batchUpdateAlerts: (_root, { input }, { command }) => batchUpdateAlerts(input, command()),
  createAlertByReference: (_root, { input }, { command }) => createAlertByReference(input, command()),
} satisfies MutationResolvers;

export const AlertPayload: CompleteResolvers<'AlertPayload'> = {
  alert: ({ result }) => result,
};

export const AlertResult: CompleteResolvers<'AlertResult'> = {
  alert: ({ alertId }, _args, { loaders }) => loaders.alerts.alertById(alertId),
};

export const AlertsPayload: CompleteResolvers<'AlertsPayload'> = {
  results: ({ result }) => result,
};
