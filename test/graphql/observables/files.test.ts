import { describe, expect, it } from 'vitest';
import { DIGITS } from '../../kit/reads/digits.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { idsNewestFirst, onlyTenant } from '../../kit/reads/walk-pages.js';

const HASHES = { sha1: '0007'.repeat(10), sha256: '0007'.repeat(16) };
const UNKNOWN = 'f'.repeat(40);
const FILE = 'sha1 sha256 fileName size fileType isPeFile determinationType globalPrevalence';

const alertsNaming = (subgraph: SubgraphUnderTest, { sha1, sha256 }: typeof HASHES) =>
  onlyTenant(subgraph).alerts.filter(({ evidence }) =>
    evidence.some((piece) => piece.sha1 === sha1 || piece.sha256 === sha256),
  );

describe('defenderFile', () => {
  it.each([HASHES.sha1, HASHES.sha256, HASHES.sha256.toUpperCase()])(
    'returns the file of %s in one call',
    async (hash) => {
      const subgraph = await startSubgraph();
      const { data, errors } = await subgraph.ask(`{ defenderFile(hash: "${hash}") { ${FILE} } }`);
      expect(errors).toBeUndefined();
      expect(data.defenderFile).toMatchObject({ ...HASHES, fileName: null, size: DIGITS });
      expect(subgraph.calls()).toMatchObject([{ path: `/api/files/${hash.toLowerCase()}` }]);
    },
  );

  it('is null for a hash that Defender does not know', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const { data, errors } = await subgraph.ask(`{ defenderFile(hash: "${UNKNOWN}") { ${FILE} } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ defenderFile: null });
  });

  it('is an error, and not null, if the route is missing', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    subgraph.emulator.control.addFault({ operation: 'getFile' }, { status: 404, body: '' });
    const { errors } = await subgraph.ask(`{ defenderFile(hash: "${UNKNOWN}") { sha1 } }`);
    expect(errors).toMatchObject([{ path: ['defenderFile'], extensions: { code: 'UPSTREAM_REJECTED' } }]);
  });

  it('is null if the service responds with another file', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const body = { sha1: 'e'.repeat(40), size: 1 };
    subgraph.emulator.control.addFault({ operation: 'getFile' }, { status: 200, body });
    const { data } = await subgraph.ask(`{ defenderFile(hash: "${UNKNOWN}") { size } }`);
    expect(data).toEqual({ defenderFile: null });
  });

  it.each([
    ['d41d8cd98f00b204e9800998ecf8427e', /^hash must be a SHA-1 .*\. Defender does not support MD5\.$/],
    ['', /^hash must be a SHA-1 \(40 hex digits\) or a SHA-256 \(64 hex digits\)\.$/],
    [`${UNKNOWN} `, /^hash must be/],
    ['g'.repeat(40), /^hash must be/],
    ['../alerts', /^hash must be/],
  ])('rejects %j without a call', async (hash, message) => {
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

  it("returns the service's values: nulls, HTML entities, numbers beyond 2^53", async () => {
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
      size: '22139496',
      fileType: null,
      fileProductName: 'Contoso&copy; Helper',
      determinationType: 'Unknown',
      determinationValue: null,
      globalFirstObserved: '2017-09-19T03:51:27.6785431Z',
      isPeFile: null,
    });
  });
});

describe('alerts and machines of a file', () => {
  it('are those whose evidence names it, newest first, in pages', { tags: 'slow' }, async () => {
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

  it('are cached by id: their edges make no further call', { tags: ['slow', 'defender-first'] }, async () => {
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

  it('resolve without reading again the fields of their rows', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph();
    const { data, errors } = await subgraph.ask(
      `{ defenderFile(hash: "${HASHES.sha1}") {
        machines(first: 2) { nodes { id alerts(first: 2) { nodes { machine { id computerDnsName } } } } } } }`,
    );
    expect(errors).toBeUndefined();
    for (const { id, alerts } of data.defenderFile.machines.nodes as {
      id: string;
      alerts: { nodes: { machine: { id: string } }[] };
    }[]) {
      expect(alerts.nodes.length).toBeGreaterThan(0);
      for (const { machine } of alerts.nodes) expect(machine.id).toBe(id);
    }
    expect(
      subgraph
        .calls()
        .map(({ operation }) => operation)
        .sort(),
    ).toEqual(['getFile', 'listFileMachines', 'listMachineAlerts', 'listMachineAlerts']);
  });

  it(
    'have their evidence loaded in one batch if the list comes without it',
    { tags: 'defender-first' },
    async () => {
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
    },
  );

  it.each(['alerts(first: 0)', 'machines(first: 1001)', 'alerts(after: "x")'])(
    'are not read if the page is impossible: %s',
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
