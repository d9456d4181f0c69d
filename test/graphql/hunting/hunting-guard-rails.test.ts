import { describe, expect, it } from 'vitest';
import { startSubgraph, type StartOptions } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const HUNTER = { roles: ['Defender.Hunting'] };
const HUNT = `query ($query: String!, $parameters: [DefenderHuntingParameterInput!], $first: Int) {
  defenderHunt(query: $query, parameters: $parameters, first: $first) { columns { name type valueType } rows { values } rowCount isTruncated }
}`;
const start = (options: StartOptions = {}) =>
  startSubgraph({ emulator: { machines: 30, alerts: 30 }, ...options });

describe('a hunt beyond its tables', () => {
  it.each([
    ['EmailEvents | take 1', 'the table EmailEvents'],
    ['DeviceInfo | join (externaldata(a:string)["https://x.example/a"]) on DeviceId', 'externaldata'],
    ['adx("https://x.example/d").T', 'adx()'],
    ['.show tables', 'control commands'],
    ["print x = ['my_saved']", 'my_saved'],
    ['range x from my_saved to 5 step 1', 'my_saved'],
    ['datatable(a:string)[my_saved]', 'my_saved'],
    ["DeviceInfo | where DeviceId in (['Email' 'Events'])", 'a name in brackets'],
    ['DeviceInfo | where A == long(1 // ) | union (EmailEvents\n)', 'a literal with'],
  ])('is rejected before any call and recorded: %s', async (query, what) => {
    const subgraph = await start();
    const { data, errors } = await subgraph.ask(HUNT, { ...HUNTER, variables: { query } });
    expect(data).toEqual({ defenderHunt: null });
    expect(errors).toMatchObject([
      {
        path: ['defenderHunt'],
        message: expect.stringContaining(what),
        extensions: { code: 'BAD_USER_INPUT', argumentName: 'query' },
      },
    ]);
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.audit()).toMatchObject([{ type: 'huntRefused', query, reason: errors![0]!.message }]);
  });

  it('is defined by HUNTING_TABLES', async () => {
    const subgraph = await start({ env: { HUNTING_TABLES: 'AlertInfo' } });
    const ask = (query: string) => subgraph.ask(HUNT, { ...HUNTER, variables: { query } });
    expect((await ask('AlertInfo | take 1')).errors).toBeUndefined();
    expect((await ask('DeviceInfo | take 1')).errors).toMatchObject([
      { message: expect.stringContaining('DeviceInfo') },
    ]);
    expect(subgraph.calls()).toHaveLength(1);
  });
});

describe('the parameters of a hunt', () => {
  it('find the named values and nothing else, whatever they contain', async () => {
    const subgraph = await start();
    const [machine] = onlyTenant(subgraph).machines;
    const variables = {
      query:
        'DeviceInfo | where DeviceName == name or DeviceName in (names) | where Timestamp > ago(span) | distinct DeviceName',
      parameters: [
        { name: 'name', string: '" or true // \\' },
        { name: 'names', strings: [machine!.computerDnsName, "'; DeviceInfo"] },
        { name: 'span', timespan: 'P30D' },
      ],
    };
    const { data, errors } = await subgraph.ask(HUNT, { ...HUNTER, variables });
    expect(errors).toBeUndefined();
    expect(data.defenderHunt.rows).toEqual([{ values: { DeviceName: machine!.computerDnsName } }]);
  });

  it('keep their types', async () => {
    const subgraph = await start();
    const text = '"\\\'\n\r\t\u0000;|//`{}é😀\u2028';
    const { data, errors } = await subgraph.ask(HUNT, {
      ...HUNTER,
      variables: {
        query: 'print s = s, r = r, b = b, d = d',
        parameters: [
          { name: 's', string: text },
          { name: 'r', real: 1.25 },
          { name: 'b', bool: false },
          { name: 'd', datetime: '2026-05-01T10:22:13.1234567Z' },
        ],
      },
    });
    expect(errors).toBeUndefined();
    expect(data.defenderHunt.rows[0].values).toEqual({
      s: text,
      r: 1.25,
      b: false,
      d: '2026-05-01T10:22:13.1234567Z',
    });
    expect(data.defenderHunt.columns.map(({ valueType }: { valueType: string }) => valueType)).toEqual([
      'STRING',
      'REAL',
      'BOOL',
      'DATETIME',
    ]);
  });

  it.each([
    [[{ name: 'where', string: 'a' }], 'a reserved word of KQL'],
    [[{ name: 'a', string: 'a', long: 1 }], 'exactly one of'],
    [[{ name: 'a' }], 'exactly one of'],
  ])('%j are rejected without a call', async (parameters, words) => {
    const subgraph = await start();
    const { errors } = await subgraph.ask(HUNT, {
      ...HUNTER,
      variables: { query: 'DeviceInfo', parameters },
    });
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(words),
        extensions: { code: 'BAD_USER_INPUT', argumentName: 'parameters' },
      },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });

  it('preserve 64-bit numbers exactly', async () => {
    const subgraph = await start();
    await subgraph.ask(HUNT, {
      ...HUNTER,
      variables: {
        query: 'DeviceInfo | where ReportId == id',
        parameters: [{ name: 'id', long: '9007199254740993' }],
      },
    });
    const [call] = subgraph.calls();
    expect(call?.requestBody).toEqual({
      Query: 'let id = long(9007199254740993); DeviceInfo | where ReportId == id | take 1001',
    });
  });
});

describe('the audit trail of a hunt', () => {
  it('has query, names of parameters, tables and number of rows, and neither values nor results', async () => {
    const subgraph = await start();
    const [machine] = onlyTenant(subgraph).machines;
    const query = 'AlertEvidence | where DeviceId == device | union DeviceInfo | where DeviceId == device';
    await subgraph.ask(HUNT, {
      ...HUNTER,
      headers: { 'x-request-id': 'hunt-1' },
      variables: { query, parameters: [{ name: 'device', string: machine!.id }], first: 1 },
    });
    expect(subgraph.audit()).toMatchObject([
      {
        at: expect.any(String) as string,
        type: 'huntFinished',
        requestId: 'hunt-1',
        tenantId: onlyTenant(subgraph).tenantId,
        actor: expect.objectContaining({ kind: 'user' }) as object,
        query,
        parameters: [{ name: 'device', type: 'string' }],
        tables: ['AlertEvidence', 'DeviceInfo'],
        outcome: 'OK',
        rowCount: 1,
        truncated: true,
      },
    ]);
    const written = JSON.stringify(subgraph.audit()) + subgraph.log();
    expect(written).not.toContain(machine!.id);
    expect(written).not.toContain(machine!.computerDnsName);
  });

  it('has hunts that the service rejects, with the code', async () => {
    const subgraph = await start();
    await subgraph.ask(HUNT, { ...HUNTER, variables: { query: 'DeviceInfo | where X == 1' } });
    expect(subgraph.audit()).toMatchObject([
      { type: 'huntFinished', outcome: 'BAD_USER_INPUT', tables: ['DeviceInfo'] },
    ]);
    expect(subgraph.audit()[0]).not.toHaveProperty('rowCount');
  });
});

describe('the edges of hunting rows', () => {
  it('of 250 rows on 3 machines are one call', { tags: 'defender-first' }, async () => {
    const subgraph = await start();
    const machines = onlyTenant(subgraph).machines.slice(0, 3);
    const results = Array.from({ length: 250 }, (_, index) => ({ DeviceId: machines[index % 3]!.id }));
    subgraph.emulator.control.addFault(
      { operation: 'graphRunHuntingQuery' },
      { status: 200, body: { schema: [{ Name: 'DeviceId', Type: 'String' }], results } },
    );
    const { data, errors } = await subgraph.ask(
      '{ defenderHunt(query: "DeviceInfo") { columns { name type } rows { machine { id computerDnsName } } } }',
      { roles: ['Defender.Hunting', 'Defender.ViewData'] },
    );
    expect(errors).toBeUndefined();
    expect(data.defenderHunt.columns).toEqual([{ name: 'DeviceId', type: 'String' }]);
    expect(data.defenderHunt.rows).toHaveLength(250);
    expect(data.defenderHunt.rows[4].machine.computerDnsName).toBe(machines[1]!.computerDnsName);
    expect(subgraph.calls('listMachines')).toHaveLength(1);
    expect(subgraph.calls()).toHaveLength(2);
  });

  it('are null if Defender does not know the id', { tags: 'defender-first' }, async () => {
    const subgraph = await start();
    const results = [{ DeviceId: 'f'.repeat(40), AlertId: 'da637000000000000000_1' }];
    subgraph.emulator.control.addFault(
      { operation: 'graphRunHuntingQuery' },
      { status: 200, body: { schema: [], results } },
    );
    const { data, errors } = await subgraph.ask(
      '{ defenderHunt(query: "DeviceInfo") { rows { machine { id } alert { id } } } }',
      {
        roles: ['Defender.Hunting', 'Defender.ViewData'],
      },
    );
    expect(errors).toBeUndefined();
    expect(data.defenderHunt.rows).toEqual([{ machine: null, alert: null }]);
  });

  it('have booleans if the service sends 0 and 1, and preserve new types', async () => {
    const subgraph = await start();
    const schema = [
      { name: 'Joined', type: 'SByte' },
      { name: 'Count', type: 'Int64' },
      { name: 'Shape', type: 'Hologram' },
    ];
    const results = [
      { Joined: 1, Count: 1, Shape: 1 },
      { Joined: 0, Count: 0, Shape: 0 },
      { Joined: null, Count: null },
    ];
    subgraph.emulator.control.addFault(
      { operation: 'graphRunHuntingQuery' },
      { status: 200, body: { schema, results } },
    );
    const { data } = await subgraph.ask(HUNT, { ...HUNTER, variables: { query: 'DeviceInfo' } });
    expect(data.defenderHunt.rows.map(({ values }: { values: unknown }) => values)).toEqual([
      { Joined: true, Count: 1, Shape: 1 },
      { Joined: false, Count: 0, Shape: 0 },
      { Joined: null, Count: null },
    ]);
    expect(data.defenderHunt.columns[2]).toEqual({
      name: 'Shape',
      type: 'Hologram',
      valueType: 'UNRECOGNIZED',
    });
    expect(subgraph.log()).toContain('Hologram');
  });
});
