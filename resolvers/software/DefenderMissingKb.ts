import type { WireMissingKb } from '../../src/defender-api/models/software.js';
import { SOURCES } from '../../src/config/source-table.js';
import type { DefenderMissingKbResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { unlessHunted } from '../shared/unless-hunted.js';

const lacks = SOURCES.software.hunting.lacks.DefenderMissingKb;

export const DefenderMissingKb: CompleteResolvers<DefenderMissingKbResolvers, WireMissingKb> = {
  kbId: ({ id }) => id,
  ...unlessHunted<WireMissingKb, keyof typeof lacks>(lacks),
};
