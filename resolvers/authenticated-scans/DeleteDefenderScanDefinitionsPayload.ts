import type { DeleteScanDefinitionsReceipt } from '../../src/commands/authenticated-scans/delete-scan-definitions.js';
import type { DeleteDefenderScanDefinitionsPayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DeleteDefenderScanDefinitionsPayload: CompleteResolvers<
  DeleteDefenderScanDefinitionsPayloadResolvers,
  DeleteScanDefinitionsReceipt
> = {
  results: ({ result }) => result,
};
