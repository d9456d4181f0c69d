import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROLES } from '../../src/config/roles.js';
import { readTypeDefs } from '../../src/server/type-defs.js';
import {
  expectAnswer,
  fieldsBelow,
  operationsOpenTo,
  reachablePaths,
  readRoleSchema,
  selectionOf,
  type Expectation,
  type GuardedField,
} from '../kit/guarded-paths.js';
import { person, request } from '../kit/approvals.js';
import { explain } from '../kit/explain.js';
import { openPolicy } from '../kit/policy-file.js';
import { argumentsOfWrites } from '../kit/write-arguments.js';
import {
  startSubgraph,
  type GraphQLAnswer,
  type StartOptions,
  type SubgraphUnderTest,
} from '../kit/start-subgraph.js';
import { leadEverywhere, SEEN } from '../kit/one-machine.js';
import { argumentsOfPosture } from '../kit/one-remediation.js';
import { spreadOneWeakness } from '../kit/one-weakness.js';

const schema = readRoleSchema(readTypeDefs());

const CALLERS: readonly (readonly string[])[] = [
  [],
  ...ROLES.map((role) => [role]),
  ['Defender.Hunting', 'Defender.ViewData'],
  ['Defender.Hunting', 'Defender.ActiveRemediation'],
  ['Defender.ActiveRemediation', 'Defender.ViewData'],
  ROLES,
];

/** They need the roles of another write too: see approvals-decisions.test.ts. */
const ABOUT_WRITES = ['requestApproval', 'approveAction', 'rejectAction'];

/** A tenant in which every path leads to something, and the arguments that lead there. */
async function startWithEverything(options: Pick<StartOptions, 'cache'> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'role-paths-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const subgraph = await startSubgraph({
    ...options,
    emulator: { machines: 500, alerts: 30, machineActions: 0 },
    // Paths through all types are deeper than anybody's.
    limits: { maxDepth: 60, maxSelections: 100_000, maxCallsPerOperation: 1e12 },
    env: { ...openPolicy(), AUDIT_LOG: join(folder, 'audit.jsonl') },
  });
  await subgraph.ask('mutation { openIncident(input: { reason: "x", hours: 12 }) { auditId } }', {
    roles: ['Defender.BreakGlass'],
  });
  const [tenant] = subgraph.emulator.tenants.values();
  const machine = leadEverywhere(tenant!, new Date(subgraph.clock.now()).toISOString());
  const alert = tenant!.alerts[0]!;
  const [action] = subgraph.emulator.control.actions();
  const { software, vulnerability } = spreadOneWeakness(tenant!);
  // All callers below are the same person, who sees what they have asked for.
  const { payload } = await request(
    subgraph,
    { machineId: machine.id },
    { who: person(subgraph, { roles: ['Defender.Offboard'] }) },
  );
  const table: Readonly<Record<string, string>> = {
    'Query.alert': `(id: "${alert.id}")`,
    'Query.alerts': '(first: 2, orderBy: SERVICE)',
    'Query.machine': `(id: "${machine.id}")`,
    'Query.machines': '(first: 1)',
    'Query.incident': `(id: "${String(alert.incidentId)}")`,
    'Query.investigation': `(id: "${String(alert.investigationId)}")`,
    'Query.investigations': '(first: 2)',
    'Query.indicators': '(first: 2)',
    'Query.findMachines': `(by: { id: "${machine.id}" })`,
    'Query.machineAction': `(id: "${action!.id}")`,
    'Query.machineActions': '(first: 2)',
    'Query.actionApproval': `(id: "${payload.approval.id}")`,
    'Query.hunt': `(query: "AlertEvidence | where AlertId == '${alert.id}' | take 20")`,
    'Machine.alerts': '(first: 2)',
    'Machine.actions': '(first: 2)',
    'Machine.vulnerabilities': '(first: 1)',
    'Query.vulnerability': `(id: "${vulnerability.id}")`,
    'Query.vulnerabilities': `(first: 1, filter: { id: { eq: "${vulnerability.id}" } })`,
    'Vulnerability.machines': '(first: 1)',
    'Query.software': `(id: "${software.id}")`,
    'Query.softwareInventory': `(first: 1, filter: { id: { eq: "${software.id}" } })`,
    'Software.machines': '(first: 1)',
    'Software.vulnerabilities': '(first: 1)',
    ...argumentsOfPosture(tenant!, machine.id, software.id),
    'Query.defenderFile': `(hash: "${SEEN.sha1}")`,
    'Query.defenderDomain': '(host: "files.bad.example")',
    'Query.defenderIp': `(address: "${SEEN.ipAddress}")`,
    'Query.defenderUser': `(accountName: "${SEEN.accountName}")`,
    'DefenderIp.machines': `(at: "${machine.lastSeen}")`,
  };
  const representations: Readonly<Record<string, string>> = {
    'Machine id': `{ __typename: "Machine", id: "${machine.id}" }`,
    'Machine aadDeviceId': `{ __typename: "Machine", aadDeviceId: "${machine.aadDeviceId}" }`,
    'Alert id': `{ __typename: "Alert", id: "${alert.id}" }`,
    'Investigation id': `{ __typename: "Investigation", id: "${String(alert.investigationId)}" }`,
    'Incident id': `{ __typename: "Incident", id: "${String(alert.incidentId)}" }`,
    'Indicator id': `{ __typename: "Indicator", id: "${tenant!.indicators[0]!.id}" }`,
    'MachineAction id': `{ __typename: "MachineAction", id: "${action!.id}" }`,
    'Vulnerability id': `{ __typename: "Vulnerability", id: "${vulnerability.id}" }`,
    'Software id': `{ __typename: "Software", id: "${software.id}" }`,
    'Recommendation id': `{ __typename: "Recommendation", id: "va-_-${software.id}" }`,
    'RemediationTask id': `{ __typename: "RemediationTask", id: "${tenant!.remediationTasks[0]!.id}" }`,
    'DefenderFile sha1': `{ __typename: "DefenderFile", sha1: "${SEEN.sha1}" }`,
    'DefenderFile sha256': `{ __typename: "DefenderFile", sha256: "${SEEN.sha256}" }`,
    'DefenderDomain host': '{ __typename: "DefenderDomain", host: "files.bad.example" }',
    'DefenderIp address': `{ __typename: "DefenderIp", address: "${SEEN.ipAddress}" }`,
    'DefenderUser accountName': '{ __typename: "DefenderUser", accountName: "ada" }',
    'DefenderUser accountName accountDomain':
      '{ __typename: "DefenderUser", accountName: "ada", accountDomain: "corp" }',
  };
  return { subgraph, argumentsOf: (coordinate: string) => table[coordinate], representations };
}

function findForbidden({ errors = [] }: GraphQLAnswer): Map<string, readonly string[]> {
  const forbidden = errors.filter(({ extensions }) => extensions.code === 'FORBIDDEN');
  return new Map(
    forbidden.map(({ path, extensions }) => [path!.join('.'), extensions['requiredRoles'] as string[]]),
  );
}

/** The answer refuses exactly what these roles don't open, and every path was really walked. */
function checkAnswer(
  fields: readonly GuardedField[],
  answer: GraphQLAnswer,
  roles: readonly string[],
  {
    leadsNowhere = /^$/,
    at = [],
  }: { readonly leadsNowhere?: RegExp; readonly at?: readonly (string | number)[] } = {},
): void {
  expect(answer.status).toBe(200);
  expect(answer.errors?.filter(({ extensions }) => extensions.code !== 'FORBIDDEN') ?? []).toEqual([]);
  const held = new Set(roles);
  const found: Expectation = { refusals: new Map(), met: new Set() };
  expectAnswer(fields, answer.data, held, found, at);
  const forbidden = findForbidden(answer);
  expect([...forbidden.keys()].sort()).toEqual([...found.refusals.keys()].sort());
  for (const [path, requiredRoles] of forbidden) {
    expect(found.refusals.get(path)).toContainEqual(requiredRoles);
  }
  const missed = reachablePaths(fields, held).filter((path) => !found.met.has(path));
  expect(missed.filter((path) => !leadsNowhere.test(path))).toEqual([]);
}

describe('roles on every path of the schema', () => {
  it('are demanded of every root field', () => {
    for (const root of ['Query', 'Mutation']) {
      const fields = schema.objects.get(root)!.fields;
      const bare = fields.filter(
        ({ directives }) => !directives?.some(({ name }) => name.value === 'requiresRole'),
      );
      expect(bare.map(({ name }) => name.value)).toEqual([]);
    }
  });

  it('hold for reads from every root field', { timeout: 60_000 }, async () => {
    const { subgraph, argumentsOf } = await startWithEverything();
    const fields = fieldsBelow(schema, 'Query', argumentsOf);
    const query = `{ ${selectionOf(fields)} }`;
    await subgraph.ask('{ machines(first: 1) { nodes { id } } }');
    for (const roles of CALLERS) {
      subgraph.clock.advance(20_000);
      subgraph.forgetCalls();
      checkAnswer(fields, await subgraph.ask(query, { roles }), roles, {
        leadsNowhere: /^(pendingApprovals|actionApproval)\.(decidedBy|libraryFiles)\./,
      });
      checkCalls(fields, subgraph, roles);
    }
  });

  it(
    'are walked for a plan without a call, a token or a line of the trail',
    { timeout: 60_000 },
    async () => {
      const { subgraph, argumentsOf } = await startWithEverything({ cache: true });
      const query = `{ ${selectionOf(fieldsBelow(schema, 'Query', argumentsOf))} }`;
      expect((await subgraph.ask(query, { roles: ROLES })).errors).toBeUndefined();
      subgraph.forgetCalls();
      const trail = subgraph.audit();
      const plan = await explain(subgraph, query, { roles: ROLES });
      // It got beyond what costs something, on all the ways that there are.
      expect(plan.estimatedCallsNow).toBeLessThan(plan.estimatedCalls);
      expect(subgraph.emulator.control.calls({})).toEqual([]);
      expect(subgraph.audit()).toEqual(trail);
    },
  );

  it('hold for entities by each of their keys', { timeout: 60_000 }, async () => {
    const { subgraph, argumentsOf, representations } = await startWithEverything();
    const keys = [...schema.objects].flatMap(([type, { keys: ofType }]) =>
      ofType.map((key) => `${type} ${key}`),
    );
    expect(keys.sort()).toEqual(Object.keys(representations).sort());
    for (const [key, representation] of Object.entries(representations)) {
      const type = key.split(' ')[0]!;
      const below = fieldsBelow(schema, type, argumentsOf);
      const query = `{ _entities(representations: [${representation}]) { __typename ... on ${type} { ${selectionOf(below)} } } }`;
      for (const roles of CALLERS) {
        // Enough for the quota, and few enough for the callers' tokens.
        subgraph.clock.advance(6_000);
        subgraph.forgetCalls();
        const answer = await subgraph.ask(query, { roles });
        const [[needed] = []] = schema.objects.get(type)!.needs;
        if (roles.includes(needed!)) {
          checkAnswer(below, { ...answer, data: answer.data._entities[0] }, roles, { at: ['_entities', 0] });
        } else {
          expect(answer).toMatchObject({ status: 200, data: { _entities: [null] } });
          expect([...findForbidden(answer)]).toEqual([['_entities.0', [needed]]]);
          expect(subgraph.calls()).toEqual([]);
        }
      }
    }
  });

  it('hold for writes and what their payloads show', { timeout: 60_000 }, async () => {
    const { subgraph } = await startWithEverything();
    const [tenant] = subgraph.emulator.tenants.values();
    const targets = tenant!.machines
      .filter(
        ({ osPlatform, onboardingStatus, mergedIntoMachineId }) =>
          osPlatform.startsWith('Windows') &&
          onboardingStatus === 'Onboarded' &&
          mergedIntoMachineId === null,
      )
      .slice(1);
    for (const roles of CALLERS) {
      const inputs = argumentsOfWrites(subgraph, targets, roles);
      const ends = ['Machine', 'Alert', 'Investigation'];
      const fields = fieldsBelow(schema, 'Mutation', (coordinate) => inputs[coordinate], ends).filter(
        ({ path }) =>
          (path !== 'cancelMachineAction' || !cancelsNothing(roles)) && !ABOUT_WRITES.includes(path),
      );
      subgraph.clock.advance(20_000);
      subgraph.forgetCalls();
      const answer = await subgraph.ask(`mutation { ${selectionOf(fields)} }`, { roles });
      checkAnswer(fields, answer, roles, {
        leadsNowhere:
          /\.(refusal|relatedFileInfo|plannedCalls?|scanAuthenticationParams)\.|^closeIncident\.responseIncident/,
      });
      const writing = new Set(fields.map(({ operations }) => operations[0]));
      const written = subgraph.calls().filter(({ operation }) => writing.has(operation ?? ''));
      expect(written.map(({ operation }) => operation)).toEqual(
        fields
          .filter(({ path }) => answer.data[path] !== null)
          .flatMap(({ operations }) => operations.slice(0, 1)),
      );
      if (written.length === 0) expect(subgraph.calls()).toEqual([]);
    }
  });
});

function cancelsNothing(roles: readonly string[]): boolean {
  return roles.includes('Defender.ActiveRemediation') && !roles.includes('Defender.Release');
}

/** What a role doesn't open costs nothing; what it opens was really read. */
function checkCalls(
  fields: readonly GuardedField[],
  subgraph: SubgraphUnderTest,
  roles: readonly string[],
): void {
  const open = operationsOpenTo(fields, new Set(roles));
  const called = new Set(subgraph.calls().map(({ operation }) => nameInCatalogue(operation)));
  expect([...called].filter((operation) => !open.has(operation))).toEqual([]);
  expect(called.size > 0).toBe(open.size > 0);
}

/** Graph's hunting stands for Defender's. */
function nameInCatalogue(operation: string | null): string {
  return /hunting/i.test(operation ?? '') ? 'runHuntingQuery' : (operation ?? 'unknown');
}
