import { describe, expect, it } from 'vitest';
import { openPolicy } from '../../kit/writes/policy-file.js';
import {
  auditWords,
  posts,
  sentComment,
  skipPauses,
  startWithMachine,
  write,
} from '../../kit/writes/response-actions.js';
import { warned } from '../../kit/writes/warned.js';

const RUN = 'Defender.LiveResponse.Run';
const COLLECT = 'Defender.LiveResponse.Collect';
const BOTH = { roles: [RUN, COLLECT] };
const SCRIPT = 'collect.ps1';
const runScript = { runScript: { scriptName: SCRIPT, args: '-Path C:\\Temp' } };
const getFile = { getFile: { path: 'C:\\Temp\\report.txt' } };
const putFile = { putFile: { fileName: 'procdump64.exe' } };

describe('runDefenderLiveResponse', () => {
  it("sends typed commands in Defender's form, after reads of library, machine and its sessions", async () => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    const commands = [putFile, runScript, getFile];
    const { errors, receipt } = await write(
      subgraph,
      'runDefenderLiveResponse',
      { machineId: machine.id, commands },
      BOTH,
    );
    expect(errors).toBeUndefined();
    expect(receipt).toMatchObject({
      outcome: 'CREATED',
      machineAction: { type: 'LIVE_RESPONSE', status: 'PENDING', machineId: machine.id },
      warnings: [],
    });
    const [sent] = posts(subgraph);
    expect(sent).toMatchObject({
      operation: 'runLiveResponse',
      path: `/api/machines/${machine.id}/runliveresponse`,
    });
    expect(sent?.requestBody).toEqual({
      Comment: expect.stringMatching(/: contain$/),
      ExternalId: receipt.auditId,
      Commands: [
        { type: 'PutFile', params: [{ key: 'FileName', value: 'procdump64.exe' }] },
        {
          type: 'RunScript',
          params: [
            { key: 'ScriptName', value: SCRIPT },
            { key: 'Args', value: '-Path C:\\Temp' },
          ],
        },
        { type: 'GetFile', params: [{ key: 'Path', value: 'C:\\Temp\\report.txt' }] },
      ],
    });
    expect(sentComment(sent).startsWith(receipt.auditId)).toBe(true);
    expect(
      subgraph
        .calls()
        .map(({ operation }) => operation)
        .sort(),
    ).toEqual(['getMachine', 'listLibraryFiles', 'listMachineActions', 'runLiveResponse']);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled CREATED']);
    expect(subgraph.audit()[0]).toMatchObject({ action: 'runDefenderLiveResponse', input: { commands } });
  });

  it('needs no read of the library to fetch a file', async () => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    const input = { machineId: machine.id, commands: [getFile] };
    const { receipt } = await write(subgraph, 'runDefenderLiveResponse', input, { roles: [COLLECT] });
    expect(receipt.outcome).toBe('CREATED');
    expect(subgraph.calls()).toHaveLength(3);
  });

  it.each([
    ['no command', [], 'input.commands must hold at least one command.'],
    ['an empty command', [{}], 'input.commands[0] must be exactly one of putFile, runScript and getFile.'],
    [
      'two commands in one',
      [{ ...runScript, ...getFile }],
      'input.commands[0] must be exactly one of putFile, runScript and getFile.',
    ],
    [
      'GetFile before PutFile',
      [getFile, putFile],
      'input.commands[1] is a PutFile after a GetFile: Defender accepts commands in the order PutFile, RunScript, GetFile only.',
    ],
    [
      'RunScript before PutFile',
      [putFile, runScript, putFile],
      'input.commands[2] is a PutFile after a RunScript: Defender accepts commands in the order PutFile, RunScript, GetFile only.',
    ],
    [
      'a file without a name',
      [{ getFile: { path: ' ' } }],
      'input.commands[0].getFile.path must name a file, without control characters.',
    ],
    [
      'a control character in a name',
      [{ runScript: { scriptName: 'a\u0000.ps1' } }],
      'input.commands[0].runScript.scriptName must name a file, without control characters.',
    ],
  ])('rejects %s before any call, naming the rule', async (_what, commands, message) => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    const { errors } = await write(
      subgraph,
      'runDefenderLiveResponse',
      { machineId: machine.id, commands },
      BOTH,
    );
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });

  it.each([
    ['RunScript', [runScript], COLLECT, RUN],
    ['PutFile', [putFile], COLLECT, RUN],
    ['GetFile', [getFile], RUN, COLLECT],
    ['GetFile among others', [putFile, runScript, getFile], RUN, COLLECT],
  ])(
    'refuses %s to callers with only the other role, before any call',
    async (_what, commands, held, needed) => {
      const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
      const input = { machineId: machine.id, commands };
      const { errors } = await write(subgraph, 'runDefenderLiveResponse', input, {
        roles: [held, 'Defender.ViewData'],
      });
      expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', requiredRoles: [needed] });
      expect(subgraph.calls()).toEqual([]);
      expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled FORBIDDEN']);
    },
  );

  it('is refused to all other callers, before anything is sent', async () => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    const input = { machineId: machine.id, commands: [getFile] };
    const roles = ['Defender.ViewData', 'Defender.LiveResponse.Library', 'Defender.ActiveRemediation'];
    const { errors } = await write(subgraph, 'runDefenderLiveResponse', input, { roles });
    expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', requiredRoles: [RUN, COLLECT] });
    expect(subgraph.calls()).toEqual([]);
    expect(auditWords(subgraph)).toEqual(['accessRefused']);
  });

  it('is not sent while another session of the machine is pending, regardless of its caller', async () => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    const placed = subgraph.emulator.control.addAction({ machineId: machine.id, type: 'LiveResponse' });
    const { receipt } = await write(
      subgraph,
      'runDefenderLiveResponse',
      { machineId: machine.id, commands: [getFile] },
      BOTH,
    );
    expect(receipt).toMatchObject({ outcome: 'ALREADY_PENDING', machineAction: { id: placed.id } });
    expect(posts(subgraph)).toEqual([]);
  });

  it('reports a session that was started between the check and the request', async () => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    subgraph.emulator.control.addAction({ machineId: machine.id, type: 'LiveResponse', lagMs: 3_600_000 });
    const { receipt } = await write(
      subgraph,
      'runDefenderLiveResponse',
      { machineId: machine.id, commands: [getFile] },
      BOTH,
    );
    expect(receipt).toMatchObject({ outcome: 'ALREADY_PENDING', machineAction: null });
    expect(posts(subgraph)).toMatchObject([{ status: 400 }]);
  });

  it("does not claim another caller's session that Defender returns under load", async () => {
    const { subgraph, machine, other } = await startWithMachine({ limits: { outcomeLookupMs: 3_000 } });
    const { control } = subgraph.emulator;
    control.setSwitches({ repeatedAction: 'somebody-else' });
    control.addAction({ machineId: machine.id, type: 'LiveResponse', lagMs: 3_600_000 });
    control.addAction({ machineId: other.id, type: 'LiveResponse' });
    const input = { machineId: machine.id, commands: [getFile] };
    const { receipt } = await skipPauses(subgraph, write(subgraph, 'runDefenderLiveResponse', input, BOTH));
    expect(receipt).toMatchObject({ outcome: 'OUTCOME_UNKNOWN', machineAction: null });
    expect(posts(subgraph)).toHaveLength(1);
  });

  it("reports that the tenant's limit of sessions is reached", async () => {
    const { subgraph, machine, other } = await startWithMachine({ env: openPolicy() });
    const { control } = subgraph.emulator;
    control.setSwitches({ maxLiveResponseSessions: 1 });
    control.addAction({ machineId: other.id, type: 'LiveResponse', status: 'InProgress' });
    const input = { machineId: machine.id, commands: [getFile] };
    const { errors } = await write(subgraph, 'runDefenderLiveResponse', input, BOTH);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('This tenant has the maximum number of open live response sessions'),
        extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 60 },
      },
    ]);
  });

  it('returns its call in a dry run, with its warnings, and sends nothing', async () => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    machine.healthStatus = 'Inactive';
    const input = { machineId: machine.id, commands: [runScript], dryRun: true };
    const { receipt } = await write(subgraph, 'runDefenderLiveResponse', input, BOTH);
    expect(receipt).toMatchObject({
      outcome: 'DRY_RUN',
      plannedCalls: [
        {
          operation: 'runLiveResponse',
          method: 'POST',
          path: `/api/machines/${machine.id}/runliveresponse`,
          body: { Commands: [{ type: 'RunScript' }], Comment: expect.stringContaining(receipt.auditId) },
        },
      ],
      warnings: [warned('MACHINE_OFFLINE', 'Live response waits 2 hours in the queue')],
    });
    expect(posts(subgraph)).toEqual([]);
  });

  it('returns the same payload, including warnings, for the same key', async () => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    machine.healthStatus = 'Inactive';
    const input = { machineId: machine.id, commands: [getFile], idempotencyKey: 'k' };
    const first = await write(subgraph, 'runDefenderLiveResponse', input, BOTH);
    const again = await write(subgraph, 'runDefenderLiveResponse', input, BOTH);
    expect(first.receipt.warnings).toHaveLength(1);
    expect(again.receipt).toEqual(first.receipt);
    expect(posts(subgraph)).toHaveLength(1);
    const other = await write(subgraph, 'runDefenderLiveResponse', { ...input, commands: [runScript] }, BOTH);
    expect(other.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is found by its comment if the response was lost', async () => {
    const { subgraph, machine } = await startWithMachine();
    subgraph.emulator.control.addFault({ operation: 'runLiveResponse' }, 'processThenReset');
    const input = { machineId: machine.id, commands: [getFile] };
    const { receipt } = await skipPauses(subgraph, write(subgraph, 'runDefenderLiveResponse', input, BOTH));
    expect(receipt).toMatchObject({ outcome: 'CREATED', machineAction: { type: 'LIVE_RESPONSE' } });
    expect(posts(subgraph)).toHaveLength(1);
  });

  it('names a machine that does not exist, and sends nothing', async () => {
    const { subgraph } = await startWithMachine({ env: openPolicy() });
    const input = { machineId: '0'.repeat(40), commands: [getFile] };
    const { errors } = await write(subgraph, 'runDefenderLiveResponse', input, BOTH);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(posts(subgraph)).toEqual([]);
  });

  it.each([
    [
      'an undocumented system',
      { osPlatform: 'WindowsServer2008R2' },
      'LiveResponse is documented for Windows 10 from 1709',
    ],
    ['Windows 10 before 1709', { osPlatform: 'Windows10', version: '1703' }, 'runs Windows10 1703.'],
  ])('warns of %s and leaves the decision to Defender', async (_what, facts, words) => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    Object.assign(machine, facts);
    const { receipt } = await write(
      subgraph,
      'runDefenderLiveResponse',
      { machineId: machine.id, commands: [getFile] },
      BOTH,
    );
    expect(receipt.outcome).toBe('CREATED');
    expect(receipt.warnings).toEqual([warned('UNDOCUMENTED', words)]);
  });
});
