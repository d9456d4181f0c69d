import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../src/config/roles.js';
import {
  auditWords,
  posts,
  RESPONDER,
  sentComment,
  skipPauses,
  startWithMachine,
  write,
} from '../../kit/writes/response-actions.js';
import { graphName } from '../../kit/reads/graph-names.js';
import { warned } from '../../kit/writes/warned.js';

const REMEDIATION = 'Defender.ActiveRemediation';
const RELEASE = 'Defender.Release';

/** Every minimal set of roles that may cancel. */
const MAY_CANCEL: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Isolate: [[REMEDIATION, RELEASE]],
  RestrictCodeExecution: [[REMEDIATION, RELEASE]],
  RunAntiVirusScan: [[REMEDIATION, RELEASE]],
  StopAndQuarantineFile: [[REMEDIATION, RELEASE]],
  Unisolate: [[RELEASE]],
  UnrestrictCodeExecution: [[RELEASE]],
  CollectInvestigationPackage: [['Defender.AlertsInvestigation']],
  LiveResponse: [['Defender.LiveResponse.Run'], ['Defender.LiveResponse.Collect']],
  Offboard: [['Defender.Offboard']],
  SomethingNew: [[REMEDIATION, RELEASE]],
};

async function startWithAction(type: string, status = 'Pending', stepUp = '') {
  const { subgraph, machine } = await startWithMachine({
    env: { AUTH_STEP_UP: stepUp },
  });
  const action = subgraph.emulator.control.addAction({ machineId: machine.id, type, status });
  return { subgraph, action, input: { machineActionId: action.id } };
}

describe.each(Object.entries(MAY_CANCEL))('cancelling %s', (type, enough) => {
  it.each(enough.map((roles) => ({ roles })))('works for $roles', async ({ roles }) => {
    const { subgraph, action, input } = await startWithAction(type);
    const { errors, receipt } = await write(subgraph, 'cancelMachineAction', input, { roles });
    expect(errors).toBeUndefined();
    expect(receipt).toMatchObject({
      outcome: 'DONE',
      machineAction: { id: action.id, status: 'CANCELLED' },
    });
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual([
      'getMachineAction',
      'cancelMachineAction',
    ]);
    const [stored] = subgraph.emulator.control.actions();
    expect(stored).toMatchObject({
      status: 'Cancelled',
      cancellationComment: sentComment(posts(subgraph)[0]),
    });
    expect(stored?.cancellationComment).toMatch(new RegExp(`^${receipt.auditId} user analyst .*: contain$`));
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled DONE']);
  });

  it('is FORBIDDEN for callers with any one role less, without a POST', { tags: 'slow' }, async () => {
    const { subgraph, input } = await startWithAction(type);
    const one = ROLES.map((role) => [role]).filter(([role]) => !enough.some((set) => set.join() === role));
    const allBut = enough.length > 1 ? [] : enough[0]!.map((gone) => ROLES.filter((role) => role !== gone));
    for (const roles of [...one, ...allBut]) {
      const { status, errors, receipt } = await write(subgraph, 'cancelMachineAction', input, { roles });
      expect([status, receipt, errors?.length]).toEqual([200, null, 1]);
      expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', requiredRoles: expect.any(Array) });
      const { requiredRoles } = errors![0]!.extensions;
      expect((requiredRoles as string[]).some((role) => roles.includes(role as never))).toBe(false);
    }
    expect(posts(subgraph)).toEqual([]);
    const refusals = auditWords(subgraph).filter((words) => words !== 'actionIntended');
    expect(refusals).toHaveLength(one.length + allBut.length);
    expect(new Set(refusals)).toEqual(new Set(['accessRefused', 'actionSettled FORBIDDEN']));
  });
});

describe('cancelMachineAction with AUTH_STEP_UP', () => {
  it.each([
    ['Isolate', 'releaseMachine'],
    ['Unisolate', 'isolateMachine'],
    ['RestrictCodeExecution', 'unrestrictDefenderCodeExecution'],
    ['UnrestrictCodeExecution', 'restrictDefenderCodeExecution'],
    ['SomethingNew', 'releaseMachine'],
    ['RunAntiVirusScan', 'cancelMachineAction'],
  ])('on %s needs the step-up of %s', async (type, mutation) => {
    const { subgraph, input } = await startWithAction(type, 'Pending', `c1:${mutation}`);
    const weak = await write(subgraph, 'cancelMachineAction', input);
    expect(weak.errors?.[0]).toMatchObject({
      message: expect.stringContaining(`${mutation}`),
      extensions: { code: 'FORBIDDEN', claims: expect.any(String) },
    });
    expect(posts(subgraph)).toEqual([]);
    expect(subgraph.audit()).toMatchObject([
      { type: 'accessRefused', coordinate: 'Mutation.cancelMachineAction' },
    ]);
    const token = await subgraph.mintToken({ roles: RESPONDER, extraClaims: { acrs: ['c1'] } });
    const strong = await write(subgraph, 'cancelMachineAction', input, { token });
    expect(strong.receipt.outcome).toBe('DONE');
  });

  it.each([
    ['Isolate', 'isolateMachine'],
    ['Unisolate', 'releaseMachine'],
    ['RunAntiVirusScan', 'releaseMachine'],
  ])('on %s does not need the step-up of %s', async (type, mutation) => {
    const { subgraph, input } = await startWithAction(type, 'Pending', `c1:${mutation}`);
    const { receipt } = await write(subgraph, 'cancelMachineAction', input);
    expect(receipt.outcome).toBe('DONE');
  });
});

describe('cancelMachineAction', () => {
  it('names both roles if both are needed', async () => {
    const { subgraph, input } = await startWithAction('Isolate');
    const { errors } = await write(subgraph, 'cancelMachineAction', input, { roles: ['Defender.Offboard'] });
    expect(errors?.[0]?.message).toBe(
      'Canceling Isolate needs the role Defender.ActiveRemediation, and Defender.Release too.',
    );
  });

  it('returns NOT_FOUND for an unknown action without a POST', async () => {
    const { subgraph } = await startWithMachine();
    const input = { machineActionId: '00000000-0000-4000-8000-000000000000' };
    const { status, errors } = await write(subgraph, 'cancelMachineAction', input);
    expect([status, errors?.[0]?.extensions.code]).toEqual([200, 'NOT_FOUND']);
    expect(posts(subgraph)).toEqual([]);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled NOT_FOUND']);
  });

  it.each(['Succeeded', 'Failed', 'TimeOut'])(
    'refuses an action that has %s, without a POST',
    async (status) => {
      const { subgraph, action, input } = await startWithAction('Isolate', status);
      const { receipt } = await write(subgraph, 'cancelMachineAction', input);
      expect(receipt).toMatchObject({
        outcome: 'REFUSED',
        refusal: { code: 'NOT_PENDING', message: expect.stringContaining(status) },
        machineAction: { id: action.id, status: graphName(status) },
      });
      expect(posts(subgraph)).toEqual([]);
      expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled REFUSED']);
    },
  );

  it('reports a canceled action as in effect already, without a POST', async () => {
    const { subgraph, action, input } = await startWithAction('Isolate', 'Cancelled');
    const { receipt } = await write(subgraph, 'cancelMachineAction', input);
    expect(receipt).toMatchObject({
      outcome: 'ALREADY_IN_EFFECT',
      refusal: null,
      machineAction: { id: action.id },
    });
    expect(posts(subgraph)).toEqual([]);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled ALREADY_IN_EFFECT']);
  });

  it.each([
    ['Succeeded', { outcome: 'REFUSED', refusal: { code: 'NOT_PENDING' } }],
    ['Cancelled', { outcome: 'ALREADY_IN_EFFECT', refusal: null }],
  ])('reports that the action became %s between read and POST', async (status, expected) => {
    const { subgraph, action, input } = await startWithAction('Isolate');
    const { control } = subgraph.emulator;
    const letGo = control.hold({ operation: 'cancelMachineAction' });
    const answer = write(subgraph, 'cancelMachineAction', input);
    await expect.poll(() => posts(subgraph).length, { interval: 5 }).toBe(1);
    control.finishAction(action.id, status);
    letGo();
    const { errors, receipt } = await answer;
    expect(errors).toBeUndefined();
    expect(receipt).toMatchObject({ ...expected, machineAction: { status: graphName(status) } });
    expect(posts(subgraph)).toHaveLength(1);
    expect(auditWords(subgraph)).toEqual(['actionIntended', `actionSettled ${expected.outcome}`]);
  });

  it.each(['processThenHang', 'processThenReset'] as const)(
    'detects its success after %s',
    { tags: 'slow' },
    async (effect) => {
      const { subgraph, action, input } = await startWithAction('Isolate');
      subgraph.emulator.control.addFault({ operation: 'cancelMachineAction' }, effect);
      const { receipt } = await skipPauses(subgraph, write(subgraph, 'cancelMachineAction', input));
      expect(receipt).toMatchObject({
        outcome: 'DONE',
        machineAction: { id: action.id, status: 'CANCELLED' },
        warnings: [warned('RESPONSE_LOST', 'response was lost')],
      });
      expect(posts(subgraph)).toHaveLength(1);
      expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled DONE']);
    },
  );

  it('is OUTCOME_UNKNOWN if the response is lost and the action continues', async () => {
    const { subgraph, input } = await startWithAction('Isolate');
    subgraph.emulator.control.addFault({ operation: 'cancelMachineAction' }, 'reset');
    const { errors, receipt } = await skipPauses(subgraph, write(subgraph, 'cancelMachineAction', input));
    expect(errors).toBeUndefined();
    expect(receipt).toMatchObject({ outcome: 'OUTCOME_UNKNOWN', refusal: { code: 'OUTCOME_UNKNOWN' } });
    expect(posts(subgraph)).toHaveLength(1);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled OUTCOME_UNKNOWN']);
  });

  it('is OUTCOME_UNKNOWN, not unavailable, if nothing can be read after the response was lost', async () => {
    const { subgraph, input } = await startWithAction('Isolate');
    const { control } = subgraph.emulator;
    control.addFault({ operation: 'cancelMachineAction' }, 'processThenReset');
    control.addFault({ operation: 'getMachineAction', skip: 1 }, { status: 503 });
    const { errors, receipt } = await skipPauses(subgraph, write(subgraph, 'cancelMachineAction', input));
    expect(errors).toBeUndefined();
    expect(receipt).toMatchObject({ outcome: 'OUTCOME_UNKNOWN', machineAction: null });
    expect(posts(subgraph)).toHaveLength(1);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled OUTCOME_UNKNOWN']);
  });

  it(
    "does not claim another caller's cancellation that happened while its own response was lost",
    { tags: 'slow' },
    async () => {
      const { subgraph, action, input } = await startWithAction('Isolate');
      const { control } = subgraph.emulator;
      control.addFault({ operation: 'cancelMachineAction' }, 'hang');
      const answer = write(subgraph, 'cancelMachineAction', input);
      await expect.poll(() => posts(subgraph).length, { interval: 5 }).toBe(1);
      const [tenant] = subgraph.emulator.tenants.values();
      const stored = tenant!.machineActions.find((one) => one.action.id === action.id);
      stored!.action.cancellationComment = 'Canceled in the portal';
      control.finishAction(action.id, 'Cancelled');
      const { receipt } = await skipPauses(subgraph, answer);
      expect(receipt).toMatchObject({ outcome: 'ALREADY_IN_EFFECT', machineAction: { id: action.id } });
      expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled ALREADY_IN_EFFECT']);
    },
  );
});

it('an action is sent again right after its cancellation', async () => {
  const { subgraph, machine } = await startWithMachine();
  const isolate = () => write(subgraph, 'isolateMachine', { machineId: machine.id });
  const { receipt } = await isolate();
  subgraph.clock.advance(2_000);
  const machineActionId = receipt.machineAction?.id;
  const canceled = await write(subgraph, 'cancelMachineAction', { machineActionId });
  expect(canceled.receipt.outcome).toBe('DONE');
  expect((await isolate()).receipt.outcome).toBe('CREATED');
  expect(posts(subgraph)).toHaveLength(3);
});
