import type { WireScanAuthenticationParams } from '../../src/defender-api/models/authenticated-scans.js';
import type { ScanAuthenticationParamsResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const ScanAuthenticationParams: CompleteResolvers<
  ScanAuthenticationParamsResolvers,
  WireScanAuthenticationParams
> = {
  // GraphQL's names can't begin with a digit.
  privProtocol: ({ privProtocol }) => (privProtocol === '3DES' ? 'TripleDES' : (privProtocol ?? null)),
};
