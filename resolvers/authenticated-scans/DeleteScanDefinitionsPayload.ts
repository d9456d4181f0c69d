import type { DeleteScanDefinitionsReceipt } from '../../src/commands/authenticated-scans/delete-scan-definitions.js';
import type { DeleteScanDefinitionsPayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DeleteScanDefinitionsPayload: CompleteResolvers<
  DeleteScanDefinitionsPayloadResolvers,
  DeleteScanDefinitionsReceipt
> = {
  results: ({ result }) => result,
};
