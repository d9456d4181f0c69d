import type { WireScanHistoryEntry } from '../../src/defender-api/models/authenticated-scans.js';
import type { DefenderScanHistoryEntryResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { namedId } from '../shared/named-ids.js';

export const DefenderScanHistoryEntry: CompleteResolvers<
  DefenderScanHistoryEntryResolvers,
  WireScanHistoryEntry
> = {
  scannerId: ({ scannerId }, _args, context) =>
    namedId('Machine', scannerId, context, 'DefenderScannerAgent'),
};
