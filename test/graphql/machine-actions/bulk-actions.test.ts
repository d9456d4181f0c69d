import { describe, expect, it } from 'vitest';
import { change, operations } from '../../kit/writes/machine-writes.js';
import { outcomesOf, startWithMachines, type Result } from '../../kit/writes/many-machines.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { posts, RESPONDER, sentComment, skipPauses } from '../../kit/writes/response-actions.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { warned } from '../../kit/writes/warned.js';

const countOf = (all: readonly string[], wanted: string) => all.filter((one) => one === wanted).length;

describe('an action on many machines', () => {
  it(
    'makes a call a machine and two calls for all, each with its own lines in the trail',
    { tags: 'slow' },
    async () => {
      const { subgraph, ids, run } = await startWithMachines(20);
      const { payload, errors, results } = await run('isolateMachines');
      expect(errors).toBeUndefined();
      expect(payload).toMatchObject({ outcome: 'CREATED', refusal: null, warnings: [] });
      expect(results.map(({ machineId }) => machineId)).toEqual(ids);
      for (const { machineId, outcome, machineAction, refusal, warnings } of results) {
        expect([outcome, refusal, warnings]).toEqual(['CREATED', null, []]);
        expect(machineAction).toMatchObject({ type: 'ISOLATE', machineId });
      }
      const called = operations(subgraph);
      expect(called).toHaveLength(22);
      expect(
        ['listMachines', 'listMachineActions', 'isolateMachine'].map((name) => countOf(called, name)),
      ).toEqual([1, 1, 20]);
      const trail = subgraph.audit();
      expect(trail[0]).toMatchObject({
        type: 'actionIntended',
        action: 'isolateMachines',
        auditId: payload.auditId,
      });
      expect(trail.at(-1)).toMatchObject({
        outcome: 'CREATED',
        detail: 'CREATED 20',
        auditId: payload.auditId,
      });
      const parts = trail.slice(1, -1);
      expect(parts).toHaveLength(40);
      for (const part of parts)
        expect(part).toMatchObject({ action: 'isolateMachine', bulkId: payload.auditId });
      const comments = posts(subgraph).map((call) => sentComment(call).slice(0, 36));
      expect(comments.sort()).toEqual(results.map(({ auditId }) => auditId).sort());
    },
  );

  it('reads more than 50 machines in calls of 50', { tags: 'slow' }, async () => {
    const { subgraph, run } = await startWithMachines(60, {
      env: createPolicyFile({ approvals: [], caps: { tightenPerCaller: 'none' } }).env,
    });
    const { results } = await run('runDefenderAntiVirusScans', { scanType: 'FULL' });
    expect(countOf(outcomesOf(results), 'CREATED')).toBe(60);
    expect(operations(subgraph).filter((name) => name.startsWith('list'))).toHaveLength(4);
    expect(subgraph.calls('runAntiVirusScan')[0]?.requestBody).toMatchObject({ ScanType: 'Full' });
  });

  it(
    'reads the actions again for parts that start later, so that it repeats no write of another replica',
    { tags: 'slow' },
    async () => {
      const { subgraph, ids, run } = await startWithMachines(12);
      const other = await startSubgraph({ beside: subgraph });
      for (const replica of [subgraph, other]) await replica.ask('{ machines(first: 1) { nodes { id } } }');
      subgraph.emulator.control.setLatency(1_000);
      const last = { machineIds: ids.slice(-1) };
      const [{ results }] = await subgraph.passTime(
        Promise.all([run('isolateMachines'), change(other, 'isolateMachines', last, { roles: RESPONDER })]),
      );
      expect([outcomesOf(results.slice(0, -1)), outcomesOf(results.slice(-1))]).toEqual([
        Array.from({ length: 11 }, () => 'CREATED'),
        ['ALREADY_PENDING'],
      ]);
      expect(posts(subgraph)).toHaveLength(12);
    },
  );

  it('loses no machine if another fails: each failure is its own result', async () => {
    const { subgraph, machines, ids, run } = await startWithMachines(5);
    const [pending, merged, broken, offline] = machines;
    subgraph.emulator.control.addAction({ machineId: pending!.id, type: 'Isolate' });
    merged!.mergedIntoMachineId = 'b'.repeat(40);
    offline!.healthStatus = 'Inactive';
    subgraph.emulator.control.addFault(
      { operation: 'isolateMachine', pathPattern: broken!.id },
      { status: 400, body: { error: { code: 'OsPlatformNotSupported', message: 'no' } } },
    );
    const unknown = 'f'.repeat(40);
    const { payload, results } = await run('isolateMachines', { machineIds: [...ids, unknown] });
    expect([payload.outcome, payload.refusal]).toEqual(['PARTIALLY_DONE', null]);
    expect(results.map(({ outcome, refusal }) => [outcome, refusal?.code])).toEqual([
      ['ALREADY_PENDING', undefined],
      ['REFUSED', 'TARGET_MERGED'],
      ['REFUSED', 'UPSTREAM_REJECTED'],
      ['CREATED', undefined],
      ['CREATED', undefined],
      ['REFUSED', 'NOT_FOUND'],
    ]);
    expect(results[1]?.refusal?.mergedIntoMachineId).toBe('b'.repeat(40));
    expect(results[3]?.warnings).toEqual([warned('MACHINE_OFFLINE', /offline/)]);
    expect(subgraph.audit().at(-1)).toMatchObject({
      detail: 'ALREADY_PENDING 1, REFUSED 3, CREATED 2',
    });
  });

  it('runs once for its key: a retry makes no calls, another list is rejected', async () => {
    const { subgraph, ids, run } = await startWithMachines(3);
    const first = await run('isolateMachines', { idempotencyKey: 'k' });
    subgraph.forgetCalls();
    const again = await run('isolateMachines', { idempotencyKey: 'k' });
    expect(again.results).toEqual(first.results);
    expect(posts(subgraph)).toEqual([]);
    const other = await run('isolateMachines', { idempotencyKey: 'k', machineIds: ids.slice(1) });
    expect(other.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/idempotencyKey was used for another isolateMachines/),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(posts(subgraph)).toEqual([]);
  });

  it('resumes under its key after lost responses, and sends none twice', async () => {
    const { subgraph, machines, run } = await startWithMachines(3);
    const fault = { operation: 'isolateMachine', pathPattern: machines[1]!.id, times: 1 };
    subgraph.emulator.control.addFault(fault, 'reset');
    const input = { idempotencyKey: 'k' };
    const first = await skipPauses(subgraph, run('isolateMachines', input));
    expect(outcomesOf(first.results)).toEqual(['CREATED', 'OUTCOME_UNKNOWN', 'CREATED']);
    const looked = await run('isolateMachines', input);
    expect(outcomesOf(looked.results)).toEqual(['CREATED', 'OUTCOME_UNKNOWN', 'CREATED']);
    const resent = await run('isolateMachines', { ...input, resend: true });
    expect(outcomesOf(resent.results)).toEqual(['CREATED', 'CREATED', 'CREATED']);
    expect(subgraph.emulator.control.actions()).toHaveLength(3);
  });

  it('returns every call in a dry run and sends none', async () => {
    const { subgraph, run } = await startWithMachines(3);
    const { payload } = await run('isolateMachines', { dryRun: true, isolationType: 'SELECTIVE' });
    for (const { outcome, plannedCalls } of payload.results) {
      const [plannedCall] = plannedCalls;
      expect([outcome, plannedCall.operation, plannedCall.body.IsolationType]).toEqual([
        'DRY_RUN',
        'isolateMachine',
        'Selective',
      ]);
    }
    expect(posts(subgraph)).toEqual([]);
  });

  it.each(['isolateMachines', 'runDefenderAntiVirusScans'] as const)(
    'rejects bad lists and empty comments before any call and any record: %s',
    async (mutation) => {
      const { subgraph, ids, run } = await startWithMachines(2);
      const tooMany = Array.from({ length: 101 }, (_, index) => index.toString(16).padStart(40, '0'));
      const inputs = [
        { machineIds: [] },
        { machineIds: [...ids, ids[0]] },
        { machineIds: ['x'] },
        { machineIds: tooMany },
        { comment: ' ' },
        { idempotencyKey: '' },
      ];
      for (const input of inputs) {
        const { errors } = await run(mutation, input);
        expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      }
      expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
    },
  );

  it('needs the role of the single action, and its stronger sign-in', async () => {
    const { subgraph, run } = await startWithMachines(2, { env: { AUTH_STEP_UP: 'c1:isolateMachine' } });
    const wrong = await run('isolateMachines', {}, { roles: ['Defender.Release'] });
    expect(wrong.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const weak = await run('isolateMachines');
    expect(weak.payload).toBeNull();
    expect(weak.errors?.[0]?.message).toMatch(/isolateMachine/);
    expect(subgraph.calls()).toEqual([]);
  });
});

describe('the policy on many machines', () => {
  it('requires an approval above 20, before any call', async () => {
    const { subgraph, payload, errors } = await (async () => {
      const started = await startWithMachines(21);
      return { ...started, ...(await started.run('isolateMachines')) };
    })();
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({ refusal: { code: 'APPROVAL_REQUIRED' }, results: null });
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.audit().map(({ type }) => type)).toEqual(['actionIntended', 'actionSettled']);
    expect(subgraph.audit()[1]).toMatchObject({ outcome: 'APPROVAL_REQUIRED' });
  });

  it('returns results to a retry that it would refuse, and sends nothing more', async () => {
    const policy = createPolicyFile({ approvals: [] });
    const { subgraph, machines, run } = await startWithMachines(3, { env: policy.env });
    const fault = { operation: 'isolateMachine', pathPattern: machines[1]!.id, times: 1 };
    subgraph.emulator.control.addFault(fault, { status: 403, body: {} });
    const first = await run('isolateMachines', { idempotencyKey: 'k' });
    expect(outcomesOf(first.results)).toEqual(['CREATED', 'REFUSED', 'CREATED']);
    policy.write({ approvals: [{ name: 'All', mutations: ['isolateMachines'] }] });
    subgraph.clock.advance(2_000);
    const again = await run('isolateMachines', { idempotencyKey: 'k' });
    expect(again.payload.outcome).toBe('PARTIALLY_DONE');
    expect(outcomesOf(again.results)).toEqual(['CREATED', 'APPROVAL_REQUIRED', 'CREATED']);
    expect(posts(subgraph)).toHaveLength(3);
  });

  it('leaves the key of a refused write free for another', async () => {
    const { ids, run } = await startWithMachines(21);
    const refused = await run('isolateMachines', { idempotencyKey: 'k' });
    expect(refused.payload.outcome).toBe('APPROVAL_REQUIRED');
    const fewer = await run('isolateMachines', { idempotencyKey: 'k', machineIds: ids.slice(0, 2) });
    expect(fewer.errors).toBeUndefined();
    expect(fewer.payload.outcome).toBe('CREATED');
    const other = await run('isolateMachines', { idempotencyKey: 'k', machineIds: ids.slice(2, 3) });
    expect(other.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('refuses the protected machine among them, and no other', async () => {
    const policy = createPolicyFile({ protectedMachines: [{ name: 'Crown jewels', tags: ['tier-0'] }] });
    const { machines, run } = await startWithMachines(4, { env: policy.env });
    machines[2]!.machineTags = ['tier-0'];
    const { results } = await run('isolateMachines');
    expect(outcomesOf(results)).toEqual(['CREATED', 'CREATED', 'APPROVAL_REQUIRED', 'CREATED']);
    expect(results[2]?.refusal?.code).toBe('APPROVAL_REQUIRED');
  });

  it('shows in a dry run which machines exceed the cap', async () => {
    const policy = createPolicyFile({ caps: { tightenPerCaller: 3 } });
    const { subgraph, ids, run } = await startWithMachines(5, { env: policy.env });
    await run('isolateMachines', { machineIds: ids.slice(0, 1) });
    const left = { machineIds: ids.slice(1) };
    const dry = await run('isolateMachines', { ...left, dryRun: true });
    const capped = ({ refusal }: Result) => refusal?.code === 'CAP_REACHED';
    expect(outcomesOf(dry.results.filter((result) => !capped(result)))).toEqual(['DRY_RUN', 'DRY_RUN']);
    const refusals = dry.results.filter(capped).map(({ refusal }) => refusal);
    expect(refusals).toHaveLength(2);
    const sent = await run('isolateMachines', left);
    expect(sent.results.filter(capped).map(({ refusal }) => refusal)).toEqual(refusals);
    expect(posts(subgraph)).toHaveLength(3);
  });
});
