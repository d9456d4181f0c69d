import { actionApproval } from '../../src/commands/approvals/shown-approval.js';
import type { DefenderActionApprovalChangedResolvers } from '../../src/generated/graphql.js';
import { approvalContext } from '../approvals/approval-context.js';
import { observationTime } from './observed-at.js';

export const DefenderActionApprovalChanged = {
  observationTime,
  approval: ({ row }, _args, request, info) => actionApproval(row.id, approvalContext(request, info)),
} satisfies DefenderActionApprovalChangedResolvers;
