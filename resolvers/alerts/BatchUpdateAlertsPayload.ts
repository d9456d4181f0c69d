import type { BatchUpdateAlertsReceipt } from '../../src/commands/alerts/batch-update-alerts.js';
import type { BatchUpdateAlertsPayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const BatchUpdateAlertsPayload: CompleteResolvers<
  BatchUpdateAlertsPayloadResolvers,
  BatchUpdateAlertsReceipt
> = {
  results: ({ result }) => result,
};
