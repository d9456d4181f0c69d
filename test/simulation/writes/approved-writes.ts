import { approveAction } from '../../../src/commands/approvals/decide-approval.js';
import { requestActionApproval } from '../../../src/commands/approvals/request-approval.js';
import { unrestrictCodeExecution } from '../../../src/commands/machine-actions/response-actions.js';
import type { ApprovalContext } from '../../../src/commands/approvals/approval-context.js';
import { SubgraphError } from '../../../src/errors/subgraph-error.js';
import { buildSchema } from '../../../src/subgraph/build-schema.js';
import { APPROVED_MUTATION, person, type Replica } from '../replica.js';
import type { Owner, Scheduler } from '../scheduler.js';

const SCHEMA = buildSchema();

export interface ApprovedWriteOptions {
  readonly scheduler: Scheduler;
  readonly owner: Owner;
  readonly pick: () => Replica | undefined;
  readonly trace: (line: string) => void;
}

/** One person requests an approval, another gives it, and two processes try to use it at the same time. */
export function writeWithApproval(options: ApprovedWriteOptions, machineId: string): void {
  const { scheduler, owner, trace } = options;
  const input = { machineId, comment: 'with approval' };
  const step = (
    what: string,
    work: (replica: Replica) => Promise<string>,
    next?: (result: string) => void,
  ) => {
    const replica = options.pick();
    if (replica === undefined) return;
    const then = (result: string, isDone: boolean) => {
      scheduler.after(1, owner, () => {
        trace(`${what} for ${machineId.slice(-6)} at ${replica.name}: ${result}`);
        if (isDone) next?.(result);
      });
    };
    scheduler.after(1, replica, () => {
      work(replica).then(
        (result) => then(result, true),
        (error: unknown) => {
          if (!(error instanceof SubgraphError)) throw error;
          then(error.code, false);
        },
      );
    });
  };
  const request = async (replica: Replica) => {
    const reason = 'the machine is clean';
    const { auditId } = await requestActionApproval(
      { mutation: APPROVED_MUTATION, input, reason },
      contextOf(replica, 3, `request ${machineId}`),
    );
    return auditId;
  };
  step('request', request, (approvalId) => {
    const approve = async (replica: Replica) => {
      const { outcome } = await approveAction(
        { approvalId, comment: 'agreed' },
        contextOf(replica, 4, `approve ${machineId}`),
      );
      return outcome;
    };
    const use = async (replica: Replica) => {
      const { outcome } = await unrestrictCodeExecution(
        { ...input, approvalId },
        replica.command(person(3), `use ${machineId}`),
      );
      return outcome;
    };
    step('approve', approve, () => {
      step('use', use);
      scheduler.after(scheduler.random() * 20_000, owner, () => step('use again', use));
    });
  });
}

function contextOf(replica: Replica, caller: number, requestId: string): ApprovalContext {
  const command = replica.command(person(caller), requestId);
  return { ...command, schema: SCHEMA, callerScope: undefined, onRefusal: () => undefined };
}
