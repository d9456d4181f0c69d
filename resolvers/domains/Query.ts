import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkHost } from '../../src/loaders/observables/host-name.js';

export const Query = {
  defenderDomain: (_root, { host }) => ({ host: checkHost(host) }),
} satisfies QueryResolvers;
