import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { pagesOf, start } from '../../kit/reads/device-inventory-pages.js';

const FIELD = 'defenderDeviceConfigurations';
const HUNTED = { DEFENDER_SOURCES: 'assessments=hunting' };
const ROLES = { roles: ['Defender.ViewVulnerabilities'] };
const LIST = `{ ${FIELD}(first: 10) { nodes { deviceId isCompliant isApplicable configurationImpact timestamp } } }`;
const MACHINE = 'a'.repeat(40);

/** An answer of Graph, as text, because numbers may be longer than JavaScript's. */
const answer = (columns: Readonly<Record<string, string>>, rows: string) =>
  JSON.stringify({
    schema: Object.entries(columns).map(([name, type]) => ({ name, type })),
    results: [],
  }).replace('"results":[]', `"results":[${rows}]`);

describe('a hunted row', () => {
  it('has a ReportId beyond 2^53 exactly', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 2, alerts: 0 } });
    const body = answer(
      { DeviceId: 'String', ReportId: 'Int64' },
      `{"DeviceId":"${MACHINE}","ReportId":9007199254740993}`,
    );
    subgraph.emulator.control.addFault({ operation: 'graphRunHuntingQuery' }, { status: 200, body });
    const { data, errors } = await subgraph.ask('{ defenderHunt(query: "DeviceInfo") { rows { values } } }', {
      roles: ['Defender.Hunting'],
    });
    expect(errors).toBeUndefined();
    expect(data.defenderHunt.rows[0].values).toEqual({ DeviceId: MACHINE, ReportId: '9007199254740993' });
  });

  it.each([
    ['graphRunHuntingQuery', 'graph', '{"schema":[COLUMNS],"results":[ROW]}', '1'],
    ['graphRunHuntingQuery', 'graph', '{"schema":[COLUMNS],"results":[ROW]}', '9007199254740993'],
    ['runHuntingQuery', 'defender', '{"Schema":[COLUMNS],"Results":[ROW]}', '1'],
  ])('has the value of each column, whatever its name (%s, %s)', async (operation, source, text, long) => {
    const subgraph = await startSubgraph({
      emulator: { machines: 2, alerts: 0 },
      startAt: Date.UTC(2026, 11, 1, 12),
      env: { DEFENDER_SOURCES: `hunting=${source}` },
    });
    const column = '{"Name":"__proto__","Type":"SByte"},{"Name":"toString","Type":"SqlDecimal"}';
    const row = `{"__proto__":1,"toString":"1.50","constructor":null,"":"x","Twice":1,"Twice":2,"L":${long}}`;
    const body = text.replace('COLUMNS', column).replace('ROW', row);
    subgraph.emulator.control.addFault({ operation }, { status: 200, body });
    const { data, errors } = await subgraph.ask(
      '{ defenderHunt(query: "DeviceInfo") { columns { valueType } rows { values } } }',
      { roles: ['Defender.Hunting'] },
    );
    expect(errors).toBeUndefined();
    expect(data.defenderHunt.columns).toEqual([{ valueType: 'BOOL' }, { valueType: 'DECIMAL' }]);
    const values = `{"__proto__":true,"toString":"1.50","constructor":null,"":"x","Twice":2,"L":LONG}`;
    expect(JSON.stringify(data.defenderHunt.rows[0].values)).toBe(
      values.replace('LONG', long === '1' ? long : `"${long}"`),
    );
  });

  it('with {} for null, SByte for booleans, odd times and keys that describe others costs only what is odd', async () => {
    const subgraph = await start({ env: HUNTED });
    const row = (id: string, more: object) =>
      JSON.stringify({
        DeviceId: MACHINE,
        ConfigurationId: id,
        'IsCompliant@odata.type': '#SByte',
        ...more,
      });
    const body = answer(
      { DeviceId: 'String', ConfigurationId: 'String' },
      [
        row('scid-1', { IsCompliant: 1, IsApplicable: 1, ConfigurationImpact: {}, Timestamp: {} }),
        row('scid-2', {
          IsCompliant: {},
          IsApplicable: 0,
          ConfigurationImpact: 'much',
          Timestamp: 'yesterday',
        }),
        row('', { DeviceId: {} }),
        JSON.stringify({ DeviceId: `0\n${'x'.repeat(600)}`, ConfigurationId: "scid-3' | union x" }),
      ].join(),
    );
    subgraph.emulator.control.addFault({ operation: 'graphRunHuntingQuery' }, { status: 200, body });
    const { data, errors } = await subgraph.ask(LIST, ROLES);
    expect(errors).toBeUndefined();
    expect(data[FIELD].nodes.slice(1)).toEqual([
      {
        deviceId: MACHINE,
        isCompliant: true,
        isApplicable: true,
        configurationImpact: null,
        timestamp: null,
      },
      {
        deviceId: MACHINE,
        isCompliant: false,
        isApplicable: false,
        configurationImpact: null,
        timestamp: null,
      },
    ]);
    expect(data[FIELD].nodes).toHaveLength(3);
    const { rows } = await pagesOf(subgraph, FIELD, 'configurationId', ', first: 1');
    const found = rows.map(({ configurationId }) => configurationId as string);
    expect(found).toEqual(["scid-3' | union x", 'scid-1', 'scid-2']);
  });
});

it(
  'a list that far exceeds a hunt since its first page is read again, because its rows have other parts',
  { tags: 'slow' },
  async () => {
    const subgraph = await start({ env: HUNTED });
    const page = (after: string | null) =>
      subgraph.ask(
        `query ($after: String) { ${FIELD}(first: 10, after: $after) { pageInfo { endCursor } } }`,
        {
          ...ROLES,
          variables: { after },
        },
      );
    const { data } = await page(null);
    const row = JSON.stringify({ DeviceId: MACHINE, ConfigurationId: 'scid-1' });
    const body = answer({ DeviceId: 'String', ConfigurationId: 'String' }, Array(10_001).fill(row).join());
    subgraph.emulator.control.addFault({ operation: 'graphRunHuntingQuery' }, { status: 200, body });
    subgraph.forgetCalls();
    const { errors } = await page(data[FIELD].pageInfo.endCursor);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('restart with the first page'),
        extensions: { code: 'BAD_USER_INPUT', argumentName: 'after' },
      },
    ]);
    // The whole, and a half.
    expect(subgraph.calls('graphRunHuntingQuery')).toHaveLength(2);
  },
);

const NONE = { endOfSupportStatus: 'NONE', endOfSupportDate: null };

describe.each([
  {
    field: 'defenderDeviceSoftware',
    known: { softwareName: 'b', numberOfWeaknesses: '2', ...NONE },
    unknown: { softwareName: 'c', numberOfWeaknesses: '0', ...NONE },
    odd: {
      softwareName: null,
      numberOfWeaknesses: null,
      endOfSupportStatus: 'UNRECOGNIZED',
      endOfSupportDate: null,
    },
  },
  {
    field: 'defenderDeviceVulnerabilities',
    known: {
      softwareName: 'b',
      id: `${MACHINE}_b_1_CVE-2026-1_`,
      cvssScore: 7.5,
      exploitabilityLevel: 'EXPLOIT_IS_PUBLIC',
      recommendationReference: 'va-_-v-_-b',
    },
    unknown: {
      softwareName: 'c',
      id: `${MACHINE}_c_1_CVE-2026-1_`,
      cvssScore: null,
      exploitabilityLevel: 'NO_EXPLOIT',
      recommendationReference: 'va-_-v-_-c',
    },
    odd: {
      softwareName: null,
      id: `${MACHINE}__1_CVE-2026-1_`,
      cvssScore: null,
      exploitabilityLevel: null,
      recommendationReference: null,
    },
  },
])('hunted rows of $field', ({ field, known, unknown, odd }) => {
  const NAME = "a'\n| union AlertInfo //\u202E\\";
  const list = (rows: readonly object[]) => ({
    status: 200,
    body: answer({ DeviceId: 'String' }, rows.map((row) => JSON.stringify(row)).join()),
  });
  const row = { DeviceId: MACHINE, SoftwareVendor: 'v', SoftwareVersion: '1', CveId: 'CVE-2026-1' };

  it('are one for each thing, whatever its name, without those that have no machine', async () => {
    const subgraph = await start({ env: HUNTED });
    const long = 'x'.repeat(5_000);
    const rows = [
      { ...row, SoftwareName: NAME },
      { ...row, SoftwareName: NAME, Weaknesses: 3 },
      { ...row, SoftwareName: `${long}1` },
      { ...row, SoftwareName: `${long}2` },
      { ...row, SoftwareName: 'lost', DeviceId: '' },
      { ...row, SoftwareName: 'lost', DeviceId: {} },
    ];
    subgraph.emulator.control.addFault({ operation: 'graphRunHuntingQuery' }, list(rows));
    const { rows: found } = await pagesOf(subgraph, field, 'softwareName', ', first: 1');
    expect(found.map(({ softwareName }) => softwareName as string)).toEqual([NAME, `${long}1`, `${long}2`]);
    expect(subgraph.calls('graphRunHuntingQuery').length).toBeGreaterThan(0);
  });

  it('cost only what is odd in them', async () => {
    const subgraph = await start({ env: HUNTED });
    const rows = [
      { ...row, SoftwareName: 'b', Score: 7.5, IsExploitAvailable: true, Weaknesses: 2 },
      { ...row, SoftwareName: 'c', Score: {}, IsExploitAvailable: 0, Weaknesses: {}, EndOfSupportDate: {} },
      {
        ...row,
        SoftwareName: {},
        Score: 'high',
        IsExploitAvailable: {},
        Weaknesses: 'many',
        EndOfSupportStatus: 'Soon',
      },
    ];
    subgraph.emulator.control.addFault({ operation: 'graphRunHuntingQuery' }, list(rows));
    const selection = Object.keys(known).join(' ');
    const { data, errors } = await subgraph.ask(`{ ${field}(first: 10) { nodes { ${selection} } } }`, ROLES);
    expect(errors).toBeUndefined();
    expect(data[field].nodes).toEqual([known, unknown, odd]);
  });
});

describe('a hunt in place of an export', () => {
  it('fails with LICENSE_REQUIRED and the table if the tenant lacks it', async () => {
    const subgraph = await start({ env: HUNTED });
    const message =
      "Failed to resolve table or column expression named 'DeviceTvmSecureConfigurationAssessment'.";
    subgraph.emulator.control.addFault(
      { operation: 'graphRunHuntingQuery' },
      { status: 400, body: { error: { code: 'BadRequest', message } } },
    );
    const { errors } = await subgraph.ask(LIST, ROLES);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('DeviceTvmSecureConfigurationAssessment'),
        extensions: { code: 'LICENSE_REQUIRED' },
      },
    ]);
  });

  it('fails instead of a list without rows, if no row has its machine', async () => {
    const subgraph = await start({ env: HUNTED });
    const body = answer({ ConfigurationId: 'String' }, '{"ConfigurationId":"scid-1"}');
    subgraph.emulator.control.addFault({ operation: 'graphRunHuntingQuery' }, { status: 200, body });
    const { data, errors } = await subgraph.ask(LIST, ROLES);
    expect([data[FIELD], errors?.[0]?.extensions.code]).toEqual([null, 'UPSTREAM_UNAVAILABLE']);
  });
});
