import { actionApproval, actionApprovals } from '../../src/commands/approvals/shown-approval.js';
import type { QueryResolvers } from '../../src/generated/graphql.js';
import { approvalContext } from './approval-context.js';

export const Query = {
  defenderActionApprovals: (_root, args, request, info) =>
    actionApprovals(args, approvalContext(request, info)),
  defenderActionApproval: (_root, { id }, request, info) =>
    actionApproval(id, approvalContext(request, info)),
} satisfies QueryResolvers;
