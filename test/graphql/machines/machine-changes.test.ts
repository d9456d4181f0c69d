import { describe, expect, it } from 'vitest';
import { change, operations, SETTINGS } from '../../kit/writes/machine-writes.js';
import { auditWords, startWithMachine } from '../../kit/writes/response-actions.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { warned } from '../../kit/writes/warned.js';

const NO_COMMENT = warned('ATTRIBUTION_NOT_STORED', /^Defender stores no comment with this/);

describe('addMachineTag and removeMachineTag', () => {
  it('add a tag in two calls, report that only our trail attributes it, and are visible immediately', async () => {
    const { subgraph, machine } = await startWithMachine();
    machine.machineTags = ['old'];
    const seen = `{ machine(id: "${machine.id}") { machineTags } }`;
    expect((await subgraph.ask(seen)).data.machine.machineTags).toEqual(['old']);
    subgraph.forgetCalls();
    const { payload, errors } = await change(subgraph, 'addMachineTag', {
      machineId: machine.id.toUpperCase(),
      tag: 'quarantine: wave 2',
    });
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({
      outcome: 'DONE',
      machine: { id: machine.id, machineTags: ['old', 'quarantine: wave 2'] },
      refusal: null,
      warnings: [NO_COMMENT],
    });
    expect(operations(subgraph)).toEqual(['getMachine', 'addOrRemoveMachineTag']);
    expect(subgraph.calls('addOrRemoveMachineTag')[0]?.requestBody).toEqual({
      Value: 'quarantine: wave 2',
      Action: 'Add',
    });
    expect((await subgraph.ask(seen)).data.machine.machineTags).toEqual(['old', 'quarantine: wave 2']);
    expect(subgraph.audit()).toMatchObject([
      {
        type: 'actionIntended',
        action: 'addMachineTag',
        input: { comment: 'why', tag: 'quarantine: wave 2' },
      },
      { type: 'actionSettled', outcome: 'DONE', auditId: payload.auditId },
    ]);
  });

  it('send nothing for a tag that exists, or is gone, already; force does', async () => {
    const { subgraph, machine } = await startWithMachine();
    machine.machineTags = ['here'];
    const tag = (name: 'addMachineTag' | 'removeMachineTag', value: string, force = false) =>
      change(subgraph, name, { machineId: machine.id, tag: value, force });
    for (const [name, value] of [
      ['addMachineTag', 'here'],
      ['removeMachineTag', 'gone'],
    ] as const) {
      const { payload } = await tag(name, value);
      expect([payload.outcome, payload.machine.machineTags]).toEqual(['ALREADY_IN_EFFECT', ['here']]);
    }
    expect(operations(subgraph)).toEqual(['getMachine', 'getMachine']);
    expect((await tag('addMachineTag', 'here', true)).payload.outcome).toBe('DONE');
    expect((await tag('removeMachineTag', 'Here')).payload.outcome).toBe('ALREADY_IN_EFFECT');
    expect((await tag('removeMachineTag', 'here')).payload.machine.machineTags).toEqual([]);
  });

  it('return the call in a dry run and send nothing', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { payload } = await change(subgraph, 'addMachineTag', {
      machineId: machine.id,
      tag: 'x',
      dryRun: true,
    });
    expect(payload).toMatchObject({
      outcome: 'DRY_RUN',
      machine: null,
      plannedCalls: [
        {
          operation: 'addOrRemoveMachineTag',
          method: 'POST',
          path: `/api/machines/${machine.id}/tags`,
          body: { Value: 'x', Action: 'Add' },
        },
      ],
      warnings: [NO_COMMENT],
    });
    expect(operations(subgraph)).toEqual(['getMachine']);
  });
});

describe('setDeviceValue and updateMachine', () => {
  it('set the value in two calls, and send nothing if it is set already', async () => {
    const { subgraph, machine } = await startWithMachine();
    machine.deviceValue = 'Normal';
    const input = { machineId: machine.id, deviceValue: 'HIGH' };
    const { payload } = await change(subgraph, 'setDefenderDeviceValue', input);
    expect([payload.outcome, payload.machine.deviceValue]).toEqual(['DONE', 'HIGH']);
    expect(subgraph.calls('setDeviceValue')[0]?.requestBody).toEqual({ DeviceValue: 'High' });
    const again = await change(subgraph, 'setDefenderDeviceValue', input);
    expect(again.payload.outcome).toBe('ALREADY_IN_EFFECT');
    expect(operations(subgraph)).toEqual(['getMachine', 'setDeviceValue', 'getMachine']);
  });

  it('patch tags and value together; the tags replace the whole set', async () => {
    const { subgraph, machine } = await startWithMachine();
    machine.machineTags = ['old', 'kept'];
    const { payload } = await change(subgraph, 'updateMachine', {
      machineId: machine.id,
      machineTags: ['kept', 'new'],
      deviceValue: 'LOW',
    });
    expect(payload).toMatchObject({
      outcome: 'DONE',
      machine: { machineTags: ['kept', 'new'], deviceValue: 'LOW' },
      warnings: [NO_COMMENT],
    });
    expect(subgraph.calls('updateMachine')[0]).toMatchObject({
      method: 'PATCH',
      requestBody: { machineTags: ['kept', 'new'], deviceValue: 'Low' },
    });
    const emptied = await change(subgraph, 'updateMachine', { machineId: machine.id, machineTags: [] });
    expect(emptied.payload.machine).toMatchObject({ machineTags: [], deviceValue: 'LOW' });
    expect(subgraph.calls('updateMachine')[1]?.requestBody).toEqual({ machineTags: [] });
  });

  it('say so if the service only adds the tags, as documented too', async () => {
    const { subgraph, machine } = await startWithMachine({
      emulator: { switches: { patchOfMachineTags: 'appends' } },
    });
    machine.machineTags = ['old'];
    const { payload } = await change(subgraph, 'updateMachine', {
      machineId: machine.id,
      machineTags: ['new'],
    });
    expect(payload.outcome).toBe('DONE');
    expect(payload.warnings).toContainEqual(warned('CHANGE_NOT_CONFIRMED', /does not show all of it yet/));
  });
});

describe('a change to a machine', () => {
  const CHANGES = [
    ['addMachineTag', { tag: 'x' }],
    ['setDefenderDeviceValue', { deviceValue: 'HIGH' }],
    ['updateMachine', { machineTags: ['x'] }],
  ] as const;

  it.each(CHANGES)(
    '%s of an unknown machine is NOT_FOUND, of a merged one refused; nothing is sent',
    async (name, input) => {
      const { subgraph, machine } = await startWithMachine();
      machine.deviceValue = 'Low';
      const unknown = await change(subgraph, name, { ...input, machineId: 'f'.repeat(40) });
      expect(unknown.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      machine.mergedIntoMachineId = 'b'.repeat(40);
      const { payload } = await change(subgraph, name, { ...input, machineId: machine.id });
      expect(payload).toMatchObject({
        outcome: 'REFUSED',
        refusal: { code: 'TARGET_MERGED', mergedIntoMachineId: 'b'.repeat(40) },
      });
      expect(operations(subgraph)).toEqual(['getMachine', 'getMachine']);
      expect(auditWords(subgraph)).toEqual([
        'actionIntended',
        'actionSettled NOT_FOUND',
        'actionIntended',
        'actionSettled REFUSED',
      ]);
    },
  );

  it.each([
    ['addMachineTag', { machineId: 'x', tag: 't' }, 'input.machineId'],
    ['addMachineTag', { tag: '  ' }, 'input.tag'],
    ['addMachineTag', { tag: 'x'.repeat(201) }, 'input.tag'],
    ['addMachineTag', { tag: 'zero\u200bwidth' }, 'input.tag'],
    ['addMachineTag', { tag: 'x', comment: ' ' }, 'input.comment'],
    ['setDefenderDeviceValue', { deviceValue: 'HIGH', comment: ' ' }, 'input.comment'],
    ['updateMachine', {}, 'input'],
    ['updateMachine', { machineTags: ['a', 'a'] }, 'input.machineTags'],
    ['updateMachine', { machineTags: ['a', '\n'] }, 'input.machineTags[1]'],
  ] as const)('%s with %o is rejected before any call and any record', async (name, input, argumentName) => {
    const { subgraph, machine } = await startWithMachine();
    const { errors } = await change(subgraph, name, { machineId: machine.id, ...input });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argumentName });
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });

  it('returns only its own fields of the machine without Defender.ViewData', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { data, errors } = await subgraph.ask(
      `mutation { setDefenderDeviceValue(input: { machineId: "${machine.id}", deviceValue: LOW, comment: "x" }) {
        machine { id machineTags deviceValue computerDnsName }
      } }`,
      { roles: SETTINGS },
    );
    expect(data.setDefenderDeviceValue.machine).toMatchObject({ id: machine.id, computerDnsName: null });
    expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', requiredRoles: ['Defender.ViewData'] });
  });
});

describe('a tag by which the policy protects machines', () => {
  const POLICY = { protectedMachines: [{ name: 'Crown jewels', tags: ['tier-0'] }] };

  it.each([
    ['removeMachineTag', { tag: 'tier-0' }],
    ['addMachineTag', { tag: 'TIER-0' }],
    ['updateMachine', { machineTags: ['other'] }],
  ] as const)('is not changed by %s %o without breaking glass', async (name, input) => {
    const { subgraph, machine } = await startWithMachine({ env: createPolicyFile(POLICY).env });
    machine.machineTags = ['tier-0', 'other'];
    const { payload, errors } = await change(subgraph, name, { machineId: machine.id, ...input });
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'PROTECTING_TAG' } });
    expect(operations(subgraph)).toEqual(['getMachine']);
    const broken = await change(
      subgraph,
      name,
      { machineId: machine.id, ...input, breakGlassReason: 'moved to another tier' },
      { roles: [...SETTINGS, 'Defender.BreakGlass'] },
    );
    expect(broken.payload.outcome).toBe('DONE');
    const overridden = expect.arrayContaining([
      expect.stringMatching(/protects machines by the tag "tier-0"/i),
    ]);
    expect(subgraph.audit().find(({ type }) => type === 'breakGlassUsed')).toMatchObject({ overridden });
  });

  it('is preserved by a patch that names it, and a change on many machines is refused without a call', async () => {
    const { subgraph, machine } = await startWithMachine({ env: createPolicyFile(POLICY).env });
    machine.machineTags = ['tier-0'];
    const kept = await change(subgraph, 'updateMachine', {
      machineId: machine.id,
      machineTags: ['tier-0', 'new'],
    });
    expect(kept.payload.outcome).toBe('DONE');
    subgraph.forgetCalls();
    const many = await change(subgraph, 'removeTagFromMachines', {
      machineIds: [machine.id],
      tag: 'tier-0',
    });
    expect(many.payload).toMatchObject({
      outcome: 'REFUSED',
      refusal: { code: 'PROTECTING_TAG' },
      results: null,
    });
    expect(operations(subgraph)).toEqual([]);
  });
});
