import { describe, expect, it } from 'vitest';
import type { AlertEvidence } from '../../../emulator/tenants/model.js';
import { DIGITS } from '../../kit/reads/digits.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const HASHES = { sha1: '0007'.repeat(10), sha256: '0007'.repeat(16) };
const UNKNOWN = 'f'.repeat(40);
const FILE = 'sha1 sha256 fileName size fileType isPeFile determinationType globalPrevalence';

const evidenceOf = (subgraph: SubgraphUnderTest) =>
  onlyTenant(subgraph).alerts.flatMap(({ evidence }) => evidence);
const alertsNaming = (subgraph: SubgraphUnderTest, { sha1, sha256 }: typeof HASHES) =>
  onlyTenant(subgraph).alerts.filter(({ evidence }) =>
    evidence.some((piece) => piece.sha1 === sha1 || piece.sha256 === sha256),
  );

/** One alert with these pieces of evidence, each with no other fields. */
async function startWithEvidence(pieces: readonly Partial<AlertEvidence>[]) {
  const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5 } });
  const [alert] = onlyTenant(subgraph).alerts;
  const [sample] = evidenceOf(subgraph);
  const { evidenceCreationTime } = sample!;
  const nothing = Object.fromEntries(Object.keys(sample!).map((name) => [name, null]));
  alert!.evidence = pieces.map((piece) => ({ ...nothing, evidenceCreationTime, ...piece }) as AlertEvidence);
  const files = async (selection: string) =>
    subgraph.ask(`{ alert(id: "${alert!.id}") { files { ${selection} } } }`);
  return { subgraph, files };
}

describe('the files of an alert', () => {
  it(
    'are those of its evidence, each once, with the combined fields of the pieces',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, files } = await startWithEvidence([
        { entityType: 'File', sha256: HASHES.sha256, fileName: 'a.exe' },
        { entityType: 'Process', ...HASHES, fileName: 'b.exe' },
        { entityType: 'File', fileName: 'no-hash.exe' },
        { entityType: 'File', sha1: 'no hash', sha256: '' },
        { entityType: 'file', sha1: UNKNOWN.toUpperCase(), fileName: '' },
        { entityType: 'User', accountName: 'ada' },
      ]);
      const { data, errors } = await files('sha1 sha256 fileName');
      expect(errors).toBeUndefined();
      expect(data.alert.files).toEqual([
        { ...HASHES, fileName: 'a.exe' },
        { sha1: UNKNOWN, sha256: null, fileName: null },
      ]);
      expect(subgraph.calls()).toHaveLength(1);
    },
  );

  it('load once a file for all further fields, each by its known hash', async () => {
    const { subgraph, files } = await startWithEvidence([
      { entityType: 'File', sha256: HASHES.sha256 },
      { entityType: 'File', sha1: UNKNOWN },
    ]);
    const { data, errors } = await files(FILE);
    expect(errors).toBeUndefined();
    expect(data.alert.files).toMatchObject([
      { sha1: null, sha256: HASHES.sha256, size: DIGITS, globalPrevalence: DIGITS },
      { sha1: UNKNOWN, size: DIGITS },
    ]);
    const paths = subgraph.calls('getFile').map(({ path }) => path);
    expect(paths.sort()).toEqual([`/api/files/${HASHES.sha256}`, `/api/files/${UNKNOWN}`].sort());
  });

  it(
    'have nulls for fields that Defender does not know, and preserve those of evidence',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, files } = await startWithEvidence([{ entityType: 'File', sha1: UNKNOWN }]);
      const body = { error: { code: 'ResourceNotFound', message: 'File was not found' } };
      subgraph.emulator.control.addFault({ pathPattern: '^/api/files/' }, { status: 404, body });
      const page = '{ nodes { id } pageInfo { hasNextPage } }';
      const { data, errors } = await files(`sha1 size statistics { sha1 } alerts ${page} machines ${page}`);
      expect(errors).toBeUndefined();
      const none = { nodes: [], pageInfo: { hasNextPage: false } };
      expect(data.alert.files).toEqual([
        { sha1: UNKNOWN, size: null, statistics: null, alerts: none, machines: none },
      ]);
    },
  );

  it('look the SHA-1 up first if an edge needs it', { tags: 'defender-first' }, async () => {
    const { subgraph, files } = await startWithEvidence([{ entityType: 'File', sha256: HASHES.sha256 }]);
    const { data, errors } = await files(
      'alerts { nodes { id } } machines { nodes { id } } statistics { sha1 }',
    );
    expect(errors).toBeUndefined();
    expect(data.alert.files[0].alerts.nodes).toHaveLength(alertsNaming(subgraph, HASHES).length);
    expect(data.alert.files[0].statistics).not.toBeNull();
    expect(
      subgraph
        .calls()
        .map(({ operation }) => operation)
        .sort(),
    ).toEqual(['getAlert', 'getFile', 'getFileStats', 'listFileAlerts', 'listFileMachines']);
  });

  it('fail separately', async () => {
    const { subgraph, files } = await startWithEvidence([
      { entityType: 'File', sha1: HASHES.sha1 },
      { entityType: 'File', sha1: UNKNOWN },
    ]);
    subgraph.emulator.control.addFault({ pathPattern: UNKNOWN }, { status: 403 });
    const { data, errors } = await files('sha1 size');
    expect(errors).toMatchObject([
      { path: ['alert', 'files', 1, 'size'], extensions: { code: 'UPSTREAM_FORBIDDEN' } },
    ]);
    expect(data.alert.files).toMatchObject([{ size: DIGITS }, { sha1: UNKNOWN, size: null }]);
  });
});

describe('the file of a hunting row', () => {
  it('is named by the row without a call, and complete in one call; a malformed hash names none', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const results = [
      { SHA1: UNKNOWN.toUpperCase(), SHA256: '', FileName: 'a.exe' },
      { SHA1: '../../alerts', SHA256: 'none', FileName: 'b.exe' },
    ];
    const { control } = subgraph.emulator;
    control.addFault({ operation: 'graphRunHuntingQuery' }, { status: 200, body: { schema: [], results } });
    control.addFault({ operation: 'getFile' }, { status: 200, body: { sha1: UNKNOWN, size: 7 } });
    const hunt = (selection: string) =>
      subgraph.ask(`{ defenderHunt(query: "DeviceInfo", first: 2) { rows { file { ${selection} } } } }`, {
        roles: ['Defender.Hunting', 'Defender.ViewData'],
      });
    const thin = await hunt('sha1 sha256 fileName');
    expect(thin.data.defenderHunt.rows).toEqual([
      { file: { sha1: UNKNOWN, sha256: null, fileName: 'a.exe' } },
      { file: null },
    ]);
    expect(subgraph.calls('getFile')).toEqual([]);
    const whole = await hunt('size signer');
    expect(whole.data.defenderHunt.rows[0]).toEqual({ file: { size: '7', signer: null } });
    expect(subgraph.calls('getFile')).toMatchObject([{ path: `/api/files/${UNKNOWN}` }]);
  });
});
