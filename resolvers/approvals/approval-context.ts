import type { GraphQLResolveInfo } from 'graphql';
import type { ApprovalContext } from '../../src/commands/approvals/approval-context.js';
import type { RequestContext } from '../../src/context.js';

/** What commands about approvals know beside what every command knows: the schema, and what the caller is limited to. */
export function approvalContext(
  { command, callerScope, onRefusal }: RequestContext,
  { schema }: GraphQLResolveInfo,
): ApprovalContext {
  return { ...command(), schema, callerScope, onRefusal };
}
