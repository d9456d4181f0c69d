import { describe, expect, it } from 'vitest';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { RESPONDER, startWithMachine, write } from '../../kit/writes/response-actions.js';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const ROLES = [...RESPONDER, 'Defender.ViewData', 'Defender.Offboard'];

interface Availability {
  readonly action: string;
  readonly isolationType: string | null;
  readonly isAllowed: boolean;
  readonly reason: string | null;
  readonly message: string | null;
  readonly requiresApproval: boolean;
}

async function actionsOf(subgraph: SubgraphUnderTest, id: string, roles: readonly string[] = ROLES) {
  const { data, errors } = await subgraph.ask(
    `{ machine(id: "${id}") { availableActions { action isolationType isAllowed reason message requiresApproval } } }`,
    { roles },
  );
  expect(errors).toBeUndefined();
  const found = data.machine.availableActions as readonly Availability[];
  return (action: string, isolationType: string | null = null) =>
    found.find((one) => one.action === action && one.isolationType === isolationType);
}

describe('the available actions of a machine', () => {
  it("are those of the caller's roles", async () => {
    const { subgraph, machine } = await startWithMachine();
    const of = await actionsOf(subgraph, machine.id);
    expect(of('ISOLATE_MACHINE', 'FULL')).toMatchObject({
      isAllowed: true,
      reason: null,
      message: null,
      requiresApproval: false,
    });
    expect(of('ISOLATE_MACHINE', 'UNMANAGED_DEVICE')).toBeUndefined();
    expect(of('COLLECT_INVESTIGATION_PACKAGE')).toMatchObject({
      isAllowed: false,
      reason: 'ROLE_MISSING',
      message: 'It needs the role Defender.AlertsInvestigation.',
    });
    expect(of('OFFBOARD_MACHINE')).toMatchObject({
      isAllowed: true,
      requiresApproval: true,
      reason: 'APPROVAL_REQUIRED',
      message: expect.stringContaining('"Offboarding" needs a second person'),
    });
    expect(of('CANCEL_MACHINE_ACTION')).toBeUndefined();
  });

  it('exclude those that are pending or in effect, of this scope', async () => {
    const { subgraph, machine } = await startWithMachine();
    await write(subgraph, 'isolateMachine', { machineId: machine.id });
    const pending = await actionsOf(subgraph, machine.id);
    expect(pending('ISOLATE_MACHINE', 'FULL')).toMatchObject({
      isAllowed: false,
      reason: 'ALREADY_PENDING',
      message: expect.stringMatching(/^It is pending: /),
    });
    expect(pending('RELEASE_MACHINE')).toMatchObject({
      isAllowed: false,
      reason: 'CONFLICTING_PENDING',
      message: expect.stringMatching(/^The opposite is pending: /),
    });
    expect(pending('RUN_DEFENDER_ANTI_VIRUS_SCAN')?.isAllowed).toBe(true);
    subgraph.clock.advance(600_000);
    const done = await actionsOf(subgraph, machine.id);
    expect(done('ISOLATE_MACHINE', 'FULL')).toMatchObject({
      isAllowed: false,
      reason: 'ALREADY_IN_EFFECT',
      message: expect.stringContaining('already in effect'),
    });
    expect(done('ISOLATE_MACHINE', 'SELECTIVE')?.isAllowed).toBe(true);
    expect(done('RELEASE_MACHINE')?.isAllowed).toBe(true);
  });

  it('need an approval for a machine that the policy protects', async () => {
    const policy = createPolicyFile({ protectedMachines: [{ name: 'Tier 0', tags: ['tier-0'] }] });
    const { subgraph, machine } = await startWithMachine({ env: policy.env });
    machine.machineTags.push('tier-0');
    const of = await actionsOf(subgraph, machine.id);
    expect(of('ISOLATE_MACHINE', 'FULL')).toMatchObject({ isAllowed: true, requiresApproval: true });
    expect(of('ISOLATE_MACHINE', 'SELECTIVE')).toMatchObject({
      isAllowed: true,
      requiresApproval: false,
      reason: 'PROTECTED_MACHINE',
      message: `${machine.id} is a protected machine: Tier 0.`,
    });
  });

  it('report known restrictions of Defender', async () => {
    const { subgraph } = await startWithMachine();
    const [tenant] = subgraph.emulator.tenants.values();
    const strange = tenant!.machines.find(({ onboardingStatus }) => onboardingStatus !== 'Onboarded')!;
    const of = await actionsOf(subgraph, strange.id);
    expect(of('ISOLATE_MACHINE', 'FULL')).toBeUndefined();
    expect(of('ISOLATE_MACHINE', 'UNMANAGED_DEVICE')?.isAllowed).toBe(true);
    expect(of('RUN_DEFENDER_ANTI_VIRUS_SCAN')).toMatchObject({
      reason: 'NOT_ONBOARDED',
      message: 'The machine is not onboarded.',
    });
  });

  it('make one call for a page of machines', { tags: 'defender-first' }, async () => {
    const { subgraph } = await startWithMachine();
    const { data, errors } = await subgraph.ask(
      '{ machines(first: 30) { nodes { availableActions { action } isolation { state } } } }',
      { roles: ROLES },
    );
    expect(errors).toBeUndefined();
    expect(data.machines.nodes).toHaveLength(30);
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual([
      'listMachines',
      'listMachineActions',
    ]);
  });
});
