import { describe, expect, it } from 'vitest';
import { change } from '../../kit/writes/library-writes.js';
import { startWithMachine } from '../../kit/writes/response-actions.js';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';
import { warned } from '../../kit/writes/warned.js';

const UNATTRIBUTED = warned('ATTRIBUTION_NOT_STORED', 'only the audit trail of this service');
const CONTENT = 'YWJj';

describe('deleteDefenderLibraryFile', () => {
  const remove = (subgraph: SubgraphUnderTest, input: Readonly<Record<string, unknown>>) =>
    change(subgraph, 'deleteDefenderLibraryFile', input);

  it('deletes a file, whatever the characters of its name, and returns it', async () => {
    const { subgraph } = await startWithMachine();
    const file = onlyTenant(subgraph).libraryFiles.find(({ fileName }) => fileName === 'Aufräumen.ps1')!;
    const { errors, payload } = await remove(subgraph, { fileName: file.fileName });
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({
      outcome: 'DONE',
      libraryFile: { fileName: file.fileName, sha256: file.sha256 },
      warnings: [UNATTRIBUTED],
    });
    expect(onlyTenant(subgraph).libraryFiles).toHaveLength(3);
    expect(subgraph.calls().map(({ method, path }) => [method, path])).toEqual([
      ['GET', '/api/libraryfiles'],
      ['DELETE', `/api/libraryfiles/${encodeURIComponent(file.fileName)}`],
    ]);
  });

  it('names a file that the library does not have', async () => {
    const { subgraph } = await startWithMachine();
    const { errors } = await remove(subgraph, { fileName: 'Collect.ps1' });
    expect(errors).toMatchObject([
      { message: 'The live response library has no file Collect.ps1.', extensions: { code: 'NOT_FOUND' } },
    ]);
    expect(subgraph.calls('deleteLibraryFile')).toEqual([]);
  });

  it.each(['', ' ', '..', 'a/b.ps1', 'a\\b.ps1', 'a\nb'])('rejects %j as a name', async (fileName) => {
    const { subgraph } = await startWithMachine();
    const { errors } = await remove(subgraph, { fileName });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argumentName: 'input.fileName' });
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });

  it('is ALREADY_IN_EFFECT if the file was removed between the check and the request', async () => {
    const { subgraph } = await startWithMachine();
    const body = { error: { code: 'ResourceNotFound', message: 'gone' } };
    subgraph.emulator.control.addFault({ operation: 'deleteLibraryFile' }, { status: 404, body });
    const { payload } = await remove(subgraph, { fileName: 'collect.ps1' });
    expect(payload).toMatchObject({ outcome: 'ALREADY_IN_EFFECT', libraryFile: { fileName: 'collect.ps1' } });
  });

  it('returns its call in a dry run', async () => {
    const { subgraph } = await startWithMachine();
    const { payload } = await remove(subgraph, { fileName: 'collect.ps1', dryRun: true });
    expect(payload.plannedCalls?.[0]).toEqual({
      operation: 'deleteLibraryFile',
      method: 'DELETE',
      path: '/api/libraryfiles/collect.ps1',
      body: null,
    });
    expect(onlyTenant(subgraph).libraryFiles).toHaveLength(4);
  });
});

describe('the library', () => {
  it.each(['uploadDefenderLibraryFile', 'deleteDefenderLibraryFile'] as const)(
    'is not changed by %s of a caller without its role',
    async (mutation) => {
      const { subgraph } = await startWithMachine();
      const input = {
        fileName: 'collect.ps1',
        ...(mutation === 'uploadDefenderLibraryFile' && { content: CONTENT }),
      };
      const roles = ['Defender.ViewData', 'Defender.LiveResponse.Run', 'Defender.LiveResponse.Collect'];
      const { errors } = await change(subgraph, mutation, input, { roles });
      expect(errors?.[0]?.extensions).toEqual({
        code: 'FORBIDDEN',
        requiredRoles: ['Defender.LiveResponse.Library'],
      });
      expect(subgraph.calls()).toEqual([]);
    },
  );
});
