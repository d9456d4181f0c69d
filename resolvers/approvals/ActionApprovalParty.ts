import type { ApprovalPerson } from '../../src/commands/approvals/approval.js';
import type { ActionApprovalPartyResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const ActionApprovalParty: CompleteResolvers<ActionApprovalPartyResolvers, ApprovalPerson> = {
  kind: ({ kind }) => (kind === 'user' ? 'USER' : 'APPLICATION'),
};
