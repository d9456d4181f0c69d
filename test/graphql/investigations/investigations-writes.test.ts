import { describe, expect, it } from 'vitest';
import { send, startForWrites, windowsMachine, writesOf } from '../../kit/writes/alert-and-scan-writes.js';
import { skipPauses } from '../../kit/writes/response-actions.js';

/** A machine without a running investigation. */
async function startWithQuietMachine(options = {}) {
  const tests = await startForWrites({ ...options, emulator: { alerts: 0 } });
  return { ...tests, machine: windowsMachine(tests.tenant) };
}

describe('startInvestigation', () => {
  it('starts one in 3 calls, with the caller in the comment', async () => {
    const { subgraph, machine } = await startWithQuietMachine();
    const { errors, payload } = await send(subgraph, 'startInvestigation', {
      machineId: machine.id.toUpperCase(),
      comment: 'odd',
    });
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({
      outcome: 'CREATED',
      investigation: { state: 'RUNNING', machineId: machine.id },
      warnings: [],
    });
    const operations = subgraph.calls().map(({ operation }) => operation);
    expect(operations.sort()).toEqual(['getMachine', 'listInvestigations', 'startInvestigation']);
    expect(writesOf(subgraph)[0]?.requestBody).toEqual({
      Comment: expect.stringMatching(new RegExp(`^${payload.auditId} user analyst .*: odd$`)),
    });
    expect(subgraph.audit()[1]).toMatchObject({ resultId: payload.investigation?.['id'] });
  });

  it.each([null, ''])('names its machine if the response has %j instead', async (machineId) => {
    const { subgraph, machine } = await startWithQuietMachine();
    subgraph.emulator.control.addFault(
      { operation: 'startInvestigation' },
      { status: 201, body: { id: '77', state: 'Queued', machineId } },
    );
    const { payload } = await send(subgraph, 'startInvestigation', { machineId: machine.id, comment: 'odd' });
    expect(payload).toMatchObject({
      outcome: 'CREATED',
      investigation: { id: '77', machineId: machine.id },
    });
  });

  it('sends nothing while one is running, and sends when it is over', async () => {
    const { subgraph, tenant, machine } = await startWithQuietMachine();
    const input = { machineId: machine.id, comment: 'odd' };
    const first = await send(subgraph, 'startInvestigation', input);
    const second = await send(subgraph, 'startInvestigation', input);
    expect(second.payload).toMatchObject({
      outcome: 'ALREADY_PENDING',
      investigation: { id: first.payload.investigation?.['id'] },
    });
    expect(writesOf(subgraph)).toHaveLength(1);
    tenant.investigations[0]!.state = 'Benign';
    expect((await send(subgraph, 'startInvestigation', input)).payload.outcome).toBe('CREATED');
  });

  it.each([
    ['reject', 'ALREADY_PENDING'],
    ['existing', 'ALREADY_PENDING'],
    ['somebody-else', 'OUTCOME_UNKNOWN'],
  ] as const)('is not fooled by a start that Defender did not make (%s)', async (repeatedAction, outcome) => {
    const { subgraph, tenant, machine } = await startWithQuietMachine();
    const other = tenant.machines.find(
      ({ id, osPlatform }) => id !== machine.id && osPlatform.startsWith('Windows'),
    )!;
    const { control } = subgraph.emulator;
    await send(subgraph, 'startInvestigation', { machineId: machine.id, comment: 'odd' });
    await send(subgraph, 'startInvestigation', { machineId: other.id, comment: 'odd' });
    control.setSwitches({ repeatedAction });
    // The list lags behind: the read before the start shows nothing.
    control.addFault({ operation: 'listInvestigations', times: 1 }, { status: 200, body: { value: [] } });
    if (outcome === 'OUTCOME_UNKNOWN')
      control.addFault({ operation: 'listInvestigations' }, { status: 200, body: { value: [] } });
    const { payload } = await skipPauses(
      subgraph,
      send(subgraph, 'startInvestigation', { machineId: machine.id, comment: 'again' }),
    );
    // An investigation that Defender returns as new, and did not list before, is indistinguishable from a new one.
    expect(payload.outcome).toBe(repeatedAction === 'existing' ? 'CREATED' : outcome);
    expect(payload.investigation?.['machineId'] ?? machine.id).toBe(machine.id);
  });

  it('is refused for an unknown machine and for one that was merged, unsent', async () => {
    const { subgraph, machine } = await startWithQuietMachine();
    const unknown = await send(subgraph, 'startInvestigation', { machineId: 'a'.repeat(40), comment: 'odd' });
    expect(unknown.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    machine.mergedIntoMachineId = 'b'.repeat(40);
    const merged = await send(subgraph, 'startInvestigation', { machineId: machine.id, comment: 'odd' });
    expect(merged.payload).toMatchObject({
      outcome: 'REFUSED',
      refusal: { code: 'TARGET_MERGED', message: expect.stringContaining('b'.repeat(40)) },
    });
    expect(writesOf(subgraph)).toEqual([]);
  });

  it('returns the rest of the investigation to callers who may read it', async () => {
    const { subgraph, machine } = await startWithQuietMachine();
    const { data, errors } = await subgraph.ask(
      `mutation { startInvestigation(input: { machineId: "${machine.id}", comment: "x" }) { investigation { id triggeringAlertId } } }`,
      { roles: ['Defender.ActiveRemediation'] },
    );
    expect(data.startInvestigation.investigation).toEqual({
      id: expect.any(String),
      triggeringAlertId: null,
    });
    expect(errors?.[0]?.extensions['requiredRoles']).toEqual(['Defender.ViewData']);
  });
});
