import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';
import { graphName } from '../../kit/reads/graph-names.js';

const EMULATOR = { machines: 6, alerts: 6, machineActions: 6 };

async function surprisesAt(subgraph: SubgraphUnderTest): Promise<Record<string, number>> {
  const text = await (await fetch(`${subgraph.url}/metrics`)).text();
  const lines = text.matchAll(/^defender_unrecognized_values_total\{where="([^"]+)"\} (\d+)$/gm);
  return Object.fromEntries([...lines].map(([, where, count]) => [where, Number(count)]));
}

/** Reads one alert by id, with these fields in the emulator's response; `undefined` removes one. */
async function askAlertWith(changes: Readonly<Record<string, unknown>>, selection: string) {
  const subgraph = await startSubgraph({ emulator: EMULATOR });
  const [alert] = onlyTenant(subgraph).alerts;
  subgraph.emulator.control.addFault(
    { operation: 'getAlert' },
    { status: 200, body: { ...alert, ...changes } },
  );
  const answer = await subgraph.ask(`{ alert(id: "${alert!.id}") { id ${selection} } }`);
  return { subgraph, model: alert!, alert: answer.data.alert, errors: answer.errors };
}

/** The same with a body in which numbers are as written. */
async function askWithText(operation: string, edit: (body: string) => string, query: (id: string) => string) {
  const subgraph = await startSubgraph({ emulator: EMULATOR });
  const tenant = onlyTenant(subgraph);
  const row = operation === 'getAlert' ? tenant.alerts[0]! : tenant.machines[0]!;
  const text = edit(JSON.stringify(row));
  subgraph.emulator.control.addFault({ operation }, { status: 200, body: text });
  return subgraph.ask(query(row.id));
}

describe('a value that the schema does not know', { tags: 'defender-first' }, () => {
  it('is UNRECOGNIZED in an enum, without an error, counted and logged as it was sent', async () => {
    const { subgraph, alert, errors } = await askAlertWith(
      { severity: 'Extreme', status: '', classification: 'unrecognized' },
      'severity status classification determination',
    );
    expect(errors).toBeUndefined();
    expect(alert).toMatchObject({
      severity: 'UNRECOGNIZED',
      status: 'UNRECOGNIZED',
      classification: 'UNRECOGNIZED',
    });
    expect(await surprisesAt(subgraph)).toMatchObject({
      AlertSeverity: 1,
      AlertStatus: 1,
      AlertClassification: 1,
    });
    expect(subgraph.log()).toContain('"value":"Extreme"');
  });

  it('is recognized if only its case differs', async () => {
    const { subgraph, alert, errors } = await askAlertWith(
      { severity: 'HIGH', status: 'inprogress', investigationState: 'unsupportedos' },
      'severity status investigationState',
    );
    expect(errors).toBeUndefined();
    expect(alert).toMatchObject({
      severity: 'HIGH',
      status: 'IN_PROGRESS',
      investigationState: 'UNSUPPORTED_OS',
    });
    expect(await surprisesAt(subgraph)).toEqual({});
  });

  it('is passed on in open sets', async () => {
    const { subgraph, alert, errors } = await askAlertWith(
      { category: 'NewKind', detectionSource: 'SomethingNew' },
      'category detectionSource',
    );
    expect(errors).toBeUndefined();
    expect(alert).toMatchObject({ category: 'NewKind', detectionSource: 'SomethingNew' });
    expect(await surprisesAt(subgraph)).toEqual({});
  });

  it('is null for the category "null", a text', async () => {
    const { alert, errors } = await askAlertWith({ category: 'null' }, 'category');
    expect([alert.category, errors]).toEqual([null, undefined]);
  });
});

describe('a field of another form than documented', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string, string]>([
    ['a number for a text', { title: 5 }, 'title', 'Alert.title'],
    ['an object for a time', { lastUpdateTime: {} }, 'lastUpdateTime', 'Alert.lastUpdateTime'],
    ['a list for an object', { relatedUser: [] }, 'relatedUser { userName }', 'Alert.relatedUser'],
    ['a flag for a number', { incidentId: true }, 'incidentId', 'Alert.incidentId'],
  ])('affects itself only: %s', { tags: 'defender-first' }, async (_, changes, selection, where) => {
    const { subgraph, model, alert, errors } = await askAlertWith(
      changes,
      `${selection} severity evidence { __typename }`,
    );
    expect(errors).toBeUndefined();
    expect(alert).toMatchObject({
      id: model.id,
      severity: graphName(model.severity),
      [Object.keys(changes)[0]!]: null,
    });
    expect(alert.evidence).toHaveLength(model.evidence.length);
    expect(await surprisesAt(subgraph)).toEqual({ [where]: 1 });
  });

  it('is an error if it is a list', { tags: 'defender-first' }, async () => {
    const { subgraph, alert, errors } = await askAlertWith({ mitreTechniques: 'T1059' }, 'mitreTechniques');
    expect(alert.mitreTechniques).toBeNull();
    expect(errors).toMatchObject([
      { path: ['alert', 'mitreTechniques'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } },
    ]);
    expect(await surprisesAt(subgraph)).toEqual({ 'Alert.mitreTechniques': 1 });
  });

  it('affects itself only in lists too, except for a whole member', { tags: 'defender-first' }, async () => {
    const file = { entityType: 'File', fileName: 'a.exe', sha1: 'abc' };
    const { subgraph, alert, errors } = await askAlertWith(
      {
        evidence: [file, { ...file, sha1: 7 }, { ...file, fileName: 'c.exe' }],
        loggedOnUsers: [{ accountName: 'x' }, 'rubbish'],
        mitreTechniques: ['T1', null, 'T2'],
        comments: [{ comment: 'x', createdBy: false }],
      },
      'mitreTechniques comments { comment createdBy } loggedOnUsers { accountName } evidence { ... on DefenderFileEvidence { fileName sha1 } }',
    );
    expect(errors).toMatchObject([
      { path: ['alert', 'mitreTechniques'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } },
      { path: ['alert', 'loggedOnUsers'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } },
    ]);
    expect(alert).toMatchObject({
      evidence: [
        { fileName: 'a.exe', sha1: 'abc' },
        { fileName: 'a.exe', sha1: null },
        { fileName: 'c.exe', sha1: 'abc' },
      ],
      mitreTechniques: null,
      loggedOnUsers: null,
      comments: [{ comment: 'x', createdBy: null }],
    });
    expect(subgraph.calls()).toHaveLength(1);
    expect(await surprisesAt(subgraph)).toEqual({
      'Alert.loggedOnUsers': 1,
      'Alert.evidence.sha1': 1,
      'Alert.mitreTechniques': 1,
      'Alert.comments.createdBy': 1,
    });
  });

  it('affects no row of a list, without an id only its own', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const [one, other, third] = onlyTenant(subgraph).machines;
    const { id: _id, ...nameless } = other!;
    subgraph.emulator.control.addFault(
      { operation: 'listMachines' },
      { status: 200, body: { value: [{ ...one, riskScore: 5, osBuild: 'x' }, nameless, null, third] } },
    );
    const { data, errors } = await subgraph.ask(
      '{ machines { nodes { id riskScore osBuild computerDnsName } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.machines.nodes).toEqual([
      { id: one!.id, riskScore: null, osBuild: null, computerDnsName: one!.computerDnsName },
      {
        id: third!.id,
        riskScore: third!.riskScore && graphName(third!.riskScore),
        osBuild: third!.osBuild === null ? null : String(third!.osBuild),
        computerDnsName: third!.computerDnsName,
      },
    ]);
    expect(await surprisesAt(subgraph)).toMatchObject({
      'Machine.riskScore': 1,
      'Machine.osBuild': 1,
      Machine: 2,
    });
  });

  it(
    'is null if absent, else UNRECOGNIZED and counted; new ones are ignored',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, alert, errors } = await askAlertWith(
        {
          title: undefined,
          severity: undefined,
          status: undefined,
          mitreTechniques: undefined,
          comments: undefined,
          newField: { a: 1 },
        },
        'title severity status mitreTechniques comments { comment }',
      );
      expect(errors).toBeUndefined();
      expect(alert).toMatchObject({
        title: null,
        severity: 'UNRECOGNIZED',
        status: 'UNRECOGNIZED',
        mitreTechniques: null,
        comments: null,
      });
      expect(await surprisesAt(subgraph)).toEqual({});
    },
  );

  it('of a machine action affects itself only under either spelling', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { action } = onlyTenant(subgraph).machineActions[0]!;
    const { lastUpdateDateTimeUtc: _time, ...rest } = action;
    subgraph.emulator.control.addFault(
      { operation: 'getMachineAction' },
      { status: 200, body: { ...rest, lastUpdateTimeUtc: 5, externalId: {}, errorHResult: 2_149_122_456 } },
    );
    const { data, errors } = await subgraph.ask(
      `{ machineAction(id: "${action.id}") { id type lastUpdateDateTimeUtc externalId errorHResult } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.machineAction).toEqual({
      id: action.id,
      type: graphName(action.type),
      lastUpdateDateTimeUtc: null,
      externalId: null,
      errorHResult: null,
    });
  });
});

describe('a value in the response', () => {
  it.each([
    '2026-01-01T00:00:00.1234567Z',
    '2026-01-01T00:00:00.1Z',
    '2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00.0000000Z',
  ])('equals the time %s', { tags: 'defender-first' }, async (time) => {
    const { alert } = await askAlertWith({ lastUpdateTime: time }, 'lastUpdateTime');
    expect(alert.lastUpdateTime).toBe(time);
  });

  it.each([
    ['0', '0'],
    ['-7', '-7'],
    ['9007199254740991', '9007199254740991'],
    ['9007199254740993', '9007199254740993'],
    ['-9007199254740993', '-9007199254740993'],
    ['9223372036854775807', '9223372036854775807'],
    ['"12345"', '12345'],
  ])('equals the 64-bit number %s, always in digits', { tags: 'defender-first' }, async (written, shown) => {
    const { data, errors } = await askWithText(
      'getMachine',
      (body) => body.replace(/"osBuild":[^,]+/, `"osBuild":${written}`),
      (id) => `{ machine(id: "${id}") { osBuild } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.machine.osBuild).toBe(shown);
  });

  it('equals an id that is a long number', { tags: 'defender-first' }, async () => {
    const { data } = await askWithText(
      'getAlert',
      (body) => body.replace(/"incidentId":\d+/, '"incidentId": 9007199254740993 '),
      (id) => `{ alert(id: "${id}") { incidentId } }`,
    );
    expect(data.alert.incidentId).toBe('9007199254740993');
  });

  it.each(['run [12345678901234567890] now', '\\', '\\"[9007199254740993]', '"', ': 9007199254740993,\\"'])(
    'equals an id that is a long number, after the text %s',
    { tags: 'defender-first' },
    async (title) => {
      const { data } = await askWithText(
        'getAlert',
        (body) =>
          body
            .replace('{', `{"before":${JSON.stringify(title)},`)
            .replace(/"title":"(?:[^"\\]|\\.)*"/, `"title":${JSON.stringify(title)}`)
            .replace(/"incidentId":\d+/, '"incidentId": 9007199254740993 '),
        (id) => `{ alert(id: "${id}") { incidentId title } }`,
      );
      expect(data.alert).toEqual({ incidentId: '9007199254740993', title });
    },
  );

  it.each(['lastUpdateDateTimeUtc', 'lastUpdateTimeUtc'] as const)(
    'equals that of machine actions that spell it %s',
    async (lastUpdateField) => {
      const subgraph = await startSubgraph({ emulator: { ...EMULATOR, switches: { lastUpdateField } } });
      const { data, errors } = await subgraph.ask(
        '{ machineActions { nodes { id lastUpdateDateTimeUtc } } }',
      );
      expect(errors).toBeUndefined();
      const times = new Map(
        onlyTenant(subgraph).machineActions.map(({ action }) => [action.id, action.lastUpdateDateTimeUtc]),
      );
      expect(data.machineActions.nodes).toHaveLength(6);
      for (const node of data.machineActions.nodes)
        expect(node.lastUpdateDateTimeUtc).toBe(times.get(node.id));
    },
  );
});
