import { describe, expect, it } from 'vitest';
import { outcomesOf, startWithMachines } from '../../kit/writes/many-machines.js';
import { mutationDocument } from '../../kit/writes/mutation-document.js';
import { startWebhook } from '../../kit/feed/webhook-sink.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { posts } from '../../kit/writes/response-actions.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { MUTATIONS } from '../../../src/config/mutations.js';

const ROLES = [
  'Defender.ActiveRemediation',
  'Defender.AlertsInvestigation',
  'Defender.Indicators',
  'Defender.SecuritySettings',
];
const FILE = {
  indicatorValue: '0'.repeat(40),
  indicatorType: 'FILE_SHA1',
  action: 'BLOCK',
  title: 'Feed',
  description: 'x',
};

/** The mutation for one target, the mutation for many, and an input of it with one target. */
const PAIRS = [
  ['isolateMachine', 'isolateMachines', 'machine'],
  ['runDefenderAntiVirusScan', 'runDefenderAntiVirusScans', 'machine'],
  ['submitIndicator', 'importIndicators', { indicators: [FILE], replaceExisting: false }],
  ['deleteIndicator', 'deleteIndicators', 'indicator'],
  ['addMachineTag', 'addTagToMachines', 'machine'],
  ['removeMachineTag', 'removeTagFromMachines', 'machine'],
  ['updateAlert', 'batchUpdateAlerts', 'alert'],
] as const;

async function start(env: Readonly<Record<string, string>>) {
  const subgraph = await startSubgraph({ env, emulator: { machines: 5, alerts: 5, machineActions: 0 } });
  const [tenant] = subgraph.emulator.tenants.values();
  const targets = {
    machine: { machineIds: [tenant!.machines[0]!.id] },
    indicator: { indicatorIds: [tenant!.indicators[0]!.id] },
    alert: { alertIds: [tenant!.alerts[0]!.id], status: 'RESOLVED' },
  };
  const fields: Readonly<Record<string, object>> = {
    isolateMachines: { isolationType: 'FULL' },
    runDefenderAntiVirusScans: { scanType: 'QUICK' },
    addTagToMachines: { tag: 'x' },
    removeTagFromMachines: { tag: 'x' },
  };
  const run = async (many: string, target: keyof typeof targets | object) => {
    const named = typeof target === 'string' ? targets[target] : target;
    return subgraph.ask(mutationDocument(many, '{ outcome auditId }'), {
      roles: ROLES,
      variables: { input: { ...named, comment: 'why', ...fields[many] } },
    });
  };
  return { subgraph, run };
}

describe('a requirement of the mutation for one target holds for the one for many', () => {
  it('in all pairs of the table', () => {
    const pairs = Object.entries(MUTATIONS).flatMap(([many, facts]) =>
      'ofOne' in facts ? [[facts.ofOne, many]] : [],
    );
    expect(pairs.sort()).toEqual(PAIRS.map(([one, many]) => [one, many]).sort());
  });

  it.each(PAIRS)('AUTH_STEP_UP of %s, by %s', async (one, many, target) => {
    const { subgraph, run } = await start({ AUTH_STEP_UP: `c1:${one}` });
    const { errors } = await run(many, target);
    expect(errors?.[0]?.message).toContain('authentication context c1');
    expect(subgraph.calls()).toEqual([]);
  });

  it.each(PAIRS)('a rule of the policy about %s, by %s', async (one, many, target) => {
    const policy = createPolicyFile({ approvals: [{ name: 'Two people', mutations: [one] }] });
    const { subgraph, run } = await start(policy.env);
    const { data, errors } = await run(many, target);
    expect(errors).toBeUndefined();
    expect(data[many].outcome).toBe('APPROVAL_REQUIRED');
    expect(subgraph.calls().filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});

describe('a rule about protected machines that one machine alone never meets', () => {
  const policyWith = (rule: object, more: object = {}) =>
    createPolicyFile({
      ...more,
      protectedMachines: [{ name: 'Servers', tags: ['server'] }],
      approvals: [{ name: 'Two people', onlyProtected: true, ...rule }],
    });
  const scan = { scanType: 'QUICK', comment: 'why' };

  it.each([
    ['their number', { machinesAbove: 2 }],
    ['the number of targets', { mutations: ['runDefenderAntiVirusScan*'], targetsAbove: 2 }],
    ['the mutation for many', { mutations: ['runDefenderAntiVirusScans'] }],
  ])('applies to the whole: %s', async (_about, rule) => {
    const { subgraph, machines, run } = await startWithMachines(3, policyWith(rule));
    expect((await run('runDefenderAntiVirusScans', { ...scan, dryRun: true })).payload.outcome).toBe(
      'DRY_RUN',
    );
    machines[1]!.machineTags = ['server'];
    const { payload } = await run('runDefenderAntiVirusScans', scan);
    expect(payload).toMatchObject({ outcome: 'APPROVAL_REQUIRED', results: null });
    expect(posts(subgraph)).toEqual([]);
  });

  it('tells the webhook of the protected machine, but not in a dry run', async () => {
    const sink = await startWebhook();
    const policy = policyWith({ machinesAbove: 2 }, { webhook: { url: sink.url } });
    const { machines, run } = await startWithMachines(3, policy);
    machines[1]!.machineTags = ['server'];
    await run('runDefenderAntiVirusScans', { ...scan, dryRun: true });
    const { payload } = await run('runDefenderAntiVirusScans', scan);
    await expect.poll(() => sink.deliveries.length).toBe(1);
    expect(sink.deliveries[0]?.body).toMatchObject({
      event: 'protectedMachineRefused',
      action: 'runDefenderAntiVirusScans',
      auditId: payload.auditId,
      machineIds: [machines[1]!.id],
    });
  });

  it('reads the machines once, for the checks of each, too', { tags: 'defender-first' }, async () => {
    const { subgraph, run } = await startWithMachines(3, policyWith({ machinesAbove: 2 }));
    const { results } = await run('runDefenderAntiVirusScans', scan);
    expect(outcomesOf(results)).toEqual(Array(3).fill('CREATED'));
    const reads = subgraph.calls().filter(({ method }) => method === 'GET');
    expect(reads.map(({ operation }) => operation)).toEqual(['listMachines', 'listMachineActions']);
  });

  it('does not make one protected machine block the isolation of others', async () => {
    const rule = { mutations: ['isolateMachine'] };
    const { machines, run } = await startWithMachines(3, policyWith(rule));
    machines[1]!.machineTags = ['server'];
    const { results } = await run('isolateMachines', { isolationType: 'FULL', comment: 'why' });
    expect(outcomesOf(results)).toEqual(['CREATED', 'APPROVAL_REQUIRED', 'CREATED']);
  });
});
