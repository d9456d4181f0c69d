import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkIpAddress } from '../../src/loaders/observables/ip-address.js';

export const Query = {
  defenderIp: (_root, { address }) => ({ address: checkIpAddress(address) }),
} satisfies QueryResolvers;
