import type { WireScanSession } from '../../src/defender-api/models/authenticated-scans.js';
import type { DefenderScanSessionResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { namedId } from '../shared/named-ids.js';

export const DefenderScanSession: CompleteResolvers<DefenderScanSessionResolvers, WireScanSession> = {
  scannerId: ({ scannerId }, _args, context) =>
    namedId('Machine', scannerId, context, 'DefenderScannerAgent'),
};
