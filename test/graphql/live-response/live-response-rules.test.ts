import { describe, expect, it } from 'vitest';
import { auditWords, posts, startWithMachine, write } from '../../kit/writes/response-actions.js';

const BOTH = { roles: ['Defender.LiveResponse.Run', 'Defender.LiveResponse.Collect'] };
const runScript = { runScript: { scriptName: 'collect.ps1' } };
const getFile = { getFile: { path: 'C:\\Temp\\report.txt' } };

describe('the guard rails of live response', () => {
  it.each([
    'C:\\Windows\\System32\\config\\SAM',
    '"c:/windows/system32/CONFIG/sam"',
    'C:\\Windows\\System32\\config\\..\\config\\SYSTEM',
    '\\\\?\\C:\\Windows\\System32\\config\\SAM.',
    'C:\\Windows\\System32\\config\\SAM::$DATA',
    '\\\\?\\GLOBALROOT\\Device\\HarddiskVolumeShadowCopy1\\Windows\\System32\\config\\SECURITY',
    'C:\\Windows\\NTDS\\ntds.dit',
    '/etc/shadow',
    '/proc/1/root/etc/shadow',
    '/home/ada/.ssh/id_ed25519',
  ])('protect %s on its machine', async (path) => {
    const { subgraph, machine } = await startWithMachine();
    const input = { machineId: machine.id, commands: [getFile, { getFile: { path } }] };
    const { receipt, errors } = await write(subgraph, 'runDefenderLiveResponse', input, BOTH);
    expect(errors).toBeUndefined();
    expect(receipt).toMatchObject({
      outcome: 'REFUSED',
      refusal: { code: 'DENIED_BY_POLICY', message: expect.stringContaining('liveResponse.denyGetFile') },
    });
    expect(subgraph.calls()).toEqual([]);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled REFUSED']);
  });

  it('reject a script that the library does not have, before the session', async () => {
    const { subgraph, machine } = await startWithMachine();
    const commands = [runScript, { runScript: { scriptName: 'Collect.ps1' } }];
    const { receipt } = await write(
      subgraph,
      'runDefenderLiveResponse',
      { machineId: machine.id, commands },
      BOTH,
    );
    expect(receipt.refusal).toMatchObject({
      code: 'NOT_FOUND',
      message: 'The live response library has no file Collect.ps1.',
    });
    expect(posts(subgraph)).toEqual([]);
  });

  it('never run a script that Defender does not let us read', async () => {
    const { subgraph, machine } = await startWithMachine();
    subgraph.emulator.control.addFault({ operation: 'listLibraryFiles' }, { status: 500, body: {} });
    const { errors } = await subgraph.passTime(
      write(subgraph, 'runDefenderLiveResponse', { machineId: machine.id, commands: [runScript] }, BOTH),
    );
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    expect(posts(subgraph)).toEqual([]);
  });
});
