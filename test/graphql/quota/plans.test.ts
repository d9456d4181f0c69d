import { describe, expect, it } from 'vitest';
import type { Switches } from '../../../emulator/switches.js';
import { ALL_ROLES } from '../../kit/reads/explain.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

type Bought = Switches['plan'];

const EMULATOR = { machines: 5, alerts: 5, machineActions: 0 };
const PLAN_2 = ['PLAN_2'];
const CORE = ['PLAN_2', 'BUSINESS', 'VULNERABILITY_MANAGEMENT'];

/** A field of each kind: the plans in its error, and the tenants that have it. */
const FIELDS: readonly (readonly [string, string, readonly string[], readonly Bought[]])[] = [
  ['alerts', '(first: 1) { nodes { id } }', [], ['p1', 'business', 'p2', 'p2+tvm']],
  ['machines', '(first: 1) { nodes { id } }', [], ['p1', 'business', 'p2', 'p2+tvm']],
  ['indicators', '(first: 1) { nodes { id } }', [], ['p1', 'business', 'p2', 'p2+tvm']],
  ['investigations', '(first: 1) { nodes { id } }', ['PLAN_2', 'BUSINESS'], ['business', 'p2', 'p2+tvm']],
  ['vulnerabilities', '(first: 1) { nodes { id } }', CORE, ['business', 'p2', 'p2+tvm']],
  ['defenderExposureScore', '{ score }', CORE, ['business', 'p2', 'p2+tvm']],
  ['defenderRemediationTasks', '(first: 1) { nodes { id } }', CORE, ['business', 'p2', 'p2+tvm']],
  ['defenderLibraryFiles', '{ fileName }', PLAN_2, ['p2', 'p2+tvm']],
  ['defenderHunt', '(query: "DeviceInfo | take 1") { rowCount }', PLAN_2, ['p2', 'p2+tvm']],
  ['defenderBaselineProfiles', '(first: 1) { nodes { id } }', ['VULNERABILITY_MANAGEMENT'], ['p2+tvm']],
];
const QUERY = `{ ${FIELDS.map(([name, rest]) => `${name}${rest}`).join(' ')} }`;

describe.each(['p1', 'business', 'p2', 'p2+tvm'] as const)('a tenant of %s', (plan) => {
  it.each(['defender', 'graph'])(
    "gets its plan's data, and errors that name the plans for the rest, hunting at %s",
    async (hunting) => {
      const subgraph = await startSubgraph({
        emulator: { ...EMULATOR, switches: { plan } },
        env: { DEFENDER_SOURCES: `hunting=${hunting}` },
      });
      const { data, errors = [] } = await subgraph.ask(QUERY, { roles: ALL_ROLES });
      const lacking = FIELDS.filter(([, , , having]) => !having.includes(plan));
      const answered = Object.entries(data).flatMap(([name, value]) => (value === null ? [] : [name]));
      expect(answered).toEqual(
        FIELDS.map(([name]) => name).filter((name) => !lacking.some(([one]) => one === name)),
      );
      const told = errors.map(({ path, extensions }) => [path, extensions] as const);
      expect(told.toSorted()).toEqual(
        lacking.map(([name, , plans]) => [[name], { code: 'LICENSE_REQUIRED', plans }] as const).toSorted(),
      );
      // One call a field, rejected or not, and no new token for a rejection.
      const refused = subgraph.calls().filter(({ status }) => status === 401);
      expect(refused).toHaveLength(lacking.length);
      expect(new Set(refused.map(({ operation }) => operation)).size).toBe(lacking.length);
      expect(subgraph.emulator.control.calls({ operation: 'token' })).toHaveLength(
        hunting === 'graph' ? 2 : 1,
      );
    },
  );
});

describe('the machines of a tenant of p1', () => {
  it(
    'are returned, with their vulnerabilities rejected by one shared call',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { ...EMULATOR, switches: { plan: 'p1' } } });
      const query = '{ machines(first: 5) { nodes { id vulnerabilities(first: 1) { nodes { id } } } } }';
      const { data, errors } = await subgraph.ask(query, { roles: ALL_ROLES });
      expect(data.machines.nodes).toHaveLength(5);
      expect(errors?.map(({ extensions }) => extensions['plans'])).toEqual(
        Array.from({ length: 5 }, () => CORE),
      );
      expect(subgraph.calls().map(({ operation, status }) => [operation, status])).toEqual([
        ['listMachines', 200],
        ['listVulnerabilitiesByMachineAndSoftware', 401],
      ]);
      expect(subgraph.emulator.control.calls({ operation: 'token' })).toHaveLength(1);
    },
  );

  it("can't be restricted, and the write names the necessary plan", async () => {
    const subgraph = await startSubgraph({ emulator: { ...EMULATOR, switches: { plan: 'p1' } } });
    const [machine] = onlyTenant(subgraph).machines;
    const { data, errors } = await subgraph.ask(
      `mutation ($id: ID!) {
        isolateMachine(input: { machineId: $id, comment: "x" }) { outcome }
        restrictDefenderCodeExecution(input: { machineId: $id, comment: "x" }) { outcome }
      }`,
      { roles: ALL_ROLES, variables: { id: machine!.id } },
    );
    expect(data).toEqual({ isolateMachine: { outcome: 'CREATED' }, restrictDefenderCodeExecution: null });
    expect(errors).toMatchObject([
      { path: ['restrictDefenderCodeExecution'], extensions: { code: 'LICENSE_REQUIRED', plans: PLAN_2 } },
    ]);
    expect(subgraph.calls('restrictCodeExecution').map(({ status }) => status)).toEqual([401]);
  });
});

it('a page of rows without a shared call costs a few calls while the plan lacks the field, and none in the minute after', async () => {
  const subgraph = await startSubgraph({ emulator: { ...EMULATOR, machines: 30 } });
  subgraph.emulator.control.addFault({ operation: 'listMachineLogonUsers' }, 'licenseMissing');
  const query = '{ machines(first: 30) { nodes { logonUsers(first: 1) { nodes { accountName } } } } }';
  const refused = async (headers = {}) => {
    subgraph.forgetCalls();
    const { errors } = await subgraph.ask(query, { roles: ALL_ROLES, headers });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(Array(30).fill('LICENSE_REQUIRED'));
    return subgraph.calls('listMachineLogonUsers').length;
  };
  // As many as are sent at once.
  expect(await refused()).toBe(10);
  expect(await refused()).toBe(0);
  expect(await refused({ 'cache-control': 'no-cache' })).toBeGreaterThan(0);
  subgraph.clock.advance(61_000);
  expect(await refused()).toBe(10);
});
