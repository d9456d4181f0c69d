import type { AlertReceipt } from '../../src/commands/alerts/update-alert.js';
import type { AlertPayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const AlertPayload: CompleteResolvers<AlertPayloadResolvers, AlertReceipt> = {
  alert: ({ result }) => result,
};
