import type { ApprovalPerson } from '../../src/commands/approvals/approval.js';
import type { DefenderActionApprovalPartyResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderActionApprovalParty: CompleteResolvers<
  DefenderActionApprovalPartyResolvers,
  ApprovalPerson
> = {
  kind: ({ kind }) => (kind === 'user' ? 'USER' : 'APPLICATION'),
};
