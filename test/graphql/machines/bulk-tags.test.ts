import { describe, expect, it } from 'vitest';
import { change, operations } from '../../kit/writes/machine-writes.js';
import { auditWords, skipPauses } from '../../kit/writes/response-actions.js';
import { startSubgraph, type StartOptions } from '../../kit/servers/start-subgraph.js';
import { createPolicyFile, openPolicy } from '../../kit/writes/policy-file.js';
import { warned } from '../../kit/writes/warned.js';

async function start(machines = 40, options: StartOptions = {}) {
  const subgraph = await startSubgraph({
    env: openPolicy(),
    ...options,
    emulator: { machines, alerts: 5, machineActions: 0, ...options.emulator },
  });
  const [tenant] = subgraph.emulator.tenants.values();
  const ids = tenant!.machines.map(({ id }) => id);
  const tag = (input: Readonly<Record<string, unknown>>) =>
    change(subgraph, 'addTagToMachines', { machineIds: ids, tag: 'wave-2', ...input });
  return { subgraph, tenant: tenant!, ids, tag };
}

describe('a tag on many machines', () => {
  it('makes one call for 500 of them, and returns a result for each', { tags: 'slow' }, async () => {
    const { subgraph, tenant, ids, tag } = await start(500);
    const { payload, errors } = await tag({});
    expect(errors).toBeUndefined();
    expect(operations(subgraph)).toEqual(['addOrRemoveTagForMultipleMachines']);
    expect(payload).toMatchObject({ outcome: 'DONE', refusal: null });
    expect(payload.results.map(({ machineId }: { machineId: string }) => machineId)).toEqual(ids);
    for (const result of payload.results) {
      expect(result).toMatchObject({ outcome: 'DONE', refusal: null });
      expect(result.machineTags).toContain('wave-2');
    }
    expect(tenant.machines.every(({ machineTags }) => machineTags.includes('wave-2'))).toBe(true);
    expect(payload.warnings).toEqual([warned('ATTRIBUTION_NOT_STORED', /^Defender stores no comment/)]);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled DONE']);
  });

  it('is removed in the same way, and visible immediately', async () => {
    const { subgraph, tenant, ids } = await start();
    const machineIds = ids.slice(0, 3);
    for (const machine of tenant.machines) machine.machineTags = ['wave-2', 'other'];
    const read = () => subgraph.ask(`{ machine(id: "${machineIds[0]!}") { machineTags } }`);
    await read();
    const { payload } = await change(subgraph, 'removeTagFromMachines', { machineIds, tag: 'wave-2' });
    expect(payload.results.map(({ machineTags }: { machineTags: string[] }) => machineTags)).toEqual([
      ['other'],
      ['other'],
      ['other'],
    ]);
    expect((await read()).data.machine.machineTags).toEqual(['other']);
    expect(tenant.machines[3]?.machineTags).toEqual(['wave-2', 'other']);
  });

  it.each([
    ['no machines', { machineIds: [] }, 'input.machineIds must have 1 to 500 entries; it has 0.'],
    [
      '501 machines',
      { machineIds: Array.from({ length: 501 }, (_, index) => index.toString(16).padStart(40, '0')) },
      'input.machineIds must have 1 to 500 entries; it has 501.',
    ],
    [
      'an id of 39 digits',
      { machineIds: ['a'.repeat(40), 'a'.repeat(39)] },
      'input.machineIds[1] must be exactly 40 hex digits, as Machine.id is.',
    ],
    [
      'one of them twice',
      { machineIds: ['a'.repeat(40), 'b'.repeat(40), 'A'.repeat(40)] },
      'input.machineIds[2] is a duplicate of input.machineIds[0].',
    ],
    ['an empty tag', { tag: '' }, 'input.tag must have 1 to 200 characters.'],
    ['an empty comment', { comment: '' }, 'input.comment must give a reason.'],
  ])('is rejected for %s before any call and any record', async (_what, input, message) => {
    const { subgraph, tag } = await start();
    const { errors } = await tag(input);
    expect(errors?.map((error) => [error.message, error.extensions.code])).toEqual([
      [message, 'BAD_USER_INPUT'],
    ]);
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });

  it('is unknown as a whole if the response omits one machine, and looked up in a retry', async () => {
    const { subgraph, ids, tag } = await start();
    const unknown = 'f'.repeat(40);
    const input = { machineIds: [ids[0], unknown, ids[1]], idempotencyKey: 'k' };
    const { payload } = await tag(input);
    expect(payload).toMatchObject({ outcome: 'OUTCOME_UNKNOWN', refusal: { code: 'OUTCOME_UNKNOWN' } });
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled OUTCOME_UNKNOWN']);
    const again = (await tag(input)).payload;
    expect(again.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'DONE',
      'OUTCOME_UNKNOWN',
      'DONE',
    ]);
    expect([again.outcome, subgraph.calls('addOrRemoveTagForMultipleMachines').length]).toEqual([
      'OUTCOME_UNKNOWN',
      1,
    ]);
    expect(payload.results).toMatchObject([
      { outcome: 'DONE' },
      {
        machineId: unknown,
        outcome: 'OUTCOME_UNKNOWN',
        machineTags: null,
        refusal: { code: 'OUTCOME_UNKNOWN' },
      },
      { outcome: 'DONE' },
    ]);
    expect(payload.warnings).toContainEqual(warned('CHANGE_NOT_CONFIRMED', 'Confirmed: 2 of 3 machines.'));
  });

  it('is NOT_FOUND as a whole if the service rejects all because of one', async () => {
    const { ids, tag, tenant } = await start(40, {
      emulator: { switches: { unknownMachineInTagBatch: 'refused' } },
    });
    const { errors } = await tag({ machineIds: [ids[0], 'f'.repeat(40)] });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(tenant.machines[0]?.machineTags).not.toContain('wave-2');
  });

  it(
    'is looked up on the machines if the response was lost, and never resent',
    { tags: 'slow' },
    async () => {
      const { subgraph, ids, tag } = await start(120);
      subgraph.emulator.control.addFault(
        { operation: 'addOrRemoveTagForMultipleMachines' },
        'processThenReset',
      );
      const input = { idempotencyKey: 'k' };
      const { payload } = await skipPauses(subgraph, tag(input));
      expect(payload.outcome).toBe('DONE');
      expect(payload.results.every(({ outcome }: { outcome: string }) => outcome === 'DONE')).toBe(true);
      expect(payload.results).toHaveLength(ids.length);
      expect((await tag(input)).payload).toEqual(payload);
      expect(subgraph.calls('addOrRemoveTagForMultipleMachines')).toHaveLength(1);
      expect(subgraph.calls('listMachines').length + subgraph.calls('getMachine').length).toBeLessThanOrEqual(
        4,
      );
    },
  );

  it('is unknown if it was never done, until resend is set', { tags: 'slow' }, async () => {
    const { subgraph, tag } = await start(3);
    subgraph.emulator.control.addFault({ operation: 'addOrRemoveTagForMultipleMachines', times: 1 }, 'reset');
    const input = { idempotencyKey: 'k' };
    const { payload } = await skipPauses(subgraph, tag(input));
    expect(payload).toMatchObject({ outcome: 'OUTCOME_UNKNOWN', results: null });
    expect((await tag(input)).payload.outcome).toBe('OUTCOME_UNKNOWN');
    expect((await tag({ ...input, resend: true })).payload.outcome).toBe('DONE');
  });

  it('is refused if it has more machines than its cap', async () => {
    const { env } = createPolicyFile({ approvals: [], caps: { mutations: { addTagToMachines: 1 } } });
    const { subgraph, tag } = await start(2, { env });
    expect((await tag({})).payload).toMatchObject({
      outcome: 'REFUSED',
      refusal: {
        code: 'CAP_REACHED',
        message: expect.stringContaining('This one counts 2 times, which exceeds that.'),
      },
    });
    expect(subgraph.calls()).toEqual([]);
  });

  it('returns the call in a dry run', async () => {
    const { subgraph, ids, tag } = await start(2);
    const { payload } = await tag({ dryRun: true });
    expect(payload).toMatchObject({
      outcome: 'DRY_RUN',
      results: null,
      plannedCalls: [{ body: { Value: 'wave-2', Action: 'Add', MachineIds: ids } }],
    });
    expect(subgraph.calls()).toEqual([]);
  });
});
