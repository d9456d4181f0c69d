import type { ScanDefinitionReceipt } from '../../src/commands/authenticated-scans/scan-input.js';
import type { DefenderScanDefinitionPayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderScanDefinitionPayload: CompleteResolvers<
  DefenderScanDefinitionPayloadResolvers,
  ScanDefinitionReceipt
> = {
  scanDefinition: ({ result }) => result,
};
