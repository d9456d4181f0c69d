import { describe, expect, it } from 'vitest';
import { send as sendOther, startForWrites } from '../../kit/writes/alert-and-scan-writes.js';
import {
  blockOf,
  outcomesOf,
  sent,
  startWithIndicators,
  writeIndicators,
} from '../../kit/writes/indicator-writes.js';
import { startWithMachines } from '../../kit/writes/many-machines.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { posts } from '../../kit/writes/response-actions.js';
import { CONTOSO, customersFor, startTenants } from '../../kit/servers/start-tenants.js';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { callingWrites, changesOf, plannedBy, startWrites } from '../../kit/writes/writes.js';

const OPEN = { approvals: [], caps: { tightenPerCaller: 'none', loosenPerTenant: 'none' } };
const FOR_ALL = { ...OPEN, approvals: [{ name: 'All', mutations: ['*'] }] };
const KEEPER = 'Defender.Indicators';

/** Defender rejects a call of an operation with a 429, or several, after some that it accepts. */
function exhaustAfter({ emulator }: SubgraphUnderTest, operation: string, skip: number, times = 1): void {
  const body = { error: { code: '429', message: 'API calls quota exceeded!', target: 'x' } };
  const effect = { status: 429, headers: { 'retry-after': '5' }, body };
  emulator.control.addFault({ operation, skip, times }, effect);
}

/** Waits until Defender has rejected a call. */
const rejected = ({ emulator }: SubgraphUnderTest) =>
  expect.poll(() => emulator.control.calls().some(({ status }) => status === 429)).toBe(true);

const statuses = (subgraph: SubgraphUnderTest) => sent(subgraph).map(({ status }) => status);
const countsOf = (outcomes: readonly string[]) =>
  Object.fromEntries([...new Set(outcomes)].map((one) => [one, outcomes.filter((it) => it === one).length]));
const many = (count: number) => Array.from({ length: count }, (_, index) => blockOf(index));

describe('a write that waits for quota while its rules become stricter', () => {
  it('is not sent by any mutation', { tags: ['slow', 'defender-first'] }, async () => {
    const file = createPolicyFile(OPEN);
    const { subgraph, writes, inputOf, send, run } = await startWrites({ env: file.env });
    for (const write of callingWrites(writes)) {
      file.write(OPEN);
      const input = await inputOf(write);
      subgraph.clock.advance(400_000);
      const planned = plannedBy(await run(write, { ...input, dryRun: true }));
      subgraph.forgetCalls();
      exhaustAfter(subgraph, planned[0]!.operation, 0, planned.length);
      const written = send(write, input);
      await rejected(subgraph);
      file.write(FOR_ALL);
      const { payload } = await subgraph.passTime(written, 500);
      expect([write.name, payload?.outcome]).toEqual([write.name, 'APPROVAL_REQUIRED']);
      const done = changesOf(subgraph).filter(({ status }) => status !== 429);
      expect([write.name, done]).toEqual([write.name, []]);
    }
  });
});

describe('the rest of a write that waits for quota', () => {
  it('is not imported without an approval that the policy requires by then', async () => {
    const file = createPolicyFile(OPEN);
    const { subgraph } = await startWithIndicators(0, { env: file.env });
    exhaustAfter(subgraph, 'importIndicators', 1);
    const written = writeIndicators(subgraph, 'importIndicators', {
      indicators: many(1_200),
      replaceExisting: true,
    });
    await rejected(subgraph);
    file.write(FOR_ALL);
    const answer = await subgraph.passTime(written, 500);
    expect(answer.receipt.outcome).toBe('PARTIALLY_DONE');
    expect(countsOf(outcomesOf(answer))).toEqual({ DONE: 500, APPROVAL_REQUIRED: 700 });
    expect(statuses(subgraph).filter((status) => status === 200)).toHaveLength(1);
  });

  it('is not imported without an approval if only earlier calls took long', { tags: 'slow' }, async () => {
    const file = createPolicyFile(OPEN);
    const { subgraph } = await startWithIndicators(0, { env: file.env });
    subgraph.emulator.control.addFault({ operation: 'importIndicators', times: 2 }, 'hang');
    const written = writeIndicators(subgraph, 'importIndicators', {
      indicators: many(1_200),
      replaceExisting: true,
    });
    await expect.poll(() => sent(subgraph)).toHaveLength(2);
    file.write(FOR_ALL);
    const answer = await subgraph.passTime(written, 500);
    expect(countsOf(outcomesOf(answer))).toEqual({ OUTCOME_UNKNOWN: 1_000, APPROVAL_REQUIRED: 200 });
    expect(sent(subgraph)).toHaveLength(2);
  });

  it('is not imported if it has a value that must never be blocked by then', async () => {
    const file = createPolicyFile(OPEN);
    const { subgraph } = await startWithIndicators(0, { env: file.env });
    exhaustAfter(subgraph, 'importIndicators', 1);
    const bad = blockOf(0, { indicatorType: 'DOMAIN_NAME', indicatorValue: 'ours.example' });
    const indicators = [...many(600), bad];
    const written = writeIndicators(subgraph, 'importIndicators', { indicators, replaceExisting: true });
    await rejected(subgraph);
    file.write({ ...OPEN, indicators: { neverBlock: { hosts: ['ours.example'] } } });
    const answer = await subgraph.passTime(written, 500);
    expect(countsOf(outcomesOf(answer))).toEqual({ DONE: 500, DENIED_BY_POLICY: 101 });
  });

  it('is not imported if its caller has lost the role by then', async () => {
    const open = customersFor({});
    const { subgraph, file, ask } = await startTenants(open);
    exhaustAfter(subgraph, 'importIndicators', 1);
    const written = ask(
      CONTOSO,
      'mutation ($input: ImportIndicatorsInput!) { importIndicators(input: $input) { outcome results { outcome refusal { code } } } }',
      {
        roles: [KEEPER],
        variables: {
          input: { tenantId: CONTOSO, indicators: many(600), replaceExisting: true, comment: 'why' },
        },
      },
    );
    await rejected(subgraph);
    file.write({ version: 1, tenants: customersFor({ roles: ['Defender.ViewData'] }), end: true });
    const { data } = await subgraph.passTime(written, 500);
    const results = data.importIndicators.results as { refusal: { code: string } | null }[];
    expect(countsOf(results.map(({ refusal }) => refusal?.code ?? 'DONE'))).toEqual({
      DONE: 500,
      FORBIDDEN: 100,
    });
  });

  it('is not deleted without an approval that the policy requires by then', async () => {
    const file = createPolicyFile(OPEN);
    const { subgraph, indicators } = await startWithIndicators(600, { env: file.env });
    exhaustAfter(subgraph, 'batchDeleteIndicators', 1);
    const indicatorIds = indicators.map(({ id }) => id);
    const written = writeIndicators(subgraph, 'deleteIndicators', { indicatorIds, breakGlassReason: null });
    await rejected(subgraph);
    file.write(FOR_ALL);
    const counts = countsOf(outcomesOf(await subgraph.passTime(written, 500)));
    expect(counts).toEqual({ DONE: 500, APPROVAL_REQUIRED: 100 });
    expect(indicators).toHaveLength(100);
  });

  it.each(['defender', 'graph'] as const)(
    'changes no alert at %s without an approval that the policy requires by then',
    async (source) => {
      const file = createPolicyFile(OPEN);
      const env = { ...file.env, DEFENDER_SOURCES: `alerts=${source}` };
      const { subgraph, tenant } = await startForWrites({ env });
      subgraph.emulator.control.setSwitches({ maxAlertsInBatch: 20 });
      const alertIds = tenant.alerts.slice(0, 20).map(({ id }) => id);
      const change = (status: string) => sendOther(subgraph, 'batchUpdateAlerts', { alertIds, status });
      if (source === 'defender') alertIds.push(...tenant.alerts.slice(20).map(({ id }) => id));
      exhaustAfter(subgraph, source === 'graph' ? 'updateAlertV2' : 'batchUpdateAlerts', 3);
      const written = change('RESOLVED');
      await rejected(subgraph);
      file.write(FOR_ALL);
      const { payload } = await subgraph.passTime(written, 500);
      expect(payload.outcome).toBe('PARTIALLY_DONE');
      const left = payload.results!.filter(({ refusal }) => refusal?.code === 'APPROVAL_REQUIRED');
      expect(left.length).toBeGreaterThan(0);
    },
  );

  it('isolates no machine by a rule about their number', async () => {
    const file = createPolicyFile(OPEN);
    const { subgraph, run } = await startWithMachines(3, { env: file.env });
    exhaustAfter(subgraph, 'isolateMachine', 0, 3);
    const written = run('isolateMachines');
    await rejected(subgraph);
    file.write({ ...OPEN, approvals: [{ name: 'Many', mutations: ['isolateMachines'], targetsAbove: 2 }] });
    const { results } = await subgraph.passTime(written, 500);
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(3).fill('APPROVAL_REQUIRED'));
    const metrics = await (await fetch(`${subgraph.url}/metrics`)).text();
    expect(metrics).toContain(
      'defender_guarded_writes_total{mutation="isolateMachines",code="APPROVAL_REQUIRED"} 1\n',
    );
    // A machine that is checked late meets the new policy before its first call.
    expect(new Set(posts(subgraph).map(({ status }) => status))).toEqual(new Set([429]));
  });

  it('isolates no machine without the emergency that lifted the limit on their number', async () => {
    const many = { name: 'Many', mutations: ['isolateMachines'], machinesAbove: 2 };
    const { subgraph, run } = await startWithMachines(3, {
      env: createPolicyFile({ ...OPEN, approvals: [many] }).env,
    });
    const change = (field: string) =>
      subgraph.ask(`mutation { ${field} { outcome } }`, { roles: ['Defender.Approver'] });
    await change('declareDefenderEmergency(input: { reason: "a worm", hours: 1 })');
    exhaustAfter(subgraph, 'isolateMachine', 0, 3);
    const written = run('isolateMachines');
    await rejected(subgraph);
    await change('endDefenderEmergency(input: {})');
    const { results } = await subgraph.passTime(written, 500);
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(3).fill('APPROVAL_REQUIRED'));
  });
});
