import type { WireMissingKb } from '../../src/defender-api/models/software.js';
import { MISSING_KB_SOURCES } from '../../src/defender-api/sources.js';
import type { DefenderMissingKbResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { unlessHunted } from '../shared/unless-hunted.js';

const { lacks } = MISSING_KB_SOURCES.hunting;

export const DefenderMissingKb: CompleteResolvers<DefenderMissingKbResolvers, WireMissingKb> = {
  kbId: ({ id }) => id,
  url: unlessHunted<WireMissingKb, 'url'>('url', lacks),
  osBuild: unlessHunted<WireMissingKb, 'osBuild'>('osBuild', lacks),
};
