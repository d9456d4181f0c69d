import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../src/config/roles.js';
import { readTypeDefs } from '../../../src/subgraph/type-defs.js';
import {
  expectAnswer,
  fieldsBelow,
  operationsOpenTo,
  reachablePaths,
  readRoleSchema,
  selectionOf,
  type Expectation,
  type GuardedField,
} from '../../kit/authorization/guarded-paths.js';
import { explain } from '../../kit/reads/explain.js';
import { someOf } from '../../kit/runs.js';
import { startWithEverything } from '../../kit/servers/start-with-everything.js';
import { argumentsOfWrites } from '../../kit/writes/write-arguments.js';
import type { GraphQLAnswer, SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

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
const ABOUT_WRITES = ['requestDefenderActionApproval', 'approveDefenderAction', 'rejectDefenderAction'];
/** Jobs, which make calls when they run; the role depends on the kind: see exports.test.ts. */
const OF_EXPORTS = ['startDefenderExport', 'cancelDefenderExport'];

function findForbidden({ errors = [] }: GraphQLAnswer): Map<string, readonly string[]> {
  const forbidden = errors.filter(({ extensions }) => extensions.code === 'FORBIDDEN');
  return new Map(
    forbidden.map(({ path, extensions }) => [path!.join('.'), extensions['requiredRoles'] as string[]]),
  );
}

/** The response refuses exactly the fields without a role, and every path was followed. */
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
  expect(missed.filter((path) => !leadsNowhere.test(path) && !NEVER_RECORDED.test(path))).toEqual([]);
}

/**
 * Objects of the service's metadata that no recording contains, for which the emulator sends null, and objects that only
 * Microsoft Graph sends.
 */
const NEVER_RECORDED =
  /\b(troubleshootInfo|certificateInfo|advancedActiveConfiguration|customDetails|evidence\.(fields|machine|machineAtTheTime))\./;

/**
 * Paths below an entity of a key that are empty here: a ready export has no failure, Defender finds no accounts by
 * Entra's names.
 */
const LEADS_NOWHERE: Readonly<Record<string, RegExp>> = {
  'DefenderExport id': /^failure\./,
  'DefenderExport tenantId id': /^failure\./,
  'DefenderUser aadUserId': /^(alerts|machines)\./,
  'DefenderUser userPrincipalName': /^(alerts|machines)\./,
};

describe('roles on every path of the schema', () => {
  it('are required by every root field', () => {
    for (const root of ['Query', 'Mutation', 'Subscription']) {
      const fields = schema.objects.get(root)!.fields;
      const bare = fields.filter(
        ({ directives }) => !directives?.some(({ name }) => name.value === 'requiresRole'),
      );
      expect(bare.map(({ name }) => name.value)).toEqual([]);
    }
  });

  it('apply to reads from every root field', { tags: ['slow', 'defender-first'] }, async () => {
    const { subgraph, argumentsOf } = await startWithEverything();
    const fields = fieldsBelow(schema, 'Query', argumentsOf);
    const query = `{ ${selectionOf(fields)} }`;
    await subgraph.ask('{ machines(first: 1) { nodes { id } } }');
    for (const roles of CALLERS) {
      subgraph.clock.advance(20_000);
      subgraph.forgetCalls();
      checkAnswer(fields, await subgraph.ask(query, { roles }), roles, {
        // A page with changes has no reason for their absence and no bookmark, a ready export has no failure, no write was
        // approved, and no requester's name resembles the caller's.
        leadsNowhere: roles.includes('Defender.ViewVulnerabilities')
          ? /^((defenderActionApprovals|defenderActionApproval)\.(decidedBy|libraryFiles|warnings)\.|defenderAuditEvents\.nodes\.approver\.|defenderExports?\.(nodes\.|edges\.node\.)?failure\.|defenderHunt\.warnings\.|defenderChanges\.changes\.(reason|isDelayed)$)/
          : /^((defenderActionApprovals|defenderActionApproval)\.(decidedBy|libraryFiles|warnings)\.|defenderAuditEvents\.nodes\.approver\.|defenderExports?\.|defenderHunt\.warnings\.|defenderChanges\.changes\.(reason|isDelayed)$)/,
      });
      checkCalls(fields, subgraph, roles);
    }
  });

  it(
    'are evaluated for a plan without a call, a token or a line of the trail',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph, argumentsOf } = await startWithEverything({ cache: true });
      const query = `{ ${selectionOf(fieldsBelow(schema, 'Query', argumentsOf))} }`;
      expect((await subgraph.ask(query, { roles: ROLES })).errors).toBeUndefined();
      subgraph.forgetCalls();
      const trail = subgraph.audit();
      const plan = await explain(subgraph, query, { roles: ROLES });
      expect(plan.estimatedCalls).toBeGreaterThan(0);
      expect(subgraph.emulator.control.calls({})).toEqual([]);
      expect(subgraph.audit()).toEqual(trail);
    },
  );

  it('apply to entities by each of their keys', { tags: ['slow', 'defender-first'] }, async () => {
    const { subgraph, argumentsOf, representations } = await startWithEverything();
    const keys = [...schema.objects].flatMap(([type, { keys: ofType }]) =>
      ofType.map((key) => `${type} ${key}`),
    );
    expect(keys.sort()).toEqual(Object.keys(representations).sort());
    for (const [index, [key, representation]] of Object.entries(representations).entries()) {
      const type = key.split(' ')[0]!;
      const below = fieldsBelow(schema, type, argumentsOf);
      const query = `{ _entities(representations: [${representation}]) { __typename ... on ${type} { ${selectionOf(below)} } } }`;
      for (const roles of someOf(CALLERS, index)) {
        // Enough for the quota, and few enough for the lifetime of callers' tokens.
        subgraph.clock.advance(4_000);
        subgraph.forgetCalls();
        const answer = await subgraph.ask(query, { roles });
        const [needed = []] = schema.objects.get(type)!.needs;
        const isOfOthers = type === 'DefenderExport' && !roles.includes('Defender.ViewVulnerabilities');
        if (isOfOthers && roles.includes('Defender.ViewData')) {
          expect(answer).toMatchObject({ status: 200, data: { _entities: [null] } });
          expect(answer.errors).toBeUndefined();
        } else if (needed.some((role) => roles.includes(role))) {
          checkAnswer(below, { ...answer, data: answer.data._entities[0] }, roles, {
            at: ['_entities', 0],
            leadsNowhere: LEADS_NOWHERE[key] ?? /^$/,
          });
        } else {
          expect(answer).toMatchObject({ status: 200, data: { _entities: [null] } });
          expect([...findForbidden(answer)]).toEqual([['_entities.0', needed]]);
          expect(subgraph.calls()).toEqual([]);
        }
      }
    }
  });

  it('apply to writes and their payloads', { tags: ['slow', 'defender-first'] }, async () => {
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
      const ends = ['Machine', 'Alert', 'DefenderXdrAlert', 'Investigation'];
      const fields = fieldsBelow(schema, 'Mutation', (coordinate) => inputs[coordinate], ends).filter(
        ({ path }) =>
          (path !== 'cancelMachineAction' || !cancelsNothing(roles)) &&
          ![...ABOUT_WRITES, ...OF_EXPORTS].includes(path),
      );
      subgraph.clock.advance(20_000);
      subgraph.forgetCalls();
      const answer = await subgraph.ask(`mutation { ${selectionOf(fields)} }`, { roles });
      checkAnswer(fields, answer, roles, {
        leadsNowhere:
          /^updateDefenderIncident\.incident\.(redirectIncident|alerts|alertsOfAllProducts|machines|alertSummary)\b|\.(refusal|warnings|relatedFileInfo|plannedCalls|scanAuthenticationParams)\.|^endDefenderEmergency\.emergency/,
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

/** Fields without a role make no call; those with one were read. */
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

/** Graph's hunts and list of alerts count as Defender's. */
function nameInCatalogue(operation: string | null): string {
  if (operation === 'listAlertsV2') return 'listAlerts';
  return /hunting/i.test(operation ?? '') ? 'runHuntingQuery' : (operation ?? 'unknown');
}
