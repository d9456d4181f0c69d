import { describe, expect, it } from 'vitest';
import { change, operations } from '../../kit/writes/machine-writes.js';
import { createPolicyFile, openPolicy } from '../../kit/writes/policy-file.js';
import { auditWords, posts, RESPONDER, startWithMachine, write } from '../../kit/writes/response-actions.js';
import type { StartOptions } from '../../kit/servers/start-subgraph.js';
import { warned } from '../../kit/writes/warned.js';

const OFFBOARDER = ['Defender.Offboard'];
const NO_POST = 'nothing was sent';

/** Machines with their tag are protected; there are no other rules. */
const TIER_0 = { protectedMachines: [{ name: 'Tier 0', tags: ['tier-0'] }] };

async function startProtected(policy: object = TIER_0, options: StartOptions = {}) {
  const started = await startWithMachine({ ...options, env: createPolicyFile(policy).env });
  started.machine.machineTags.push('Tier-0');
  return started;
}

describe('a write for which the built-in policy requires an approval', () => {
  it('is refused without an approval, after every other check, and recorded', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { errors, receipt } = await write(
      subgraph,
      'offboardMachine',
      { machineId: machine.id },
      { roles: OFFBOARDER },
    );
    expect(errors).toBeUndefined();
    expect(receipt).toMatchObject({
      outcome: 'APPROVAL_REQUIRED',
      machineAction: null,
      plannedCalls: null,
      refusal: {
        code: 'APPROVAL_REQUIRED',
        message: expect.stringMatching(/^"Offboarding" needs a second person.*requestDefenderActionApproval/),
      },
    });
    expect(posts(subgraph), NO_POST).toEqual([]);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled APPROVAL_REQUIRED']);
    expect(subgraph.audit().at(-1)).toMatchObject({ detail: expect.stringContaining('"Offboarding"') });
    const unknown = await write(
      subgraph,
      'offboardMachine',
      { machineId: 'f'.repeat(40) },
      { roles: OFFBOARDER },
    );
    expect(unknown.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is reported by a dry run, with the call that would be sent', async () => {
    const { subgraph, machine } = await startWithMachine();
    const input = { machineId: machine.id, dryRun: true };
    const { receipt } = await write(subgraph, 'offboardMachine', input, { roles: OFFBOARDER });
    expect(receipt).toMatchObject({
      outcome: 'APPROVAL_REQUIRED',
      plannedCalls: [{ operation: 'offboardMachine', method: 'POST' }],
    });
    expect(posts(subgraph), NO_POST).toEqual([]);
  });

  it('leaves its idempotency key free', async () => {
    const file = createPolicyFile({});
    file.write({ emergency: { maxHours: 1 } });
    const { subgraph, machine } = await startWithMachine({ env: file.env });
    const input = { machineId: machine.id, idempotencyKey: 'k' };
    const ask = () => write(subgraph, 'offboardMachine', input, { roles: OFFBOARDER });
    expect((await ask()).receipt.outcome).toBe('APPROVAL_REQUIRED');
    file.write({ approvals: [] });
    subgraph.clock.advance(1_000);
    const done = await ask();
    expect(done.receipt.outcome).toBe('CREATED');
    expect((await ask()).receipt).toEqual(done.receipt);
    expect(posts(subgraph)).toHaveLength(1);
  });

  it('is counted, unless it is a dry run', async () => {
    const { subgraph, machine } = await startWithMachine();
    for (const dryRun of [true, false])
      await write(subgraph, 'offboardMachine', { machineId: machine.id, dryRun }, { roles: OFFBOARDER });
    const metrics = await (await fetch(`${subgraph.url}/metrics`)).text();
    expect(metrics).toContain(
      'defender_guarded_writes_total{mutation="offboardMachine",code="APPROVAL_REQUIRED"} 1',
    );
  });

  it('is not permitted by an unknown approval', async () => {
    const { subgraph, machine } = await startWithMachine();
    const input = { machineId: machine.id, approvalId: '11111111-2222-4333-8444-555555555555' };
    const { receipt } = await write(subgraph, 'offboardMachine', input, { roles: OFFBOARDER });
    expect(receipt.outcome).not.toBe('CREATED');
    expect(posts(subgraph), NO_POST).toEqual([]);
  });
});

describe('a protected machine', () => {
  it('is fully isolated with an approval only, without further calls', async () => {
    const { subgraph, machine, other } = await startProtected();
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect(receipt).toMatchObject({
      outcome: 'APPROVAL_REQUIRED',
      refusal: { message: expect.stringContaining('Protected machines: Tier 0') },
    });
    const operations = subgraph.calls().map(({ operation }) => operation);
    expect(operations.toSorted()).toEqual(['getMachine', 'listMachineActions']);
    subgraph.forgetCalls();
    expect((await write(subgraph, 'isolateMachine', { machineId: other.id })).receipt.outcome).toBe(
      'CREATED',
    );
    expect(subgraph.calls()).toHaveLength(3);
  });

  it.each([
    ['deviceValue', { deviceValues: ['High'] }],
    ['rbacGroupId', { deviceGroups: [7] }],
    ['rbacGroupName', { deviceGroups: ['Servers'] }],
    ['computerDnsName', { namePatterns: ['dc-*'] }],
  ])(
    'is one whose %s is unreadable, if a rule is about it',
    { tags: 'defender-first' },
    async (field, rule) => {
      const policy = createPolicyFile({ protectedMachines: [{ name: 'Tier 0', ...rule }] });
      const { subgraph, machine, other } = await startWithMachine({ env: policy.env });
      Object.assign(machine, { [field]: { unknown: 'form' } });
      const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
      expect(receipt.outcome).toBe('APPROVAL_REQUIRED');
      const input = { machineIds: [machine.id, other.id], isolationType: 'FULL', comment: 'x' };
      const { payload } = await change(subgraph, 'isolateMachines', input, { roles: RESPONDER });
      expect(payload.results).toMatchObject([{ outcome: 'APPROVAL_REQUIRED' }, { outcome: 'CREATED' }]);
    },
  );

  it('is isolated selectively with an acknowledgment', async () => {
    const { subgraph, machine } = await startProtected();
    const input = { machineId: machine.id, isolationType: 'SELECTIVE' };
    expect((await write(subgraph, 'isolateMachine', input)).receipt).toMatchObject({
      outcome: 'REFUSED',
      refusal: { code: 'PROTECTED_MACHINE', message: expect.stringContaining('acknowledge: [PROTECTED]') },
    });
    expect(posts(subgraph), NO_POST).toEqual([]);
    const { receipt } = await write(subgraph, 'isolateMachine', { ...input, acknowledge: ['PROTECTED'] });
    expect(receipt).toMatchObject({
      outcome: 'CREATED',
      warnings: [{ code: 'PROTECTED_MACHINE', message: `${machine.id} is a protected machine: Tier 0.` }],
    });
    expect(posts(subgraph)).toHaveLength(1);
  });

  it('is released and scanned without an approval', async () => {
    const { subgraph, machine } = await startProtected();
    const input = { machineId: machine.id };
    expect((await write(subgraph, 'runDefenderAntiVirusScan', input)).receipt.outcome).toBe('CREATED');
    expect((await write(subgraph, 'releaseMachine', input)).receipt.outcome).toBe('CREATED');
  });

  it('is tagged with an approval only, if a rule says so, which needs another read', async () => {
    const rule = { name: 'Tags', mutations: ['addTagToMachines'], onlyProtected: true };
    const { subgraph, machine, other } = await startProtected({ ...TIER_0, approvals: [rule] });
    const tag = (...machines: readonly { readonly id: string }[]) =>
      change(subgraph, 'addTagToMachines', { machineIds: machines.map(({ id }) => id), tag: 'wave-2' });
    expect((await tag(other, machine)).payload).toMatchObject({
      outcome: 'APPROVAL_REQUIRED',
      results: null,
    });
    expect(operations(subgraph)).toEqual(['listMachines']);
    expect((await tag(other)).payload.outcome).toBe('DONE');
    subgraph.forgetCalls();
    subgraph.emulator.control.addFault({ operation: 'listMachines' }, { status: 500 });
    const { errors } = await subgraph.passTime(tag(other), 1_000);
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    expect(posts(subgraph), NO_POST).toEqual([]);
  });

  it("that can't be read is isolated with a warning, which is recorded", async () => {
    const { subgraph, machine } = await startProtected();
    subgraph.emulator.control.addFault({ operation: 'getMachine' }, { status: 400 });
    subgraph.emulator.control.addFault({ operation: 'getMachine' }, 'reset');
    const refused = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect(refused.errors?.[0]?.extensions.code).toBe('UPSTREAM_REJECTED');
    subgraph.emulator.control.clearFaults();
    subgraph.emulator.control.addFault({ operation: 'getMachine' }, 'reset');
    const { receipt } = await subgraph.passTime(
      write(subgraph, 'isolateMachine', { machineId: machine.id }),
      1_000,
    );
    expect(receipt).toMatchObject({
      outcome: 'CREATED',
      warnings: [warned('CHECK_SKIPPED', /could not be read.*protected/)],
    });
    expect(subgraph.audit().at(-1)).toMatchObject({
      outcome: 'CREATED',
      detail: `CHECK_SKIPPED: ${receipt.warnings[0]!.message}`,
    });
  });
});

describe('a protected machine that an earlier request has read', () => {
  const sorted = '{ machines(orderBy: { field: COMPUTER_DNS_NAME }) { nodes { id } } }';

  it.each([
    ['fails', '{ machines { nodes { id } } }', 'reset'],
    ['fails', sorted, 'reset'],
    ['is rate limited', '{ machines { nodes { id } } }', { status: 429, headers: { 'retry-after': '60' } }],
  ] as const)('is not isolated alone while its read %s, after %s', async (_how, query, fault) => {
    const { subgraph, machine, other } = await startProtected(TIER_0, { cache: true });
    await subgraph.ask(query);
    subgraph.clock.advance(400_000);
    subgraph.emulator.control.addFault({ operation: 'getMachine' }, fault);
    subgraph.forgetCalls();
    const isolate = ({ id }: { readonly id: string }) =>
      subgraph.passTime(write(subgraph, 'isolateMachine', { machineId: id }), 1_000);
    const warnings = [warned('CHECK_SKIPPED', /checked by an earlier read/)];
    expect((await isolate(machine)).receipt).toMatchObject({ outcome: 'APPROVAL_REQUIRED', warnings });
    expect((await isolate(other)).receipt).toMatchObject({ outcome: 'CREATED', warnings });
    expect(subgraph.calls('listMachines')).toEqual([]);
  });

  it.each([0, 1])('is judged by its newest data, of two reads that differ', async (first) => {
    const { subgraph, machine } = await startProtected(TIER_0, { cache: true });
    const reads = [sorted, `{ machine(id: "${machine.id}") { id } }`];
    for (const tags of [[], ['tier-0']]) {
      machine.machineTags = tags;
      await subgraph.ask(reads[(first + tags.length) % 2]!);
      subgraph.clock.advance(310_000);
    }
    subgraph.emulator.control.addFault({ operation: 'getMachine' }, 'reset');
    const isolating = write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect((await subgraph.passTime(isolating, 1_000)).receipt.outcome).toBe('APPROVAL_REQUIRED');
  });
});

describe('a changed policy file', () => {
  const ALL_TIGHTENING = { approvals: [{ name: 'Everything that tightens', directions: ['tighten'] }] };

  it('takes effect with the next write', async () => {
    const file = createPolicyFile({ emergency: { maxHours: 1 } });
    const { subgraph, machine } = await startWithMachine({ env: file.env });
    const outcome = async () => {
      subgraph.clock.advance(1_000);
      const input = { machineId: machine.id, dryRun: true };
      return (await write(subgraph, 'isolateMachine', input)).receipt.outcome;
    };
    expect(await outcome()).toBe('DRY_RUN');
    file.write(ALL_TIGHTENING);
    expect(await outcome()).toBe('APPROVAL_REQUIRED');
  });

  it.each([
    ['is no YAML', 'approvals: [', 'is not valid YAML'],
    ['is empty', '', 'must hold keys such as'],
    ['has a misspelled key', { approval: [] }, "there is no key 'approval'"],
    [
      'names a mutation that does not exist',
      { approvals: [{ name: 'x', mutations: ['isolateMachin'] }] },
      "approvals[0].mutations names 'isolateMachin', which is not a mutation that writes to Defender",
    ],
  ])(
    'leaves the policy unchanged if the new one %s, which is logged and counted once',
    async (_what, content, problem) => {
      const file = createPolicyFile(ALL_TIGHTENING);
      const { subgraph, machine } = await startWithMachine({ env: file.env });
      const outcome = async () => {
        subgraph.clock.advance(1_000);
        return (await write(subgraph, 'isolateMachine', { machineId: machine.id })).receipt.outcome;
      };
      expect(await outcome()).toBe('APPROVAL_REQUIRED');
      file.write(content);
      for (let look = 0; look < 3; look += 1) expect(await outcome()).toBe('APPROVAL_REQUIRED');
      const refusals = subgraph
        .log()
        .split('\n')
        .filter((line) => line.includes('the new POLICY_FILE was rejected'));
      expect(refusals).toHaveLength(1);
      expect((JSON.parse(refusals[0]!) as { problems: string[] }).problems[0]).toContain(problem);
      const metrics = await (await fetch(`${subgraph.url}/metrics`)).text();
      expect(metrics).toContain('defender_policy_changes_total{result="refused"} 1');
    },
  );

  it.each([
    ['caps.mutations', 'isolateMachin', { caps: { mutations: { isolateMachin: 3 } } }],
    [
      'approvals[0].mutations',
      'startDefenderExport',
      { approvals: [{ name: 'x', mutations: ['startDefenderExport'] }] },
    ],
  ])('stops the start if %s names %s', async (key, name, policy) => {
    await expect(startWithMachine({ env: createPolicyFile(policy).env })).rejects.toThrow(
      `POLICY_FILE: ${key} names '${name}', which is not a mutation that writes to Defender`,
    );
  });
});

it('a policy may require no approvals at all', async () => {
  const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
  const roles = [...RESPONDER, ...OFFBOARDER];
  const { receipt } = await write(subgraph, 'offboardMachine', { machineId: machine.id }, { roles });
  expect(receipt.outcome).toBe('CREATED');
});
