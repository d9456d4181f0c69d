import { describe, expect, it } from 'vitest';
import { startWithMachine, write } from '../kit/response-actions.js';

const MOST_RUNNING = 3;
const READ = '{ machines(first: 5) { nodes { id } } }';
const ROLES = ['Defender.ViewData', 'Defender.ActiveRemediation'];

describe('an isolation', () => {
  it("is done while its caller's reads take up all that may run, and more of them wait", async () => {
    const { subgraph, machine } = await startWithMachine({ limits: { maxConcurrentOfCaller: MOST_RUNNING } });
    const token = await subgraph.mintToken({ roles: ROLES });
    const fault = subgraph.emulator.control.addFault({ operation: 'listMachines' }, 'hang');
    const before = subgraph.clock.sleeping;
    let answered = 0;
    const reads = Array.from({ length: 3 * MOST_RUNNING }, async () => {
      await subgraph.ask(READ, { token });
      answered += 1;
    });
    await subgraph.clock.untilSleeping(before + MOST_RUNNING);
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id }, { token });
    expect([receipt.outcome, answered]).toEqual(['CREATED', 0]);
    subgraph.emulator.control.removeFault(fault);
    await subgraph.passTime(Promise.all(reads));
    expect(answered).toBe(3 * MOST_RUNNING);
  });
});
