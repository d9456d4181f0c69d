import { describe, expect, it } from 'vitest';
import type { StoredMachineAction, TenantData } from '../../../emulator/tenants/model.js';
import { posts, skipPauses, startWithMachine, write } from '../../kit/writes/response-actions.js';

const EFFECTS = ['processThenHang', 'processThenReset'] as const;

async function start(externalId: 'kept' | 'ignored' | 'refused' = 'kept') {
  const tests = await startWithMachine();
  const { control } = tests.subgraph.emulator;
  control.setSwitches({ externalId });
  const [tenant] = tests.subgraph.emulator.tenants.values();
  const isolate = (input: Readonly<Record<string, unknown>> = {}) =>
    skipPauses(
      tests.subgraph,
      write(tests.subgraph, 'isolateMachine', { machineId: tests.machine.id, ...input }),
    );
  const sentIds = () =>
    posts(tests.subgraph).map(({ requestBody }) => (requestBody as { ExternalId?: string }).ExternalId);
  return { ...tests, control, tenant: tenant!, isolate, sentIds };
}

/** Makes the service store no comments of actions from now on. */
function dropComments({ machineActions }: TenantData): void {
  machineActions.push = (...stored: StoredMachineAction[]) => {
    for (const { action } of stored) Object.assign(action, { requestorComment: null });
    return Array.prototype.push.apply(machineActions, stored);
  };
}

describe("an action without the caller's external id", () => {
  it('has its audit id as one', async () => {
    const { isolate, sentIds, control } = await start();
    const { receipt } = await isolate();
    expect(receipt).toMatchObject({ outcome: 'CREATED', warnings: [] });
    expect(sentIds()).toEqual([receipt.auditId]);
    expect(control.actions()).toMatchObject([{ externalId: receipt.auditId, title: null }]);
  });

  it.each(
    (['kept', 'ignored', 'refused'] as const).flatMap((externalId) =>
      EFFECTS.map((effect) => [externalId, effect] as const),
    ),
  )(
    'is found, and done once, if external ids are %s and its response is lost (%s)',
    { tags: 'slow' },
    async (externalId, effect) => {
      const { isolate, sentIds, control } = await start(externalId);
      const skip = externalId === 'refused' ? 1 : 0;
      control.addFault({ operation: 'isolateMachine', skip }, effect);
      const { errors, receipt } = await isolate();
      expect(errors).toBeUndefined();
      expect(receipt).toMatchObject({ outcome: 'CREATED', warnings: [{ code: 'RESPONSE_LOST' }] });
      expect(control.actions().map(({ id }) => id)).toEqual([receipt.machineAction?.id]);
      expect(sentIds()).toEqual(externalId === 'refused' ? [receipt.auditId, undefined] : [receipt.auditId]);
    },
  );

  it('is found by its external id if Defender stores no comment', async () => {
    const { isolate, sentIds, control, tenant } = await start();
    dropComments(tenant);
    control.addFault({ operation: 'isolateMachine' }, 'processThenReset');
    const { receipt } = await isolate();
    expect(receipt).toMatchObject({ outcome: 'CREATED', machineAction: { id: control.actions()[0]!.id } });
    expect(sentIds()).toHaveLength(1);
  });

  it('is CREATED by its external id alone if the response has no comment', async () => {
    const { isolate, tenant } = await start();
    dropComments(tenant);
    expect((await isolate()).receipt).toMatchObject({ outcome: 'CREATED', warnings: [] });
  });

  it('is OUTCOME_UNKNOWN if Defender stores neither comment nor external id', async () => {
    const { isolate, sentIds, control, tenant } = await start('ignored');
    dropComments(tenant);
    control.addFault({ operation: 'isolateMachine' }, 'processThenReset');
    expect((await isolate()).receipt.outcome).toBe('OUTCOME_UNKNOWN');
    expect(sentIds()).toHaveLength(1);
  });
});

describe('a service that rejects external ids', () => {
  it('gets the same action without one, and no other for an hour', { tags: 'slow' }, async () => {
    const { subgraph, isolate, other, sentIds, control } = await start('refused');
    const first = await isolate();
    expect(first.receipt).toMatchObject({ outcome: 'CREATED', warnings: [] });
    const second = await isolate({ machineId: other.id });
    expect(second.receipt.outcome).toBe('CREATED');
    expect(sentIds()).toEqual([first.receipt.auditId, undefined, undefined]);
    expect(control.actions()).toHaveLength(2);
    subgraph.clock.advance(3_600_001);
    const third = await write(subgraph, 'runDefenderAntiVirusScan', {
      machineId: other.id,
      scanType: 'QUICK',
    });
    expect(third.receipt.outcome).toBe('CREATED');
    expect(sentIds().slice(3)).toEqual([third.receipt.auditId, undefined]);
  });

  it('gets nothing more if the response to the first is lost', async () => {
    const { isolate, sentIds, control } = await start('refused');
    control.addFault({ operation: 'isolateMachine' }, 'processThenReset');
    const { receipt } = await isolate();
    expect(receipt.outcome).toBe('OUTCOME_UNKNOWN');
    expect([sentIds(), control.actions()]).toEqual([[receipt.auditId], []]);
  });

  it('is distinct from one that rejects the action for another reason', async () => {
    const { isolate, sentIds, control } = await start();
    const body = { error: { code: 'InvalidInput', message: 'The machine is not onboarded' } };
    control.addFault({ operation: 'isolateMachine', times: 1 }, { status: 400, body });
    const { errors } = await isolate();
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_REJECTED');
    expect(sentIds()).toHaveLength(1);
    const again = await isolate();
    expect(again.receipt.outcome).toBe('CREATED');
    expect(sentIds()[1]).toBe(again.receipt.auditId);
  });

  it("causes an error that names the caller's own field, does nothing, and releases the key", async () => {
    const { isolate, sentIds, control } = await start('refused');
    const { errors } = await isolate({ externalId: 'CASE-7', idempotencyKey: 'k' });
    expect(errors?.[0]?.message).toContain('input.externalId');
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_REJECTED');
    expect([sentIds(), control.actions()]).toEqual([['CASE-7'], []]);
    const { receipt } = await isolate({ idempotencyKey: 'k' });
    expect(receipt.outcome).toBe('CREATED');
  });
});

describe("a caller's own external id", () => {
  const OWN = { externalId: 'CASE-7', title: 'Ransomware, Finance' };

  it('replaces ours, which stays in the comment, and is recorded with the title', async () => {
    const { subgraph, isolate, control } = await start();
    const { receipt } = await isolate(OWN);
    expect(receipt.outcome).toBe('CREATED');
    expect(posts(subgraph)[0]?.requestBody).toEqual({
      Comment: expect.stringMatching(`^${receipt.auditId} `),
      ExternalId: 'CASE-7',
      IsolationType: 'Full',
      Title: 'Ransomware, Finance',
    });
    expect(subgraph.audit()[0]).toMatchObject({ type: 'actionIntended', input: OWN });
    const { id } = control.actions()[0]!;
    const { data } = await subgraph.ask(`{ machineAction(id: "${id}") { externalId title } }`);
    expect(data.machineAction).toEqual(OWN);
  });

  it.each(
    (['kept', 'ignored'] as const).flatMap((externalId) =>
      EFFECTS.map((effect) => [externalId, effect] as const),
    ),
  )(
    'is found, and done once, if it is %s and its response is lost (%s)',
    { tags: 'slow' },
    async (externalId, effect) => {
      const { isolate, sentIds, control } = await start(externalId);
      control.addFault({ operation: 'isolateMachine' }, effect);
      expect((await isolate(OWN)).receipt.outcome).toBe('CREATED');
      expect([sentIds(), control.actions().length]).toEqual([['CASE-7'], 1]);
    },
  );

  it('on an older action is no proof that a newer one was done', async () => {
    const { subgraph, isolate, sentIds, control, tenant } = await start();
    dropComments(tenant);
    await isolate(OWN);
    subgraph.clock.advance(60_000);
    control.addFault({ operation: 'isolateMachine' }, 'reset');
    expect((await isolate({ ...OWN, force: true })).receipt.outcome).toBe('OUTCOME_UNKNOWN');
    expect([sentIds().length, control.actions().length]).toEqual([2, 1]);
  });

  it('that is the audit id of another write is not accepted as that write', async () => {
    const { subgraph, isolate, control } = await start();
    control.addFault({ operation: 'isolateMachine', times: 1 }, 'reset');
    const lost = await isolate({ idempotencyKey: 'k' });
    expect(lost.receipt.outcome).toBe('OUTCOME_UNKNOWN');
    const forged = await isolate({ externalId: lost.receipt.auditId });
    expect(forged.receipt.outcome).toBe('CREATED');
    subgraph.clock.advance(60_000);
    const again = await isolate({ idempotencyKey: 'k' });
    expect(again.receipt.outcome).toBe('OUTCOME_UNKNOWN');
    expect(control.actions()).toHaveLength(1);
  });

  it.each([{ externalId: 'CASE-8' }, { title: 'Another' }])(
    "and the title are part of an idempotency key's input: %o is another input",
    async (change) => {
      const { isolate, sentIds } = await start();
      await isolate({ ...OWN, idempotencyKey: 'k' });
      const { errors } = await isolate({ ...OWN, ...change, idempotencyKey: 'k' });
      expect(errors?.[0]?.extensions).toEqual({
        code: 'BAD_USER_INPUT',
        argumentName: 'input.idempotencyKey',
      });
      expect(sentIds()).toHaveLength(1);
    },
  );

  it.each([
    ['externalId', ''],
    ['externalId', ' x'],
    ['externalId', 'a\u0000b'],
    ['externalId', 'a\u2028b'],
    ['externalId', '\ud800'],
    ['externalId', 'x'.repeat(101)],
    ['title', ''],
    ['title', 'a\nb'],
    ['title', 'x'.repeat(501)],
  ])('or title is rejected before any call if it is invalid (%s %#)', async (field, text) => {
    const { subgraph, isolate } = await start();
    const { errors } = await isolate({ [field]: text });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argumentName: `input.${field}` });
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });

  it('is on each action of many', async () => {
    const { subgraph, machine, other, control } = await start();
    const machineIds = [machine.id, other.id];
    const { data } = await subgraph.ask(
      'mutation ($input: IsolateMachinesInput!) { isolateMachines(input: $input) { outcome } }',
      { roles: ['Defender.ActiveRemediation'], variables: { input: { machineIds, comment: 'x', ...OWN } } },
    );
    expect(data.isolateMachines.outcome).toBe('CREATED');
    expect(control.actions()).toMatchObject([OWN, OWN]);
  });

  it('is sent with a cancellation, which has none by default', async () => {
    const { subgraph, isolate, other, sentIds } = await start();
    for (const [machineId, labels] of [
      [undefined, {}],
      [other.id, { externalId: 'CASE-9' }],
    ] as const) {
      const { receipt } = await isolate(machineId === undefined ? {} : { machineId });
      const machineActionId = receipt.machineAction?.id;
      const cancelled = await write(subgraph, 'cancelMachineAction', { machineActionId, ...labels });
      expect(cancelled.receipt.outcome).toBe('DONE');
    }
    expect([sentIds()[1], sentIds()[3]]).toEqual([undefined, 'CASE-9']);
  });
});
