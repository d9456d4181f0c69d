import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../kit/start-subgraph.js';
import { pagesOf, start } from './device-inventory-pages.js';

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
