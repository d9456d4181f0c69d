import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import {
  startSubgraph,
  type AskOptions,
  type StartOptions,
  type SubgraphUnderTest,
} from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const EMULATOR = { machines: 30, alerts: 30 };
const HUNTER: AskOptions = { roles: ['Defender.Hunting', 'Defender.ViewData'] };
const HUNT =
  'query ($query: String!, $first: Int, $timespan: String) { defenderHunt(query: $query, first: $first, timespan: $timespan) ';

async function hunt(
  subgraph: SubgraphUnderTest,
  selection: string,
  variables: { readonly query: string; readonly first?: number | null; readonly timespan?: string },
  options = HUNTER,
) {
  return subgraph.ask(`${HUNT} { ${selection} } }`, { ...options, variables });
}

/** Before the end of Defender's own endpoint, whenever the test runs. */
const BEFORE_THE_END = Date.UTC(2026, 11, 1, 12);
const start = (options: StartOptions = {}) =>
  startSubgraph({ emulator: EMULATOR, startAt: BEFORE_THE_END, ...options });

/** Removes the application's permission for Graph. */
function withoutGraph(subgraph: SubgraphUnderTest): void {
  const [app] = subgraph.emulator.control.apps();
  subgraph.emulator.control.registerApp({
    clientId: DEFAULT_CLIENT_ID,
    secret: DEFAULT_CLIENT_SECRET,
    roles: app!.roles,
    graphRoles: [],
  });
}

describe('the target of a hunt', () => {
  it('is Graph if the application may hunt there', async () => {
    const subgraph = await start();
    const { data } = await hunt(subgraph, 'rowCount statistics', {
      query: 'DeviceInfo | take 3',
      timespan: 'P7D',
    });
    expect(data.defenderHunt).toEqual({ rowCount: 3, statistics: null });
    expect(subgraph.calls()).toMatchObject([
      { operation: 'graphRunHuntingQuery', requestBody: { Query: 'DeviceInfo | take 3', Timespan: 'P7D' } },
    ]);
  });

  it('is Defender if it may not, without a failing call', { tags: 'defender-first' }, async () => {
    const subgraph = await start();
    withoutGraph(subgraph);
    const { data, errors } = await hunt(subgraph, 'rowCount statistics', { query: 'DeviceInfo | take 3' });
    expect(errors).toBeUndefined();
    expect(data.defenderHunt).toMatchObject({
      rowCount: 3,
      statistics: { ExecutionTime: expect.any(Number) as number },
    });
    expect(subgraph.calls()).toMatchObject([
      { operation: 'runHuntingQuery', requestBody: { Query: 'DeviceInfo | take 3' } },
    ]);
  });

  it.each([
    ['defender', 'runHuntingQuery'],
    ['graph', 'graphRunHuntingQuery'],
  ])('is %s if the setting says so', async (setting, operation) => {
    const subgraph = await start({ env: { DEFENDER_SOURCES: `hunting=${setting}` } });
    await hunt(subgraph, 'rowCount', { query: 'DeviceInfo | take 3' });
    expect(subgraph.calls()).toMatchObject([{ operation }]);
  });

  it('is Graph if the setting says so, even if Graph is known to reject', async () => {
    const subgraph = await start({ env: { DEFENDER_SOURCES: 'hunting=graph' } });
    withoutGraph(subgraph);
    const { errors } = await hunt(subgraph, 'rowCount', { query: 'DeviceInfo | take 3' });
    expect(errors).toMatchObject([
      {
        path: ['defenderHunt'],
        extensions: { code: 'UPSTREAM_FORBIDDEN', missingPermissions: ['ThreatHunting.Read.All'] },
      },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });

  it('rejects a timespan on Defender, without a call', async () => {
    const subgraph = await start({ env: { DEFENDER_SOURCES: 'hunting=defender' } });
    const { errors } = await hunt(subgraph, 'rowCount', { query: 'DeviceInfo', timespan: 'P1D' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain('timespan is not supported');
    expect(subgraph.calls()).toEqual([]);
  });
});

describe('the result of a hunt', () => {
  it.each(['defender', 'graph'])('has columns in order and rows by column (%s)', async (setting) => {
    const subgraph = await start({ env: { DEFENDER_SOURCES: `hunting=${setting}` } });
    const [machine] = onlyTenant(subgraph).machines;
    const { data, errors } = await hunt(
      subgraph,
      'columns { name type valueType } rows { values } rowCount isTruncated',
      {
        query: `DeviceInfo | where DeviceId == "${machine!.id}" | project DeviceName, DeviceId, IsAzureADJoined | take 1`,
      },
    );
    expect(errors).toBeUndefined();
    expect(data.defenderHunt).toMatchObject({
      columns: [
        { name: 'DeviceName', type: 'String', valueType: 'STRING' },
        { name: 'DeviceId', type: 'String', valueType: 'STRING' },
        { name: 'IsAzureADJoined', type: 'SByte', valueType: 'BOOL' },
      ],
      rows: [{ values: { DeviceName: machine!.computerDnsName, DeviceId: machine!.id } }],
      rowCount: 1,
      isTruncated: false,
    });
  });

  it.each([
    ['graphRunHuntingQuery', '{"schema":[{"name":"N","type":"Int64"}],"results":[{"N":NUMBERS}]}'],
    ['runHuntingQuery', '{"Schema":[{"Name":"N","Type":"Int64"}],"Results":[{"N":NUMBERS}]}'],
  ])('has exact 64-bit numbers (%s)', async (operation, text) => {
    const subgraph = await start({
      env: { DEFENDER_SOURCES: operation === 'runHuntingQuery' ? 'hunting=defender' : 'hunting=graph' },
    });
    const numbers = '[9007199254740993, -9007199254740993, 9007199254740991, 1.5, 1e3]';
    subgraph.emulator.control.addFault(
      { operation },
      { status: 200, body: text.replace('NUMBERS', numbers) },
    );
    const { data } = await hunt(subgraph, 'rows { values }', { query: 'DeviceInfo' });
    expect(data.defenderHunt.rows[0].values).toEqual({
      N: ['9007199254740993', '-9007199254740993', 9_007_199_254_740_991, 1.5, 1_000],
    });
  });

  it(
    'has edges to machines, alerts and files, with calls shared by all rows',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await start();
      const { data, errors } = await hunt(
        subgraph,
        'rows { values machine { id } alert { id evidence { __typename } } file { sha1 sha256 } }',
        { query: 'AlertEvidence | take 60' },
      );
      expect(errors).toBeUndefined();
      const rows = data.defenderHunt.rows as {
        values: Record<string, string>;
        machine: { id: string } | null;
        alert: { id: string } | null;
        file: { sha1: string | null; sha256: string | null } | null;
      }[];
      expect(rows).toHaveLength(60);
      const known = new Set(onlyTenant(subgraph).machines.map(({ id }) => id));
      for (const { values, machine, alert, file } of rows) {
        expect(alert?.id).toBe(values['AlertId']);
        expect(machine?.id ?? null).toBe(known.has(values['DeviceId'] ?? '') ? values['DeviceId'] : null);
        const hashes = { sha1: values['SHA1'] || null, sha256: values['SHA256'] || null };
        expect(file).toEqual(hashes.sha1 === null && hashes.sha256 === null ? null : hashes);
      }
      expect(
        subgraph
          .calls()
          .map(({ operation }) => operation)
          .sort(),
      ).toEqual(['graphRunHuntingQuery', 'listAlerts', 'listMachines']);
    },
  );

  it.each([
    ['an empty DeviceId', { DeviceId: '', AlertId: '', SHA1: '' }],
    ['no such column', { Other: 1 }],
    ['null', { DeviceId: null, AlertId: null, SHA256: null }],
    ['something else than text', { DeviceId: 5, AlertId: {}, SHA1: true }],
  ])('has no edges if a row has %s, without a call', async (_, row) => {
    const subgraph = await start();
    subgraph.emulator.control.addFault(
      { operation: 'graphRunHuntingQuery' },
      { status: 200, body: { schema: [], results: [row] } },
    );
    const { data, errors } = await hunt(
      subgraph,
      'rows { values machine { id } alert { id } file { sha1 } }',
      { query: 'DeviceInfo' },
    );
    expect(errors).toBeUndefined();
    expect(data.defenderHunt.rows).toEqual([{ values: row, machine: null, alert: null, file: null }]);
    expect(subgraph.calls()).toHaveLength(1);
  });

  it('needs the role of linked objects, and makes no call for refused fields', async () => {
    const subgraph = await start();
    const { data, errors } = await hunt(
      subgraph,
      'rows { values machine { id } alert { id } file { sha1 } }',
      { query: 'AlertEvidence | take 1' },
      { roles: ['Defender.Hunting'] },
    );
    expect(data.defenderHunt.rows).toMatchObject([{ machine: null, alert: null, file: null }]);
    expect(
      errors?.map(({ path, extensions }) => [path?.at(-1), extensions.code, extensions['requiredRoles']]),
    ).toEqual(['machine', 'alert', 'file'].map((edge) => [edge, 'FORBIDDEN', ['Defender.ViewData']]));
    expect(subgraph.calls()).toHaveLength(1);
    subgraph.forgetCalls();
    const viewer = await hunt(
      subgraph,
      'rowCount',
      { query: 'DeviceInfo' },
      { roles: ['Defender.ViewData'] },
    );
    expect(viewer.errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN', requiredRoles: ['Defender.Hunting'] } },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });
});

describe('the rows of a hunt', () => {
  it.each([
    [3, 10, { rowCount: 3, isTruncated: true }],
    [10, 10, { rowCount: 10, isTruncated: false }],
    [11, 10, { rowCount: 10, isTruncated: false }],
    [null, 10, { rowCount: 10, isTruncated: false }],
    [10_000, 10, { rowCount: 10, isTruncated: false }],
  ])('with first: %j of %i rows are %j', async (first, rows, expected) => {
    const subgraph = await start();
    const { data } = await hunt(subgraph, 'rowCount isTruncated rows { values }', {
      query: `DeviceInfo | take ${String(rows)}`,
      first,
    });
    expect(data.defenderHunt).toMatchObject(expected);
    expect(data.defenderHunt.rows).toHaveLength(expected.rowCount);
  });

  it.each([
    [{ query: 'DeviceInfo', first: 0 }, 'first must be 1 to 10,000, not 0.'],
    [{ query: 'DeviceInfo', first: -1 }, 'first must be 1 to 10,000, not -1.'],
    [{ query: 'DeviceInfo', first: 10_001 }, 'first must be 1 to 10,000, not 10001.'],
    [{ query: ' \n ' }, 'query must not be empty.'],
    [{ query: 'DeviceInfo', timespan: '7 days' }, 'timespan must be an ISO 8601 duration such as P7D.'],
    [{ query: 'DeviceInfo', timespan: 'P' }, 'timespan must be an ISO 8601 duration such as P7D.'],
    [{ query: 'DeviceInfo', timespan: '' }, 'timespan must be an ISO 8601 duration such as P7D.'],
  ])('rejects %j without a call', async (variables, message) => {
    const subgraph = await start();
    const { data, errors } = await hunt(subgraph, 'rowCount', variables);
    expect(data).toEqual({ defenderHunt: null });
    expect(errors).toMatchObject([
      { message, path: ['defenderHunt'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });

  it.each(['defender', 'graph'])(
    'of bad KQL are BAD_USER_INPUT in the words of the service (%s)',
    async (setting) => {
      const subgraph = await start({ env: { DEFENDER_SOURCES: `hunting=${setting}` } });
      const { data, errors } = await hunt(subgraph, 'rowCount', {
        query: 'DeviceInfo | where NoSuchColumn == 1',
      });
      expect(data).toEqual({ defenderHunt: null });
      expect(errors).toMatchObject([
        {
          path: ['defenderHunt'],
          extensions: { code: 'BAD_USER_INPUT', argumentName: 'query', upstreamCode: 'BadRequest' },
        },
      ]);
      expect(errors?.[0]?.message).toContain('NoSuchColumn');
      expect(subgraph.calls()).toMatchObject([{ status: 400 }]);
    },
  );
});
