import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { unlessHunted } from '../shared/unless-hunted.js';

export const DefenderMissingKb: CompleteResolvers<'DefenderMissingKb'> = {
  kbId: ({ id }) => id,
  ...unlessHunted('DefenderMissingKb'),
};
