import { describe, expect, it } from 'vitest';
import type { Machine } from '../../emulator/tenants/model.js';
import type { Switches } from '../../emulator/switches.js';
import { errorOf, itemAt, startService } from './running-service.js';

async function start(switches: Partial<Switches> = {}) {
  const service = await startService({ machines: 20, alerts: 0, machineActions: 0, switches });
  const machine: Machine = itemAt(service.tenant.machines, 0);
  machine.machineTags = ['old'];
  machine.deviceValue = 'Normal';
  return { ...service, machine, path: `/api/machines/${machine.id}` };
}

const MANY = '/api/machines/AddOrRemoveTagForMultipleMachines';

describe('tags of a machine', () => {
  it('are added and removed one at a time, and visible at once', async () => {
    const { post, get, path } = await start();
    const added = await post(`${path}/tags`, { Value: 'new', Action: 'Add' });
    expect([added.status, added.json]).toEqual([
      200,
      expect.objectContaining({ machineTags: ['old', 'new'] }),
    ]);
    await post(`${path}/tags`, { Value: 'new', Action: 'Add' });
    await post(`${path}/tags`, { Value: 'old', Action: 'Remove' });
    await post(`${path}/tags`, { Value: 'absent', Action: 'Remove' });
    expect((await get(path)).json).toMatchObject({ machineTags: ['new'] });
  });

  it('require exact names, a known action, and a machine', async () => {
    const { post, path } = await start();
    const codeOf = async (url: string, body: unknown) => {
      const answer = await post(url, body);
      return [answer.status, errorOf(answer).code];
    };
    expect(await codeOf(`${path}/tags`, { value: 'x', Action: 'Add' })).toEqual([400, 'InvalidRequestBody']);
    expect(await codeOf(`${path}/tags`, { Action: 'Add' })).toEqual([400, 'MissingRequiredParameter']);
    expect(await codeOf(`${path}/tags`, { Value: 'x', Action: 'add' })).toEqual([400, 'InvalidInput']);
    expect(await codeOf('/api/machines/none/tags', { Value: 'x', Action: 'Add' })).toEqual([
      404,
      'ResourceNotFound',
    ]);
  });

  it('are changed on up to 500 machines at once', async () => {
    const { post, tenant } = await start();
    const ids = tenant.machines.slice(0, 3).map(({ id }) => id);
    const answer = await post(MANY, { Value: 'new', Action: 'Add', MachineIds: [...ids, 'none'] });
    const rows = (answer.json as { value: Machine[] }).value;
    expect(rows.map(({ id, machineTags }) => [id, machineTags.at(-1)])).toEqual(ids.map((id) => [id, 'new']));
    const tooMany = await post(MANY, { Value: 'x', Action: 'Add', MachineIds: Array(501).fill(ids[0]) });
    expect([tooMany.status, errorOf(tooMany).code]).toEqual([400, 'MaximumBatchSizeExceeded']);
    for (const MachineIds of [[], undefined, 'x', [1]]) {
      expect((await post(MANY, { Value: 'x', Action: 'Add', MachineIds })).status).toBe(400);
    }
  });

  it('are unchanged on all machines if one is unknown and the switch is set', async () => {
    const { post, machine } = await start({ unknownMachineInTagBatch: 'refused' });
    const answer = await post(MANY, { Value: 'new', Action: 'Add', MachineIds: [machine.id, 'none'] });
    expect([answer.status, machine.machineTags]).toEqual([404, ['old']]);
  });
});

describe('the record of a machine', () => {
  it('accepts the value under its capitalized name, and in a patch under its lower-case name', async () => {
    const { post, patch, path, machine } = await start();
    const set = await post(`${path}/setDeviceValue`, { DeviceValue: 'High' });
    expect([set.status, set.json]).toEqual([200, expect.objectContaining({ deviceValue: 'High' })]);
    expect((await post(`${path}/setDeviceValue`, { deviceValue: 'Low' })).status).toBe(400);
    expect((await post(`${path}/setDeviceValue`, { DeviceValue: 'Highest' })).status).toBe(400);
    expect((await patch(path, { deviceValue: 'Low' })).json).toMatchObject({
      deviceValue: 'Low',
      machineTags: ['old'],
    });
    expect((await patch(path, { DeviceValue: 'Low' })).status).toBe(400);
    expect((await patch(path, { machineTags: 'x' })).status).toBe(400);
    expect((await patch('/api/machines/none', { deviceValue: 'Low' })).status).toBe(404);
    expect(machine.deviceValue).toBe('Low');
  });

  it('has its tags replaced by a patch, or extended if the switch is set', async () => {
    const one = await start();
    await one.patch(one.path, { machineTags: ['new'] });
    expect(one.machine.machineTags).toEqual(['new']);
    const other = await start({ patchOfMachineTags: 'appends' });
    await other.patch(other.path, { machineTags: ['new'] });
    expect(other.machine.machineTags).toEqual(['old', 'new']);
  });
});
