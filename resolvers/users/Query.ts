import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkAccountName } from '../../src/loaders/observables/user-reference.js';

export const Query = {
  defenderUser: (_root, { accountName }) => ({
    accountName: checkAccountName(accountName),
    accountDomain: null,
  }),
} satisfies QueryResolvers;
