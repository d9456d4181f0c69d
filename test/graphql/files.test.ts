import { describe, expect, it } from 'vitest';
import type { AlertEvidence } from '../../emulator/tenants/model.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/start-subgraph.js';
import { idsNewestFirst, onlyTenant } from './walk-pages.js';

const HASHES = { sha1: '0007'.repeat(10), sha256: '0007'.repeat(16) };
const UNKNOWN = 'f'.repeat(40);
const FILE = 'sha1 sha256 fileName size fileType isPeFile determinationType globalPrevalence';

const evidenceOf = (subgraph: SubgraphUnderTest) =>
  onlyTenant(subgraph).alerts.flatMap(({ evidence }) => evidence);
const alertsNaming = (subgraph: SubgraphUnderTest, { sha1, sha256 }: typeof HASHES) =>
  onlyTenant(subgraph).alerts.filter(({ evidence }) =>
    evidence.some((piece) => piece.sha1 === sha1 || piece.sha256 === sha256),
  );

/** One alert that is made of these pieces of evidence, each with nothing else in it. */
async function startWithEvidence(pieces: readonly Partial<AlertEvidence>[]) {
  const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5 } });
  const [alert] = onlyTenant(subgraph).alerts;
  const [sample] = evidenceOf(subgraph);
  const nothing = Object.fromEntries(Object.keys(sample!).map((name) => [name, null]));
  alert!.evidence = pieces.map((piece) => ({ ...nothing, ...piece }) as AlertEvidence);
  const files = async (selection: string) =>
    subgraph.ask(`{ alert(id: "${alert!.id}") { files { ${selection} } } }`);
  return { subgraph, files };
}

describe('defenderFile', () => {
  it.each([HASHES.sha1, HASHES.sha256, HASHES.sha256.toUpperCase()])(
    'gives the file of %s in one call',
    async (hash) => {
      const subgraph = await startSubgraph();
      const { data, errors } = await subgraph.ask(`{ defenderFile(hash: "${hash}") { ${FILE} } }`);
      expect(errors).toBeUndefined();
      expect(data.defenderFile).toMatchObject({ ...HASHES, fileName: null, size: expect.any(Number) });
      expect(subgraph.calls()).toMatchObject([{ path: `/api/files/${hash.toLowerCase()}` }]);
    },
  );

  it('is null for a hash that Defender does not know', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const { data, errors } = await subgraph.ask(`{ defenderFile(hash: "${UNKNOWN}") { ${FILE} } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ defenderFile: null });
  });

  it('is an error, and not null, where the route is missing', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    subgraph.emulator.control.addFault({ operation: 'getFile' }, { status: 404, body: '' });
    const { errors } = await subgraph.ask(`{ defenderFile(hash: "${UNKNOWN}") { sha1 } }`);
    expect(errors).toMatchObject([{ path: ['defenderFile'], extensions: { code: 'UPSTREAM_REJECTED' } }]);
  });

  it('is null when the service answers with another file', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const body = { sha1: 'e'.repeat(40), size: 1 };
    subgraph.emulator.control.addFault({ operation: 'getFile' }, { status: 200, body });
    const { data } = await subgraph.ask(`{ defenderFile(hash: "${UNKNOWN}") { size } }`);
    expect(data).toEqual({ defenderFile: null });
  });

  it.each([
    ['d41d8cd98f00b204e9800998ecf8427e', /^hash must be a SHA-1 .*: Defender takes no MD5\.$/],
    ['', /^hash must be a SHA-1 \(40 hex digits\) or a SHA-256 \(64 hex digits\)\.$/],
    [`${UNKNOWN} `, /^hash must be/],
    ['g'.repeat(40), /^hash must be/],
    ['../alerts', /^hash must be/],
  ])('refuses %j at no cost', async (hash, message) => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const { data, errors } = await subgraph.ask(
      'query ($hash: String!) { defenderFile(hash: $hash) { sha1 } }',
      { variables: { hash } },
    );
    expect(data).toEqual({ defenderFile: null });
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(message) as string,
        extensions: { code: 'BAD_USER_INPUT', argumentName: 'hash' },
      },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });

  it('shows what the service sends: nulls, HTML entities, numbers beyond 2^53', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const body = `{"sha1":"${UNKNOWN}","globalPrevalence":9007199254740993,"size":"22139496","fileType":null,
      "fileProductName":"Contoso&copy; Helper","determinationType":"Unknown","determinationValue":null,
      "globalFirstObserved":"2017-09-19T03:51:27.6785431Z","isPeFile":"yes","md5":"7f05a371d2beffb3784fd2199f81d730"}`;
    subgraph.emulator.control.addFault({ operation: 'getFile' }, { status: 200, body });
    const { data, errors } = await subgraph.ask(
      `{ defenderFile(hash: "${UNKNOWN}") { sha1 sha256 md5 globalPrevalence size fileType fileProductName
        determinationType determinationValue globalFirstObserved isPeFile } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.defenderFile).toEqual({
      sha1: UNKNOWN,
      sha256: null,
      md5: '7f05a371d2beffb3784fd2199f81d730',
      globalPrevalence: '9007199254740993',
      size: 22_139_496,
      fileType: null,
      fileProductName: 'Contoso&copy; Helper',
      determinationType: 'Unknown',
      determinationValue: null,
      globalFirstObserved: '2017-09-19T03:51:27.6785431Z',
      isPeFile: null,
    });
  });
});

describe('the files of an alert', () => {
  it('are those of its evidence, each once, with all that the pieces tell together', async () => {
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
  });

  it('load once a file for all further fields, each by the hash that is known', async () => {
    const { subgraph, files } = await startWithEvidence([
      { entityType: 'File', sha256: HASHES.sha256 },
      { entityType: 'File', sha1: UNKNOWN },
    ]);
    const { data, errors } = await files(FILE);
    expect(errors).toBeUndefined();
    expect(data.alert.files).toMatchObject([
      { sha1: null, sha256: HASHES.sha256, size: expect.any(Number), globalPrevalence: expect.any(Number) },
      { sha1: UNKNOWN, size: expect.any(Number) },
    ]);
    expect(subgraph.calls('getFile').map(({ path }) => path)).toEqual([
      `/api/files/${HASHES.sha256}`,
      `/api/files/${UNKNOWN}`,
    ]);
  });

  it('have nulls for what Defender does not know, and keep what evidence tells', async () => {
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
  });

  it('find out the SHA-1 first where an edge needs it', async () => {
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

  it('fail one by one', async () => {
    const { subgraph, files } = await startWithEvidence([
      { entityType: 'File', sha1: HASHES.sha1 },
      { entityType: 'File', sha1: UNKNOWN },
    ]);
    subgraph.emulator.control.addFault({ pathPattern: UNKNOWN }, { status: 403 });
    const { data, errors } = await files('sha1 size');
    expect(errors).toMatchObject([
      { path: ['alert', 'files', 1, 'size'], extensions: { code: 'UPSTREAM_FORBIDDEN' } },
    ]);
    expect(data.alert.files).toMatchObject([{ size: expect.any(Number) }, { sha1: UNKNOWN, size: null }]);
  });
});

describe('alerts and machines of a file', () => {
  it('are those whose evidence names it, newest first, in pages', async () => {
    const subgraph = await startSubgraph();
    const expected = idsNewestFirst(alertsNaming(subgraph, HASHES), ({ lastUpdateTime }) => lastUpdateTime);
    const page = (after: string | null) =>
      subgraph.ask(
        `query ($after: String) { defenderFile(hash: "${HASHES.sha1}") { alerts(first: 5, after: $after) {
          nodes { id } pageInfo { hasNextPage endCursor } } } }`,
        { variables: { after } },
      );
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await page(after);
      const { nodes, pageInfo } = data.defenderFile.alerts as {
        nodes: { id: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      ids.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(expected.length).toBeGreaterThan(5);
    expect(ids).toEqual(expected);
  });

  it('are remembered by id: what hangs on them costs no call again', async () => {
    const subgraph = await startSubgraph();
    const { data, errors } = await subgraph.ask(
      `{ defenderFile(hash: "${HASHES.sha1}") {
        machines { nodes { id lastSeen } } alerts { nodes { id evidence { __typename } files { sha1 } } } } }`,
    );
    expect(errors).toBeUndefined();
    const machines = data.defenderFile.machines.nodes as { id: string; lastSeen: string }[];
    const ids = new Set(alertsNaming(subgraph, HASHES).map(({ machineId }) => machineId));
    const known = onlyTenant(subgraph).machines.filter(({ id }) => ids.has(id));
    expect(machines.map(({ id }) => id)).toEqual(idsNewestFirst(known, ({ lastSeen }) => lastSeen));
    expect(data.defenderFile.alerts.nodes.length).toBeGreaterThan(5);
    expect(
      subgraph
        .calls()
        .map(({ operation }) => operation)
        .sort(),
    ).toEqual(['getFile', 'listFileAlerts', 'listFileMachines']);
  });

  it('have their evidence loaded in one batch where the list comes without', async () => {
    const subgraph = await startSubgraph({ emulator: { switches: { evidenceOnRelatedAlerts: 'empty' } } });
    const { data, errors } = await subgraph.ask(
      `{ defenderFile(hash: "${HASHES.sha1}") { alerts { nodes { id files { sha256 } user { accountName } } } } }`,
    );
    expect(errors).toBeUndefined();
    const nodes = data.defenderFile.alerts.nodes as { files: { sha256: string }[] }[];
    expect(nodes.length).toBeGreaterThan(5);
    for (const { files } of nodes) expect(files).toContainEqual({ sha256: HASHES.sha256 });
    expect(subgraph.calls('listAlerts')).toHaveLength(1);
    expect(subgraph.calls()).toHaveLength(3);
  });

  it.each(['alerts(first: 0)', 'machines(first: 1001)', 'alerts(after: "x")'])(
    'are not asked for when the page cannot be met: %s',
    async (edge) => {
      const subgraph = await startSubgraph();
      const { errors } = await subgraph.ask(
        `{ defenderFile(hash: "${HASHES.sha1}") { ${edge} { nodes { id } } } }`,
      );
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['getFile']);
    },
  );
});
