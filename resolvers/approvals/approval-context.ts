import type { GraphQLResolveInfo } from 'graphql';
import type { ApprovalContext } from '../../src/commands/approvals/approval-context.js';
import type { RequestContext } from '../../src/context.js';

/** Command context for approvals, with the schema and the caller's scope. */
export function approvalContext(
  { command, callerScope, onRefusal }: RequestContext,
  { schema }: GraphQLResolveInfo,
): ApprovalContext {
  return { ...command(), schema, callerScope, onRefusal };
}
