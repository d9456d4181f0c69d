import { approveAction, rejectAction } from '../../src/commands/approvals/decide-approval.js';
import { requestActionApproval } from '../../src/commands/approvals/request-approval.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';
import { approvalContext } from './approval-context.js';

export const Mutation = {
  requestDefenderActionApproval: (_root, { input }, request, info) =>
    requestActionApproval(input, approvalContext(request, info)),
  approveDefenderAction: (_root, { input }, request, info) =>
    approveAction(input, approvalContext(request, info)),
  rejectDefenderAction: (_root, { input }, request, info) =>
    rejectAction(input, approvalContext(request, info)),
} satisfies MutationResolvers;
