import type { WireMissingKb } from '../../src/defender-api/models/software.js';
import type { MissingKbResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderMissingKb: CompleteResolvers<MissingKbResolvers, WireMissingKb> = {
  kbId: ({ id }) => id,
};
