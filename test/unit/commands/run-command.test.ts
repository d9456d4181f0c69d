import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../src/audit/audit-event.js';
import { AuditUnavailableError } from '../../../src/audit/audit-recorder.js';
import type { CommandContext } from '../../../src/commands/sequence/command-context.js';
import { writeResult } from '../../../src/commands/sequence/receipt.js';
import type { Command } from '../../../src/commands/sequence/command.js';
import { runCommand } from '../../../src/commands/sequence/run-command.js';
import { WriteLocks } from '../../../src/commands/sequence/write-lock.js';
import type { Policy } from '../../../src/config/policy.js';
import { LIMITS } from '../../../src/config/limits.js';
import { noCost } from '../../../src/defender-api/call-budget.js';
import type { DefenderDataSource } from '../../../src/defender-api/data-source.js';
import { isolateMachine } from '../../../src/defender-api/endpoints/machine-actions.js';
import type { WireMachineAction } from '../../../src/defender-api/models/machine-actions.js';
import { RecentActions } from '../../../src/defender-api/recent-actions.js';
import { NeverSentError } from '../../../src/defender-api/transport/send.js';
import { NotFoundError } from '../../../src/errors/caller-errors.js';
import { UpstreamTimeoutError } from '../../../src/errors/upstream-errors.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { warned } from '../../kit/writes/warned.js';

const NO_POLICY: Policy = {
  protectedMachines: [],
  approvals: [],
  caps: { tightenPerCaller: undefined, loosenPerTenant: undefined, mutations: new Map() },
  emergencyHours: 1,
  liveResponse: {},
  neverBlock: { hosts: [], addresses: [], hashes: [] },
};

/** A context whose trail stores the events that `takes` accepts; all steps are recorded in order. */
function commandWith(takes: (event: AuditEvent) => boolean) {
  const happened: string[] = [];
  const record = async (event: AuditEvent) => {
    if (!takes(event)) throw new AuditUnavailableError(new Error('disk full'));
    happened.push(event.type === 'actionSettled' ? `recorded ${event.outcome}` : `recorded ${event.type}`);
  };
  const context = {
    caller: {
      kind: 'user',
      tenantId: 't',
      oid: 'o',
      name: 'analyst',
      roles: new Set(),
      clientId: 'c',
    },
    stepUp: new Map(),
    recentActions: new RecentActions(new ManualClock()),
    dataSource: {} as DefenderDataSource,
    call: { tenantId: 't', requestId: 'r', deadline: 0, cost: noCost() },
    audit: { record, recordWithinBudget: record, intend: record, confirmIntent: () => Promise.resolve() },
    clock: new ManualClock(),
    locks: new WriteLocks({ store: createMemoryStore(new ManualClock()), clock: new ManualClock() }),
    limits: LIMITS,
    guardRails: {
      policy: () => Promise.resolve(NO_POLICY),
      emergencies: { current: () => Promise.resolve(undefined) },
    },
    newId: () => 'audit-id',
    attemptId: () => 'audit-id',
  } as unknown as CommandContext;
  const step = <T>(name: string, result: () => T) => {
    return async () => {
      happened.push(name);
      return result();
    };
  };
  return { happened, context, step };
}

const actionVerdict = writeResult<WireMachineAction>;

type ActionCommand = Command<WireMachineAction>;

function commandOf(check: ActionCommand['check'], send: ActionCommand['send']): ActionCommand {
  return {
    name: 'isolateMachine',
    direction: 'tighten',
    input: {},
    target: 'a machine',
    check,
    plan: () => isolateMachine('a machine', 'why', 'Full'),
    send,
    find: () => Promise.resolve(undefined),
    trace: ({ id }) => ({ machineActionId: id }),
  };
}

const everything = () => true;
const intentsOnly = ({ type }: AuditEvent) => type === 'actionIntended';

describe('the sequence of a write', () => {
  it('is intent, check, send, outcome', async () => {
    const { happened, context, step } = commandWith(everything);
    const check = step('check', () => undefined);
    const send = step('send', () => actionVerdict('CREATED', null));
    const receipt = await runCommand(commandOf(check, send), context);
    expect(receipt).toMatchObject({ outcome: 'CREATED', auditId: 'audit-id', warnings: [] });
    expect(happened).toEqual(['recorded actionIntended', 'check', 'send', 'recorded CREATED']);
  });

  it('sends nothing if the check has a verdict', async () => {
    const { happened, context, step } = commandWith(everything);
    const check = step('check', () => actionVerdict('ALREADY_PENDING', null));
    const send = step('send', () => actionVerdict('CREATED', null));
    await runCommand(commandOf(check, send), context);
    expect(happened).toEqual(['recorded actionIntended', 'check', 'recorded ALREADY_PENDING']);
  });

  it("does nothing if the intent can't be recorded", async () => {
    const { happened, context, step } = commandWith(() => false);
    const check = step('check', () => undefined);
    const send = step('send', () => actionVerdict('CREATED', null));
    const work = runCommand(commandOf(check, send), context);
    await expect(work).rejects.toThrow("The audit trail can't be written, so nothing was done.");
    expect(happened).toEqual([]);
  });

  it("returns the outcome even if it can't be recorded", async () => {
    const { happened, context, step } = commandWith(intentsOnly);
    const check = step('check', () => undefined);
    const first = { code: 'RESPONSE_LOST', message: 'first' } as const;
    const send = step('send', () => actionVerdict('CREATED', null, [first]));
    const receipt = await runCommand(commandOf(check, send), context);
    expect(receipt.outcome).toBe('CREATED');
    expect(receipt.warnings).toEqual([first, warned('OUTCOME_NOT_RECORDED', 'outcome could not be written')]);
    expect(happened).toEqual(['recorded actionIntended', 'check', 'send']);
  });

  it('throws the original error rather than the failure to record it', async () => {
    const { context, step } = commandWith(intentsOnly);
    const check = step('check', () => {
      throw new NotFoundError('There is no machine x.');
    });
    const send = step('send', () => actionVerdict('CREATED', null));
    const work = runCommand(commandOf(check, send), context);
    await expect(work).rejects.toThrow('There is no machine x.');
  });

  it('records a bug as INTERNAL, without its message', async () => {
    const recorded: AuditEvent[] = [];
    const { context, step } = commandWith((event) => recorded.push(event) > 0);
    const check = step('check', () => undefined);
    const send = step('send', () => {
      throw new TypeError('x is not a function');
    });
    const work = runCommand(commandOf(check, send), context);
    await expect(work).rejects.toThrow(TypeError);
    expect(recorded[1]).toMatchObject({ type: 'actionSettled', outcome: 'INTERNAL' });
    expect(recorded[1]).not.toHaveProperty('detail');
  });

  it.each([
    ['returns', 'nothing was sent', new UpstreamTimeoutError('The checks took too long.'), false, ['one']],
    ['returns', 'Defender did not do it', new NeverSentError('refused'), true, ['one']],
    ['uses', 'Defender may have done it', new UpstreamTimeoutError('No response came.'), true, []],
    ['uses', 'this service has a fault after it', new TypeError('x is not a function'), true, []],
  ])('%s its approval if %s', async (_verb, _when, error, isConfirmed, ids) => {
    const { context, step } = commandWith(everything);
    const returned: string[] = [];
    const approvals = [{ name: 'All', mutations: ['*'] }];
    const work = runCommand<WireMachineAction>(
      {
        ...commandOf(
          step('check', () => undefined),
          async ({ confirm }) => {
            if (isConfirmed) await confirm?.(0);
            throw error;
          },
        ),
        input: { approvalId: 'one' },
      },
      {
        ...context,
        guardRails: { ...context.guardRails, policy: async () => ({ ...NO_POLICY, approvals }) },
        approvals: {
          redeem: async () => 'redeemed',
          refund: async ({ approvalId }) => void returned.push(approvalId),
        },
      },
    );
    await expect(work).rejects.toThrow(error);
    expect(returned).toEqual(ids);
  });
});
