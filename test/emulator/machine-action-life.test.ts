import { describe, expect, it } from 'vitest';
import type { Machine, MachineAction } from '../../emulator/tenants/model.js';
import { errorOf, itemAt, startService, type Answer, type RunningService } from './running-service.js';

function machineWhere(service: RunningService, fits: (machine: Machine) => boolean): Machine {
  return itemAt(service.tenant.machines.filter(fits), 0);
}

/** A service without earlier actions, and a machine that can be isolated. */
async function startWithMachine(): Promise<{ service: RunningService; machine: Machine }> {
  const service = await startService({
    machines: 100,
    alerts: 0,
    machineActions: 0,
    now: () => Date.UTC(2026, 5, 1, 12),
  });
  const machine = machineWhere(
    service,
    (one) => one.onboardingStatus === 'Onboarded' && one.osPlatform === 'Windows11',
  );
  return { service, machine };
}

async function isolate(service: RunningService, machine: Machine, body: object = {}): Promise<Answer> {
  return service.post(`/api/machines/${machine.id}/isolate`, {
    Comment: 'why',
    IsolationType: 'Full',
    ...body,
  });
}

async function release(service: RunningService, machine: Machine): Promise<Answer> {
  return service.post(`/api/machines/${machine.id}/unisolate`, { Comment: 'over' });
}

function actionOf(answer: Answer): MachineAction {
  return answer.json as MachineAction;
}

async function statusNow(service: RunningService, id: string): Promise<string> {
  return actionOf(await service.get(`/api/machineactions/${id}`)).status;
}

describe('an isolation', () => {
  it('returns 201 with a pending action', async () => {
    const { service, machine } = await startWithMachine();
    const answer = await isolate(service, machine, { IsolationType: 'Selective' });
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({
      '@odata.context': `${service.emulator.url}/api/$metadata#MachineActions/$entity`,
      type: 'Isolate',
      scope: 'Selective',
      status: 'Pending',
      machineId: machine.id,
      computerDnsName: machine.computerDnsName,
      requestorComment: 'why',
      requestSource: 'PublicApi',
    });
    expect(actionOf(answer).creationDateTimeUtc).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/);
  });

  it('goes from Pending through InProgress to Succeeded as the clock moves', async () => {
    const { service, machine } = await startWithMachine();
    const { control } = service.emulator;
    control.setActions({ pendingMs: 60_000, inProgressMs: 120_000 });
    const { id, creationDateTimeUtc } = actionOf(await isolate(service, machine));
    const created = Date.parse(creationDateTimeUtc);
    expect(await statusNow(service, id)).toBe('Pending');
    control.setClock(created + 60_000);
    expect(await statusNow(service, id)).toBe('InProgress');
    control.setClock(created + 180_000);
    const done = actionOf(await service.get(`/api/machineactions/${id}`));
    expect(done.status).toBe('Succeeded');
    expect(Date.parse(done.lastUpdateDateTimeUtc)).toBe(created + 180_000);
    expect(await service.ids('/api/machineactions', { $filter: "status eq 'Succeeded'" })).toEqual([id]);
  });

  it.each([
    ['Failed', -2_147_467_259],
    ['TimeOut', -2_145_844_840],
  ] as const)('can end %s', async (outcome, errorHResult) => {
    const { service, machine } = await startWithMachine();
    service.emulator.control.setActions({ outcome });
    const { id } = actionOf(await isolate(service, machine));
    service.emulator.control.advance(60_000);
    expect((await service.get(`/api/machineactions/${id}`)).json).toMatchObject({
      status: outcome,
      errorHResult,
    });
  });

  it('is not shown by reads before the lag is over', async () => {
    const { service, machine } = await startWithMachine();
    service.emulator.control.setActions({ lagMs: 60_000 });
    const { id } = actionOf(await isolate(service, machine));
    expect((await service.get(`/api/machineactions/${id}`)).status).toBe(404);
    expect(await service.ids('/api/machineactions', {})).toEqual([]);
    expect((await service.post(`/api/machineactions/${id}/cancel`, { Comment: 'x' })).status).toBe(404);
    expect((await isolate(service, machine)).status).toBe(400);
    service.emulator.control.advance(60_000);
    expect((await service.get(`/api/machineactions/${id}`)).status).toBe(200);
    expect(await service.ids('/api/machineactions', {})).toEqual([id]);
  });

  it('is rejected while another is in progress, and a release is not', async () => {
    const { service, machine } = await startWithMachine();
    await isolate(service, machine);
    const again = await isolate(service, machine);
    expect(again.status).toBe(400);
    expect(errorOf(again)).toMatchObject({
      code: 'ActiveRequestAlreadyExists',
      message: 'Action is already in progress',
    });
    expect((await release(service, machine)).status).toBe(201);
    expect((await release(service, machine)).status).toBe(400);
    expect(service.emulator.control.actions()).toHaveLength(2);
  });

  it('returns the action in progress for a repetition, if the switch is set', async () => {
    const { service, machine } = await startWithMachine();
    service.emulator.control.setSwitches({ repeatedAction: 'existing' });
    const first = actionOf(await isolate(service, machine));
    const again = await isolate(service, machine, { Comment: 'another reason' });
    expect(again.status).toBe(201);
    expect(actionOf(again)).toMatchObject({ id: first.id, requestorComment: 'why' });
  });

  it("returns another person's action for a repetition, if the switch is set", async () => {
    const { service, machine } = await startWithMachine();
    const { control } = service.emulator;
    control.setSwitches({ repeatedAction: 'somebody-else' });
    const other = machineWhere(service, ({ id }) => id !== machine.id);
    const foreign = control.addAction({ machineId: other.id, type: 'Isolate' });
    await isolate(service, machine);
    expect(actionOf(await isolate(service, machine))).toMatchObject({ id: foreign.id, machineId: other.id });
  });

  it('of an isolated machine waits, and takes effect after the next release', async () => {
    const { service, machine } = await startWithMachine();
    const { control } = service.emulator;
    await isolate(service, machine);
    control.advance(60_000);
    const second = actionOf(await isolate(service, machine));
    control.advance(3_600_000);
    expect(await statusNow(service, second.id)).toBe('Pending');
    const released = actionOf(await release(service, machine));
    control.advance(25_000);
    expect(await statusNow(service, released.id)).toBe('Succeeded');
    expect(await statusNow(service, second.id)).toBe('Pending');
    control.advance(25_000);
    expect(await statusNow(service, second.id)).toBe('Succeeded');
  });

  it('that waits fails after three days', async () => {
    const { service, machine } = await startWithMachine();
    const { control } = service.emulator;
    await isolate(service, machine);
    control.advance(60_000);
    const { id } = actionOf(await isolate(service, machine));
    control.advance(72 * 3_600_000);
    expect((await service.get(`/api/machineactions/${id}`)).json).toMatchObject({
      status: 'TimeOut',
      errorHResult: -2_145_844_840,
    });
  });

  it('of an isolated machine succeeds at once if the switch is set', async () => {
    const { service, machine } = await startWithMachine();
    const { control } = service.emulator;
    control.setSwitches({ isolateWhenIsolated: 'succeeds' });
    await isolate(service, machine);
    control.advance(60_000);
    const { id } = actionOf(await isolate(service, machine));
    control.advance(60_000);
    expect(await statusNow(service, id)).toBe('Succeeded');
  });

  it.each([
    [{ Comment: undefined }, 400, 'MissingRequiredParameter'],
    [{ Comment: '  ' }, 400, 'MissingRequiredParameter'],
    [{ Comment: 5 }, 400, 'InvalidRequestBody'],
    [{ comment: 'x' }, 400, 'InvalidRequestBody'],
    [{ isolationType: 'Full' }, 400, 'InvalidRequestBody'],
    [{ ExternalId: 7 }, 400, 'InvalidRequestBody'],
    [{ IsolationType: 'full' }, 400, 'InvalidInput'],
    [{ IsolationType: 'UnManagedDevice' }, 400, 'InvalidInput'],
  ])('is refused with %o in its body', async (body, status, code) => {
    const { service, machine } = await startWithMachine();
    const answer = await isolate(service, machine, body);
    expect(answer.status).toBe(status);
    expect(errorOf(answer).code).toBe(code);
    expect(service.emulator.control.actions()).toEqual([]);
  });

  it.each([
    ['kept', 'CASE-7'],
    ['ignored', null],
  ] as const)('shows its title and, %s, its external id', async (externalId, shown) => {
    const { service, machine } = await startWithMachine();
    service.emulator.control.setSwitches({ externalId });
    const answer = await isolate(service, machine, { ExternalId: 'CASE-7', Title: 'Ransomware' });
    expect(answer.status).toBe(201);
    expect(actionOf(answer)).toMatchObject({ externalId: shown, title: 'Ransomware' });
  });

  it('is rejected with an external id if the switch is set, and creates nothing', async () => {
    const { service, machine } = await startWithMachine();
    service.emulator.control.setSwitches({ externalId: 'refused' });
    const answer = await isolate(service, machine, { ExternalId: 'CASE-7' });
    expect([answer.status, errorOf(answer).message]).toEqual([
      400,
      "Request body is incorrect: unexpected property 'ExternalId'",
    ]);
    expect(service.emulator.control.actions()).toEqual([]);
  });

  it("is rejected if the body isn't JSON", async () => {
    const { service, machine } = await startWithMachine();
    const path = `/api/machines/${machine.id}/isolate`;
    expect((await service.post(path, [])).status).toBe(400);
    expect((await service.post(path, {}, { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('accepts only a machine id', async () => {
    const { service, machine } = await startWithMachine();
    for (const key of [encodeURIComponent(machine.computerDnsName), '0'.repeat(40)]) {
      const answer = await service.post(`/api/machines/${key}/isolate`, {
        Comment: 'x',
        IsolationType: 'Full',
      });
      expect(answer.status).toBe(404);
      expect(errorOf(answer).code).toBe('ResourceNotFound');
    }
  });

  it('needs a platform that can be isolated; containment needs an unmanaged machine', async () => {
    const { service } = await startWithMachine();
    const phone = machineWhere(
      service,
      (one) => one.osPlatform === 'iOS' && one.onboardingStatus === 'Onboarded',
    );
    expect(errorOf(await isolate(service, phone)).code).toBe('OsPlatformNotSupported');
    const unmanaged = machineWhere(service, (one) => one.onboardingStatus !== 'Onboarded');
    expect(errorOf(await isolate(service, unmanaged)).code).toBe('InvalidInput');
    expect((await isolate(service, unmanaged, { IsolationType: 'UnManagedDevice' })).status).toBe(201);
  });
});

describe('a cancellation', () => {
  it('ends a pending action, and names who requested that', async () => {
    const { service, machine } = await startWithMachine();
    const { id } = actionOf(await isolate(service, machine));
    const answer = await service.post(`/api/machineactions/${id}/cancel`, { Comment: 'wrong machine' });
    expect(answer.status).toBe(200);
    const cancelled = {
      id,
      status: 'Cancelled',
      cancellationRequestor: 'defender-subgraph',
      cancellationComment: 'wrong machine',
    };
    expect(answer.json).toMatchObject(cancelled);
    service.emulator.control.advance(60_000);
    expect((await service.get(`/api/machineactions/${id}`)).json).toMatchObject(cancelled);
    expect((await isolate(service, machine)).status).toBe(201);
  });

  it('is rejected for an action that has ended', async () => {
    const { service, machine } = await startWithMachine();
    const { id } = actionOf(await isolate(service, machine));
    service.emulator.control.advance(60_000);
    const answer = await service.post(`/api/machineactions/${id}/cancel`, {});
    expect(answer.status).toBe(400);
    expect(errorOf(answer).message).toContain('Succeeded');
  });

  it('finds no other actions', async () => {
    const { service } = await startWithMachine();
    const path = '/api/machineactions/11111111-2222-4333-8444-555555555555/cancel';
    expect((await service.post(path, { Comment: 'x' })).status).toBe(404);
    expect((await service.post('/api/machineactions/abc/cancel', { Comment: 'x' })).status).toBe(400);
  });
});

describe('an action of another person', () => {
  it('blocks others until it ends', async () => {
    const { service, machine } = await startWithMachine();
    const { control } = service.emulator;
    const placed = control.addAction({ machineId: machine.id, type: 'Isolate', comment: 'in the portal' });
    control.advance(3_600_000);
    expect((await service.get(`/api/machineactions/${placed.id}`)).json).toMatchObject({
      status: 'Pending',
      requestSource: 'Portal',
    });
    expect((await isolate(service, machine)).status).toBe(400);
    control.finishAction(placed.id, 'Failed');
    expect(await statusNow(service, placed.id)).toBe('Failed');
    expect((await isolate(service, machine)).status).toBe(201);
  });
});
