import type { ExportReceipt } from '../../src/commands/exports/start-export.js';
import type { ExportPayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const ExportPayload: CompleteResolvers<ExportPayloadResolvers, ExportReceipt> = {
  export: ({ result }) => result,
};
