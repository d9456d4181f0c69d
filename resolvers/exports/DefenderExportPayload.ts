import type { ExportReceipt } from '../../src/commands/exports/start-export.js';
import type { DefenderExportPayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderExportPayload: CompleteResolvers<DefenderExportPayloadResolvers, ExportReceipt> = {
  export: ({ result }) => result,
};
