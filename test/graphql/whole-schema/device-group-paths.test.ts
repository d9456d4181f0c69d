import { describe, expect, it } from 'vitest';
import { DEFAULT_CALLER_CLIENT_ID } from '../../../emulator/entra/caller-token.js';
import { DEFAULT_TENANT_ID } from '../../../emulator/emulator.js';
import { READING_ROLE, ROLES } from '../../../src/config/roles.js';
import { readTypeDefs } from '../../../src/subgraph/type-defs.js';
import { coordinatesOf, truthOf } from '../../kit/authorization/group-truth.js';
import { fieldsBelow, readRoleSchema, selectionOf } from '../../kit/authorization/guarded-paths.js';
import { someOf } from '../../kit/runs.js';
import { spreadOverGroups } from '../../kit/authorization/spread-over-groups.js';
import { SERVERS } from '../../kit/servers/start-limited.js';
import { createTenantsFile } from '../../kit/servers/start-tenants.js';
import { startWithEverything } from '../../kit/servers/start-with-everything.js';
import { argumentsOfWrites } from '../../kit/writes/write-arguments.js';
import type { GraphQLAnswer } from '../../kit/servers/start-subgraph.js';

const schema = readRoleSchema(readTypeDefs());
const CLIENTS = { limited: '77777777-7777-4777-8777-777777777771', all: DEFAULT_CALLER_CLIENT_ID };

/** A number of the alert's own that gives no access: the edge is null. Checking it would cost a call for every list. */
const OF_THE_ROW_ITSELF = new Set(['Alert.investigationId']);

/** Roles that callers with any limited role don't have. */
const WITHHELD = /^(DefenderAuditEvent|DefenderHuntingRow)\./;

/** Some places that name objects outside to callers without limits. */
const NAMING_OTHERS = [
  'Alert.id',
  'DefenderUser.leastPrevalentMachineId',
  'DefenderUser.mostPrevalentMachineId',
  'DefenderDeviceAntivirusHealth.computerDnsName',
  'DefenderDeviceAntivirusHealth.machineId',
  'DefenderDeviceFirmware.deviceId',
  'DefenderDeviceFirmware.deviceName',
  'Investigation.computerDnsName',
  'Investigation.id',
  'Investigation.machineId',
  'Investigation.triggeringAlertId',
  'Machine.computerDnsName',
  'Machine.id',
  'Machine.mergedIntoMachineId',
  'MachineAction.computerDnsName',
  'MachineAction.id',
  'DefenderScanHistoryEntry.scannerId',
  'DefenderScannerAgent.computerDnsName',
  'DefenderScannerAgent.id',
  'DefenderScannerAgent.machineId',
];

const WIDE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'Query.alerts',
    'Query.machines',
    'Query.investigations',
    'Query.machineActions',
    'Query.defenderDeviceFirmware',
    'Query.defenderDeviceAntivirusHealth',
    'Machine.alerts',
    'Machine.actions',
    'Vulnerability.machines',
    'DefenderSoftware.machines',
    'Recommendation.machines',
    'DefenderRemediationTask.machines',
  ].map((coordinate) => [coordinate, '(first: 20)']),
);

const LIMITED = { tenant: DEFAULT_TENANT_ID, clients: [CLIENTS.limited] };
const ALL_LIMITED = [{ ...LIMITED, deviceGroups: [SERVERS] }];
const READING_LIMITED = [
  { ...LIMITED, deviceGroups: [SERVERS], roles: [READING_ROLE] },
  { ...LIMITED, roles: ROLES.filter((role) => role !== READING_ROLE) },
];

/** One served tenant, with a client limited to Servers and one without limits. */
async function startSpread(limits: readonly object[] = ALL_LIMITED) {
  const rules = [...limits, { tenant: DEFAULT_TENANT_ID, clients: [CLIENTS.all] }];
  const file = createTenantsFile([{ id: DEFAULT_TENANT_ID, name: 'Contoso', callers: rules }]);
  const started = await startWithEverything({ env: { TENANTS_FILE: file.path } });
  const { subgraph, tenant, subjects } = started;
  const outsiders = spreadOverGroups(tenant, subjects);
  const ask = async (who: keyof typeof CLIENTS, query: string) => {
    subgraph.clock.advance(61_000);
    subgraph.emulator.control.resetQuota();
    const token = await subgraph.mintToken({ roles: [...ROLES], clientId: CLIENTS[who] });
    return subgraph.ask(query, { token });
  };
  return { ...started, outsiders, ask };
}

const unique = (coordinates: readonly string[]) =>
  [...new Set(coordinates)].filter((coordinate) => !OF_THE_ROW_ITSELF.has(coordinate)).sort();

/** The classified texts of all responses, by place. */
interface Seen {
  readonly outside: Set<string>;
  readonly inside: Record<keyof typeof CLIENTS, Set<string>>;
}

/** Checks that the limited caller's response names nothing outside, and records the texts of both. */
function checkAnswers(
  { all, limited }: Readonly<Record<keyof typeof CLIENTS, GraphQLAnswer>>,
  truth: ReturnType<typeof truthOf>,
  seen: Seen,
): void {
  for (const at of coordinatesOf(all.data, truth, 'outside', 'Query')) seen.outside.add(at);
  for (const at of coordinatesOf(all.data, truth, 'inside', 'Query')) seen.inside.all.add(at);
  for (const at of coordinatesOf(limited.data, truth, 'inside', 'Query')) seen.inside.limited.add(at);
  expect(unique(coordinatesOf(limited.data, truth, 'outside', 'Query'))).toEqual([]);
  const messages = (limited.errors ?? []).map(({ message }) => message);
  expect(messages.filter((message) => truth(message) === 'outside')).toEqual([]);
}

describe('every path of the schema, for a caller who is limited to a device group', () => {
  it.each([
    ['by all roles', ALL_LIMITED],
    ['by the role that reads machines', READING_LIMITED],
  ])(
    '%s, returns no id and no name of an object outside',
    { tags: ['slow', 'defender-first'] },
    async (_how, limits) => {
      const { ask, tenant, subjects, outsiders, argumentsOf, representations } = await startSpread(limits);
      const truth = truthOf(tenant);
      const seen: Seen = { outside: new Set(), inside: { all: new Set(), limited: new Set() } };
      const compare = async (query: string) => {
        checkAnswers({ all: await ask('all', query), limited: await ask('limited', query) }, truth, seen);
      };
      const { machine, alert, investigation, actionId } = outsiders;
      const inside: Readonly<Record<string, string>> = {
        ...WIDE,
        'Query.alert': `(id: "${subjects.alert.id}")`,
      };
      const outside: Readonly<Record<string, string>> = {
        ...WIDE,
        'Query.machine': `(id: "${machine.id}")`,
        'Query.alert': `(id: "${alert.id}")`,
        'Query.investigation': `(id: "${investigation.id}")`,
        'Query.machineAction': `(id: "${actionId}")`,
        'Query.findMachines': `(by: { computerDnsName: "${machine.computerDnsName}" })`,
        'Query.defenderScanAgent': `(id: "${machine.id}")`,
      };
      for (const roots of [inside, outside]) {
        const fields = fieldsBelow(schema, 'Query', (at) => roots[at] ?? argumentsOf(at));
        await compare(`{ ${selectionOf(fields)} }`);
      }
      const entities = [
        ...Object.entries(representations),
        ['Machine id', `{ __typename: "Machine", id: "${machine.id}" }`],
        ['Machine aadDeviceId', `{ __typename: "Machine", aadDeviceId: "${machine.aadDeviceId!}" }`],
        ['Alert id', `{ __typename: "Alert", id: "${alert.id}" }`],
        ['Investigation id', `{ __typename: "Investigation", id: "${investigation.id}" }`],
        ['MachineAction id', `{ __typename: "MachineAction", id: "${actionId}" }`],
      ];
      const types = new Set(entities.map(([key]) => key!.split(' ')[0]!));
      // From alerts on: they lead to places that the root fields don't.
      for (const type of someOf([...types], 1)) {
        const texts = entities.filter(([key]) => key!.startsWith(`${type} `)).map(([, text]) => text);
        const below = selectionOf(fieldsBelow(schema, type, (at) => WIDE[at] ?? argumentsOf(at)));
        await compare(
          `{ _entities(representations: [${texts.join(', ')}]) { __typename ... on ${type} { ${below} } } }`,
        );
      }
      // Verifies the test itself: other callers see objects outside in all these places.
      expect([...seen.outside]).toEqual(expect.arrayContaining(NAMING_OTHERS));
      // And the limited caller sees objects inside.
      const missed = unique([...seen.inside.all]).filter((at) => !seen.inside.limited.has(at));
      expect(missed.filter((at) => !WITHHELD.test(at))).toEqual([]);
    },
  );

  it('returns none in the payload of a write either', { tags: ['slow', 'defender-first'] }, async () => {
    const { ask, subgraph, tenant, subjects, outsiders, argumentsOf } = await startSpread();
    const truth = truthOf(tenant);
    // Every write on a machine targets the one that was merged into another, which is outside.
    const inputs = argumentsOfWrites(
      subgraph,
      Array.from({ length: 9 }, () => subjects.machine),
      ROLES,
    );
    const fields = fieldsBelow(schema, 'Mutation', (at) => inputs[at] ?? argumentsOf(at)).filter(
      ({ path }) =>
        ![
          'requestDefenderActionApproval',
          'approveDefenderAction',
          'rejectDefenderAction',
          'startDefenderExport',
          'cancelDefenderExport',
        ].includes(path),
    );
    const mutation = `mutation { ${selectionOf(fields)} }`;
    const limited = await ask('limited', mutation);
    expect(coordinatesOf(limited.data, truth, 'outside', 'Mutation')).toEqual([]);
    expect(limited.data.startInvestigation).toMatchObject({
      outcome: 'REFUSED',
      refusal: {
        code: 'TARGET_MERGED',
        message: expect.stringContaining('outside your device groups'),
        mergedIntoMachineId: null,
      },
    });
    const all = await ask('all', mutation);
    expect(all.data.startInvestigation.refusal).toMatchObject({
      message: expect.stringContaining(outsiders.machine.id),
      mergedIntoMachineId: outsiders.machine.id,
    });
  });
});
