import type { ScanDefinitionReceipt } from '../../src/commands/authenticated-scans/scan-input.js';
import type { ScanDefinitionPayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const ScanDefinitionPayload: CompleteResolvers<ScanDefinitionPayloadResolvers, ScanDefinitionReceipt> =
  {
    scanDefinition: ({ result }) => result,
  };
