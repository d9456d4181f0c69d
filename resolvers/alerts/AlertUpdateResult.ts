import type { SettledAlert } from '../../src/commands/alerts/send-batch.js';
import type { AlertUpdateResultResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const AlertUpdateResult: CompleteResolvers<AlertUpdateResultResolvers, SettledAlert> = {
  alert: ({ alertId }, _args, { loaders }) => loaders.alerts.alertById(alertId),
};
