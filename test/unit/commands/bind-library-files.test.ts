import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../src/commands/sequence/command-context.js';
import { bindLibraryFiles } from '../../../src/commands/approvals/bind-library-files.js';
import { noCost } from '../../../src/defender-api/call-budget.js';

function contextWith(files: readonly { fileName: string; sha256?: string }[]) {
  let calls = 0;
  const dataSource = {
    fetchNow: () => {
      calls += 1;
      return Promise.resolve(files);
    },
  };
  const call = { tenantId: 't', requestId: 'r', deadline: 0, cost: noCost() };
  return { context: { dataSource, call } as unknown as CommandContext, calls: () => calls };
}

const SCRIPT = { runScript: { scriptName: 'a.ps1' } };
const TOOL = { putFile: { fileName: 'tool.exe' } };
const FETCH = { getFile: { path: '/tmp/x' } };

describe('the library files that an approval of a session binds', () => {
  it('are the content of every library file that it uses, each once, in one call', async () => {
    const { context, calls } = contextWith([
      { fileName: 'a.ps1', sha256: 'AA' },
      { fileName: 'tool.exe', sha256: 'bb' },
      { fileName: 'other.ps1', sha256: 'cc' },
    ]);
    const commands = [TOOL, SCRIPT, SCRIPT, FETCH];
    expect(await bindLibraryFiles('runDefenderLiveResponse', { commands }, context)).toEqual({
      'a.ps1': 'aa',
      'tool.exe': 'bb',
    });
    expect(calls()).toBe(1);
  });

  it('are empty and make no call if no library file is used', async () => {
    const { context, calls } = contextWith([]);
    expect(await bindLibraryFiles('runDefenderLiveResponse', { commands: [FETCH] }, context)).toEqual({});
    expect(calls()).toBe(0);
  });

  it.each([
    ['does not exist', []],
    ['has no hash', [{ fileName: 'a.ps1' }]],
  ])("can't be determined for a file that %s", async (_what, files) => {
    const { context } = contextWith(files);
    await expect(
      bindLibraryFiles('runDefenderLiveResponse', { commands: [SCRIPT] }, context),
    ).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});
