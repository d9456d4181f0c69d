import { describe, expect, it } from 'vitest';
import { chooseVariables } from '../../../src/cli/demo/example-variables.js';
import { ROLES } from '../../../src/config/roles.js';
import { readExamples } from '../../../src/server/explorer/example-operations.js';
import { readTypeDefs } from '../../../src/subgraph/type-defs.js';
import { fieldsBelow, readRoleSchema, selectionOf } from '../../kit/authorization/guarded-paths.js';
import { runsOf, someOf } from '../../kit/runs.js';
import { seededRandom } from '../../kit/seeded-random.js';
import { startSubgraph, type GraphQLAnswer } from '../../kit/servers/start-subgraph.js';
import { startWithEverything } from '../../kit/servers/start-with-everything.js';

type Path = readonly (string | number)[];

const VIEW = 'Defender.ViewData';
const CALLERS: readonly (readonly string[])[] = [
  [],
  ...ROLES.map((role) => [role]),
  [VIEW, 'Defender.Hunting'],
  [VIEW, 'Defender.Approver'],
];

/** Every null of a response. */
function nullsOf(value: unknown, path: Path = []): Path[] {
  if (value === null) return [path];
  if (typeof value !== 'object') return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value ?? {});
  return entries.flatMap(([key, below]: [string | number, unknown]) => nullsOf(below, [...path, key]));
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce(
    (value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
    data,
  );
}

/** Nulls without an error at them or above them. */
function silentNulls({ data, errors = [] }: GraphQLAnswer): Path[] {
  const told = new Set(errors.map(({ path }) => JSON.stringify(path)));
  return nullsOf(data).filter(
    (path) => !path.some((_key, index) => told.has(JSON.stringify(path.slice(0, index + 1)))),
  );
}

/** These depend on more than roles: an export of a kind that the caller may not read looks like a missing one. */
const OWN_RULES = /^(defenderExports?|defenderUpstreamQuota|defenderAuditEvents)$/;

/** A null without an error must be null for a caller with every role too. */
function expectNoSilence(answer: GraphQLAnswer, whole: GraphQLAnswer): void {
  for (const path of silentNulls(answer).filter(([root]) => !OWN_RULES.test(String(root))))
    expect([path, valueAt(whole.data, path) ?? null]).toEqual([path, null]);
}

describe('a refused position', () => {
  it(
    'has an error at it or above it, on every path of the schema, for callers of all roles',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph, argumentsOf } = await startWithEverything();
      const query = `{ ${selectionOf(fieldsBelow(readRoleSchema(readTypeDefs()), 'Query', argumentsOf))} }`;
      const whole = await subgraph.ask(query, { roles: ROLES });
      expect(whole.errors).toBeUndefined();
      for (const roles of CALLERS) {
        subgraph.clock.advance(20_000);
        const answer = await subgraph.ask(query, { roles });
        expectNoSilence(answer, whole);
        expect(answer.errors?.length).toBeGreaterThan(0);
      }
    },
  );

  it('has one in the example operations', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph();
    const variables = chooseVariables(subgraph.emulator);
    const queries = readExamples().filter(({ document }) => /^query/m.test(document));
    expect(queries.length).toBeGreaterThan(7);
    for (const [index, { name, document }] of queries.entries()) {
      const ask = (roles: readonly string[]) =>
        subgraph.ask(document, { roles, variables: { ...variables[name] } });
      const whole = await ask(ROLES);
      for (const roles of someOf(CALLERS, index)) expectNoSilence(await ask(roles), whole);
    }
  });

  it(
    'has one in pages of any length, and no response has more than a hundred',
    { tags: 'slow' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 300, alerts: 300, machineActions: 0 } });
      const random = seededRandom(33);
      const upTo = (most: number) => 1 + Math.floor(random() * most);
      // None of them is null for a caller with the role, except for deleted machines.
      const guarded = [
        'software { nodes { id } }',
        'vulnerabilities { nodes { id } }',
        'recommendations { nodes { id } }',
      ];
      let nulled = 0;
      const whole = await subgraph.ask(
        '{ c: alerts(first: 100, orderBy: { field: ID }) { nodes { id machine { id } } } }',
      );
      for (let round = 0; round < runsOf(60); round += 1) {
        subgraph.clock.advance(60_000);
        const fields = guarded
          .flatMap((field, index) => [`f${String(index)}: ${field}`, `g${String(index)}: ${field}`])
          .filter(() => random() < 0.4);
        const below = `id ${fields.join(' ')}`;
        const parts = [
          `a: machines(first: ${String(upTo(200))}) { nodes { ${below} } }`,
          `b: machines(first: ${String(upTo(60))}) { edges { node { ${below} } } }`,
          `c: alerts(first: ${String(upTo(100))}, orderBy: { field: ID }) { nodes { id machine { ${below} } } }`,
          'd: defenderExposureScore { score }',
        ].filter(() => random() < 0.7);
        const answer = await subgraph.ask(`{ e: defenderViewer { name } ${parts.join(' ')} }`);
        const { errors = [] } = answer;
        expectNoSilence(answer, whole);
        expect(errors.length).toBeLessThanOrEqual(100);
        const together = errors.filter(({ extensions }) => extensions['positions'] !== undefined);
        for (const { path } of together) expect(valueAt(answer.data, path!)).toBeNull();
        nulled += together.length;
      }
      expect(nulled).toBeGreaterThan(runsOf(60) / 6);
    },
  );
});

describe('a list with more than a hundred refused positions', () => {
  const start = () => startSubgraph({ emulator: { machines: 300, alerts: 0, machineActions: 0 } });
  const software = (first: number) =>
    `machines(first: ${String(first)}) { nodes { id software { nodes { id } } } }`;

  it('is whole with a hundred', async () => {
    const subgraph = await start();
    const { data, errors } = await subgraph.ask(`{ ${software(100)} }`);
    expect([data.machines.nodes.length, errors?.length]).toEqual([100, 100]);
  });

  it(
    'is null beyond, with one error that counts them, and makes no further calls',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await start();
      const { status, data, errors } = await subgraph.ask(
        `{ ${software(250)} few: machines(first: 2) { nodes { id software { nodes { id } } } } }`,
      );
      expect([status, data.machines, data.few.nodes.length]).toEqual([200, null, 2]);
      expect(errors?.map(({ path, message, extensions }) => [path, message, extensions])).toEqual([
        [
          ['machines'],
          '250 positions below this path are refused, too many to have an error each. The first: Machine.software needs the role Defender.ViewVulnerabilities.',
          { code: 'FORBIDDEN', requiredRoles: ['Defender.ViewVulnerabilities'], positions: 250 },
        ],
        ...[0, 1].map((row) => [
          ['few', 'nodes', row, 'software'],
          'Machine.software needs the role Defender.ViewVulnerabilities.',
          { code: 'FORBIDDEN', requiredRoles: ['Defender.ViewVulnerabilities'] },
        ]),
      ]);
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listMachines']);
      expect(subgraph.audit()).toMatchObject([{ type: 'accessRefused', coordinate: 'Machine.software' }]);
    },
  );

  it('is the outer one if many short lists have a few refusals each', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 20, alerts: 200, machineActions: 0 } });
    // A call for each file, which are too many.
    const { data, errors } = await subgraph.ask(
      '{ alerts(first: 200, orderBy: { field: ID }) { nodes { id files { globalPrevalence } } } defenderViewer { name } }',
      { roles: ROLES },
    );
    expect(data).toEqual({ alerts: null, defenderViewer: { name: expect.any(String) } });
    expect(errors).toMatchObject([
      {
        path: ['alerts'],
        extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE', positions: expect.any(Number) },
      },
    ]);
  });

  it('has one error if two lists of one page are refused', async () => {
    const subgraph = await start();
    const { data, errors } = await subgraph.ask(
      '{ machines(first: 150) { nodes { software { nodes { id } } } edges { node { software { nodes { id } } } } } }',
    );
    expect(data).toEqual({ machines: null });
    expect(errors).toMatchObject([{ path: ['machines'], extensions: { code: 'FORBIDDEN', positions: 300 } }]);
  });
});

it('an object with more than a hundred refused fields is null, and the others remain', async () => {
  const subgraph = await startSubgraph({ emulator: { machines: 1, alerts: 0, machineActions: 0 } });
  const { id } = [...subgraph.emulator.tenants.values()][0]!.machines[0]!;
  const fields = (count: number) =>
    Array.from({ length: count }, (_, index) => `f${String(index)}: software { nodes { id } }`).join(' ');
  const { data, errors } = await subgraph.ask(
    `{ many: machine(id: "${id}") { id ${fields(120)} } few: machine(id: "${id}") { id ${fields(2)} } }`,
  );
  expect(data).toEqual({ many: null, few: { id, f0: null, f1: null } });
  expect(errors).toMatchObject([
    { path: ['many'], extensions: { code: 'FORBIDDEN', positions: 120 } },
    { path: ['few', 'f0'] },
    { path: ['few', 'f1'] },
  ]);
});

describe('a response with more than a hundred refused fields of the root', () => {
  const fields = (count: number, field: string) =>
    Array.from({ length: count }, (_, index) => `f${String(index)}: ${field}`).join(' ');
  const start = () => startSubgraph({ emulator: { machines: 3, alerts: 0, machineActions: 0 } });
  const SOFTWARE = 'defenderSoftwareInventory(first: 1) { nodes { id } }';

  it('has an error each up to a hundred', async () => {
    const subgraph = await start();
    const { data, errors } = await subgraph.ask(`{ ${fields(100, SOFTWARE)} ok: defenderViewer { name } }`);
    expect([data.ok.name, errors?.length]).toEqual([expect.any(String), 100]);
  });

  it('is null beyond, with one error that counts them', async () => {
    const subgraph = await start();
    const answer = await subgraph.ask(`{ ${fields(400, SOFTWARE)} ok: defenderViewer { name } }`);
    expect(answer.data).toBeNull();
    expect(answer.errors).toEqual([
      {
        message:
          '400 positions are refused, too many to have an error each. The first: Query.defenderSoftwareInventory needs the role Defender.ViewVulnerabilities.',
        extensions: expect.objectContaining({
          code: 'FORBIDDEN',
          requiredRoles: ['Defender.ViewVulnerabilities'],
          positions: 400,
        }),
      },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });

  it.each([
    ['is null if no mutation was sent', '', null, 1],
    ['keeps the result of a mutation', 'ok: updateAlert', expect.anything(), 120],
  ])('%s', async (_name, sent, expected, count) => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3, machineActions: 0 } });
    const { alerts, machines } = [...subgraph.emulator.tenants.values()][0]!;
    const isolate = `isolateMachine(input: { machineId: "${machines[0]!.id}", comment: "c", isolationType: FULL }) { outcome }`;
    const update = `ok: updateAlert(input: { alertId: "${alerts[0]!.id}", status: RESOLVED, comment: "done" }) { outcome }`;
    const { data, errors } = await subgraph.ask(
      `mutation { ${fields(120, isolate)} ${sent === '' ? '' : update} }`,
      { roles: [VIEW, 'Defender.AlertsInvestigation'] },
    );
    expect(data === null ? null : data.ok).toEqual(expected);
    expect(errors).toHaveLength(count);
  });
});
