import { describe, expect, it } from 'vitest';
import { openPolicy } from '../../kit/writes/policy-file.js';
import { startWithMachine, write } from '../../kit/writes/response-actions.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const RUN = 'Defender.LiveResponse.Run';
const COLLECT = 'Defender.LiveResponse.Collect';
const BOTH = { roles: [RUN, COLLECT] };
const SCRIPT = 'collect.ps1';
const runScript = { runScript: { scriptName: SCRIPT, args: '-Path C:\\Temp' } };
const getFile = { getFile: { path: 'C:\\Temp\\report.txt' } };

describe('MachineAction.commands', () => {
  const QUERY = `query ($id: ID!) { machineAction(id: $id) { status commands {
    index startTime endTime commandStatus errors command { type params { key value } }
  } } }`;

  it('return the progress of a session, over its whole lifetime', async () => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    const commands = [runScript, getFile];
    const { receipt } = await write(
      subgraph,
      'runDefenderLiveResponse',
      { machineId: machine.id, commands },
      BOTH,
    );
    const look = async (advanceMs: number) => {
      subgraph.clock.advance(advanceMs);
      const roles = ['Defender.ViewData', COLLECT];
      const token = await subgraph.mintToken({ roles });
      const { data, errors } = await subgraph.ask(QUERY, {
        token,
        variables: { id: receipt.machineAction?.id },
      });
      expect(errors).toBeUndefined();
      const { status, commands: seen } = data.machineAction as {
        status: string;
        commands: { commandStatus: string; startTime: string | null; endTime: string | null }[];
      };
      return [
        status,
        ...seen.map((one) => [one.commandStatus, one.startTime !== null, one.endTime !== null]),
      ];
    };
    expect(await look(0)).toEqual(['PENDING', ['CREATED', false, false], ['CREATED', false, false]]);
    expect(await look(6_000)).toEqual(['IN_PROGRESS', ['CREATED', true, false], ['CREATED', false, false]]);
    expect(await look(10_000)).toEqual(['IN_PROGRESS', ['COMPLETED', true, true], ['CREATED', true, false]]);
    expect(await look(20_000)).toEqual(['SUCCEEDED', ['COMPLETED', true, true], ['COMPLETED', true, true]]);
  });

  it('return the commands as requested, with their errors', async () => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    subgraph.emulator.control.setActions({ outcome: 'Failed' });
    const commands = [runScript, getFile];
    const { receipt } = await write(
      subgraph,
      'runDefenderLiveResponse',
      { machineId: machine.id, commands },
      BOTH,
    );
    subgraph.clock.advance(60_000);
    const { data } = await subgraph.ask(QUERY, {
      roles: ['Defender.ViewData', COLLECT],
      variables: { id: receipt.machineAction?.id },
    });
    expect(data.machineAction).toMatchObject({
      status: 'FAILED',
      commands: [
        {
          index: 0,
          commandStatus: 'FAILED',
          errors: ['The command could not be carried out'],
          command: {
            type: 'RUN_SCRIPT',
            params: [
              { key: 'ScriptName', value: SCRIPT },
              { key: 'Args', value: '-Path C:\\Temp' },
            ],
          },
        },
        { index: 1, commandStatus: 'CREATED', startTime: null, endTime: null, errors: [] },
      ],
    });
  });

  it('fail as a field only if the service sends an unknown value', async () => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    const { id } = subgraph.emulator.control.addAction({ machineId: machine.id, type: 'LiveResponse' });
    const stored = onlyTenant(subgraph).machineActions.find(({ action }) => action.id === id)!;
    Object.assign(stored.action, {
      commands: [
        { index: 1, commandStatus: 'Paused', errors: [{ code: 7 }, 'words'], command: { type: 'Reboot' } },
      ],
    });
    const { data, errors } = await subgraph.ask(QUERY, {
      roles: ['Defender.ViewData', COLLECT],
      variables: { id },
    });
    expect(errors).toBeUndefined();
    expect(data.machineAction.commands).toEqual([
      {
        index: 1,
        startTime: null,
        endTime: null,
        commandStatus: 'UNRECOGNIZED',
        errors: ['{"code":7}', 'words'],
        command: { type: 'UNRECOGNIZED', params: null },
      },
    ]);
  });

  it.each([
    [['Defender.ViewData'], COLLECT],
    [['Defender.ViewData', RUN], COLLECT],
  ])('are refused to %s', async (roles, needed) => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    const { id } = subgraph.emulator.control.addAction({ machineId: machine.id, type: 'LiveResponse' });
    const { data, errors } = await subgraph.ask(QUERY, { roles, variables: { id } });
    expect(data.machineAction).toEqual({ status: 'PENDING', commands: null });
    expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', requiredRoles: [needed] });
  });
});
