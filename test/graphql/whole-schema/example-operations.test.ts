import { readdirSync, readFileSync } from 'node:fs';
import { format, type Options } from 'prettier';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { TenantData } from '../../../emulator/tenants/model.js';
import { findOperationUses } from '../../architecture/operation-uses.js';
import { chooseVariables } from '../../../src/cli/demo/example-variables.js';
import { ROLES } from '../../../src/config/roles.js';
import { FIRST_DOCUMENT, readExamples } from '../../../src/server/explorer/example-operations.js';
import { renderOperationsPage, type MeasuredExample } from '../../architecture/documents/operations-page.js';
import { readSource } from '../../architecture/source-files.js';
import { explain } from '../../kit/reads/explain.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { readSchema } from '../../kit/processes/run-doctor.js';

const FOLDER = new URL('../../../examples/operations/', import.meta.url);
const VIEW = 'Defender.ViewData';

interface Example {
  readonly file: string;
  /** Catalog operations that the schema must serve before the example can run. */
  readonly needs: readonly string[];
  readonly roles: readonly string[];
  readonly variables?: (tenant: TenantData) => Readonly<Record<string, unknown>>;
  /** Maximum number of upstream calls. */
  readonly calls: number;
  /** The content that the response must have. */
  readonly expected: (tenant: TenantData) => object;
}

const machineId = (tenant: TenantData) => ({ machineId: tenant.machines[0]!.id });
const onboardedWindows = (tenant: TenantData) =>
  tenant.machines.find(
    ({ onboardingStatus, osPlatform }) =>
      onboardingStatus.toLowerCase() === 'onboarded' && osPlatform.startsWith('Windows'),
  )!;
/** An alert for which every field has a value. */
const richAlert = (tenant: TenantData) => tenant.alerts.find(({ evidence }) => evidence.length > 2)!;
const sha1InEvidence = (tenant: TenantData) =>
  tenant.alerts.flatMap(({ evidence }) => evidence).find(({ sha1 }) => sha1 !== null)!.sha1;
const pageOf = (first: object) => ({ nodes: expect.arrayContaining([expect.objectContaining(first)]) });

/** The most common tasks with this API. */
const EXAMPLES: readonly Example[] = [
  {
    file: 'vulnerability-changes',
    needs: ['exportSoftwareVulnerabilityChanges'],
    roles: [VIEW, 'Defender.ViewVulnerabilities'],
    variables: () => ({ since: new Date(Date.now() - 5 * 86_400_000).toISOString() }),
    calls: 2,
    expected: () => ({
      defenderDeviceVulnerabilityChanges: pageOf({
        status: 'NEW',
        machine: expect.objectContaining({ id: expect.any(String) }),
      }),
    }),
  },
  {
    file: 'device-inventory',
    needs: ['listMachines'],
    roles: [VIEW],
    calls: 1,
    expected: (tenant) => ({
      machines: {
        nodes: expect.toSatisfy((nodes: unknown[]) => nodes.length === tenant.machines.length),
        pageInfo: { hasNextPage: false },
      },
    }),
  },
  {
    file: 'alert-feed',
    needs: ['listAlerts'],
    roles: [VIEW],
    variables: () => ({ since: new Date(Date.now() - 40 * 86_400_000).toISOString() }),
    calls: 1,
    expected: (tenant) => ({ alerts: pageOf({ machineId: expect.any(String), id: tenant.alerts[0]!.id }) }),
  },
  {
    file: 'triage-alert',
    needs: ['listAlertFiles', 'listAlertIps', 'listAlertDomains', 'getAlertUser', 'getInvestigation'],
    roles: [VIEW],
    variables: (tenant) => ({ id: richAlert(tenant).id }),
    calls: 6,
    expected: (tenant) => ({
      alert: {
        title: richAlert(tenant).title,
        machine: { id: richAlert(tenant).machineId },
        files: expect.any(Array),
        ips: expect.any(Array),
        domains: expect.any(Array),
      },
    }),
  },
  {
    file: 'isolate-machine',
    needs: ['isolateMachine'],
    roles: ['Defender.ActiveRemediation'],
    variables: (tenant) => ({ machineId: onboardedWindows(tenant).id, comment: 'Contain the outbreak' }),
    calls: 3,
    expected: () => ({ isolateMachine: { outcome: 'CREATED', machineAction: { type: 'ISOLATE' } } }),
  },
  {
    file: 'follow-actions',
    needs: ['listMachineActions'],
    roles: [VIEW],
    variables: machineId,
    calls: 2,
    expected: (tenant) => ({
      machine: {
        computerDnsName: tenant.machines[0]!.computerDnsName,
        actions: { nodes: expect.any(Array) },
      },
    }),
  },
  {
    file: 'vulnerability-report',
    needs: ['listVulnerabilitiesByMachineAndSoftware'],
    roles: [VIEW, 'Defender.ViewVulnerabilities'],
    calls: 8,
    expected: (tenant) => ({
      machines: {
        nodes: expect.toSatisfy(
          (nodes: { vulnerabilities: { nodes: { id: string }[] } }[]) =>
            nodes.length === tenant.machines.length &&
            nodes.some(({ vulnerabilities }) => vulnerabilities.nodes.length > 0),
        ),
      },
    }),
  },
  {
    file: 'machine-users',
    needs: ['listMachineLogonUsers'],
    roles: [VIEW],
    variables: machineId,
    calls: 2,
    expected: (tenant) => ({
      machine: {
        computerDnsName: tenant.machines[0]!.computerDnsName,
        logonUsers: { nodes: expect.any(Array) },
      },
    }),
  },
  {
    file: 'review-indicators',
    needs: ['listIndicators'],
    roles: [VIEW],
    calls: 1,
    expected: () => ({ indicators: pageOf({ indicatorValue: expect.any(String) }) }),
  },
  {
    file: 'pivot-from-file',
    needs: ['getFile', 'getFileStats', 'listFileAlerts', 'listFileMachines'],
    roles: [VIEW],
    variables: (tenant) => ({ hash: sha1InEvidence(tenant) }),
    calls: 4,
    expected: (tenant) => ({
      defenderFile: {
        sha1: sha1InEvidence(tenant),
        alerts: pageOf({ title: expect.any(String) }),
      },
    }),
  },
  {
    file: 'hunt-logons',
    needs: ['runHuntingQuery'],
    roles: ['Defender.Hunting', VIEW],
    calls: 2,
    expected: () => ({
      defenderHunt: {
        columns: [{ name: 'DeviceId' }, { name: 'AccountName' }, { name: 'Logons' }],
        rows: expect.arrayContaining([
          expect.objectContaining({ machine: expect.objectContaining({ id: expect.any(String) }) }),
        ]),
      },
    }),
  },
];

const schema = readSchema();
const served = new Set(findOperationUses(schema).flatMap(({ operation, covers }) => [operation, ...covers]));
/** Whether this version has the families; prints a notice otherwise. */
function canRun({ file, needs }: Example): boolean {
  const missing = needs.filter((id) => !served.has(id));
  if (missing.length > 0) {
    process.stderr.write(`skipped: ${file} needs ${missing.join(', ')}, which no field serves yet\n`);
  }
  return missing.length === 0;
}

const RUNNABLE = EXAMPLES.filter(canRun);

/** The calls that a comment promises for the demo. */
const toldCalls = (text: string) => Number(/Costs (\d+) calls?\b/.exec(text.replaceAll('\n# ', ' '))?.[1]);

describe('the examples', () => {
  it('are the operations of the most common tasks', () => {
    const files = readdirSync(FOLDER).sort();
    expect(files).toEqual(EXAMPLES.map(({ file }) => `${file}.graphql`).sort());
    expect(files).toHaveLength(11);
  });

  it('each state their purpose, role and cost, and contain one operation', () => {
    for (const { file } of EXAMPLES) {
      const text = textOf(file);
      expect(text, file).toMatch(/^# \w/);
      expect(text, file).toMatch(/^# Roles?: Defender\.\w+.*Costs /m);
      expect(parse(text).definitions, file).toHaveLength(1);
    }
  });

  it.each(RUNNABLE)('$file is valid in the schema', ({ file }) => {
    expect(validate(schema, parse(textOf(file))).map(String)).toEqual([]);
  });

  it(
    'return the promised content, within the allowed number of upstream calls',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 40, alerts: 100 } });
      const [tenant] = subgraph.emulator.tenants.values();
      for (const { file, roles, variables = () => ({}), expected, calls } of RUNNABLE) {
        subgraph.forgetCalls();
        const answer = await subgraph.ask(textOf(file), { roles, variables: variables(tenant!) });
        expect(answer.errors, file).toBeUndefined();
        expect(answer.data, file).toMatchObject(expected(tenant!));
        expect(subgraph.calls().length, file).toBeLessThanOrEqual(calls);
      }
    },
  );

  it(
    'make the calls that their comments and their page state, no more than planned, and each difference is explained',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const demo = await startSubgraph({ emulator: { story: 'phishing' }, cache: true });
      const variables = chooseVariables(demo.emulator);
      const measured: MeasuredExample[] = [];
      const documents = [FIRST_DOCUMENT, ...RUNNABLE.map(({ file }) => textOf(file))];
      for (const [index, document] of documents.entries()) {
        const file = RUNNABLE[index - 1]?.file ?? 'first';
        // One with an empty cache.
        const subgraph = await startSubgraph({ beside: demo, cache: true });
        const asked = { roles: ROLES, variables: { ...variables[file] } };
        const plan = await explain(subgraph, document, asked);
        subgraph.forgetCalls();
        const headers = { 'x-defender-cost': '1' };
        const { errors, extensions } = await subgraph.ask(document, { ...asked, headers });
        expect(errors, file).toBeUndefined();
        const told = extensions!['defender'] as ToldCost;
        // The catalog has the same name for both hosts of hunting.
        const sent = subgraph.calls().map(({ operation }) => operation?.replace('graphRun', 'run'));
        expect(sent.length, file).toBe(toldCalls(document));
        expect(sent.length, file).toBeLessThanOrEqual(plan.estimatedCalls);
        expect(told, file).toMatchObject({ calls: sent.length, estimatedCalls: plan.estimatedCalls });
        const taken = told.operations.flatMap(({ operation, calls }) => Array<string>(calls).fill(operation));
        expect(taken.toSorted(), file).toEqual(sent.toSorted());
        const isAsPlanned = told.operations.every(({ calls, estimatedCalls }) => calls === estimatedCalls);
        expect(told.difference ?? '', file).toMatch(isAsPlanned ? /^$/ : /\w+\.$/);
        const example = readExamples().find(({ name }) => name === file);
        const { roles = [] } = RUNNABLE[index - 1] ?? {};
        if (example === undefined) continue;
        subgraph.forgetCalls();
        await subgraph.ask(document, asked);
        const again = subgraph.calls().length;
        measured.push({ example, roles, ...told, difference: told.difference, again });
      }
      await expect(await formatPage(renderOperationsPage(measured))).toMatchFileSnapshot(PAGE);
    },
  );
});

/** Written by `npm run docs`. */
const PAGE = new URL('../../../docs/operations.md', import.meta.url).pathname;

function formatPage(text: string): Promise<string> {
  return format(text, { ...(JSON.parse(readSource('.prettierrc.json')) as Options), parser: 'markdown' });
}

interface ToldCost {
  readonly calls: number;
  readonly estimatedCalls: number;
  readonly operations: readonly {
    readonly operation: string;
    readonly calls: number;
    readonly estimatedCalls: number;
  }[];
  readonly difference?: string;
}

function textOf(file: string): string {
  return readFileSync(new URL(`${file}.graphql`, FOLDER), 'utf8');
}
