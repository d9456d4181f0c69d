import type { WireMissingKb } from '../../src/defender-api/models/software.js';
import type { DefenderMissingKbResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderMissingKb: CompleteResolvers<DefenderMissingKbResolvers, WireMissingKb> = {
  kbId: ({ id }) => id,
};
