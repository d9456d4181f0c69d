import { approveAction, rejectAction } from '../../src/commands/approvals/decide-approval.js';
import { requestApproval } from '../../src/commands/approvals/request-approval.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';
import { approvalContext } from './approval-context.js';

export const Mutation = {
  requestApproval: (_root, { input }, request, info) =>
    requestApproval(input, approvalContext(request, info)),
  approveAction: (_root, { input }, request, info) => approveAction(input, approvalContext(request, info)),
  rejectAction: (_root, { input }, request, info) => rejectAction(input, approvalContext(request, info)),
} satisfies MutationResolvers;
