import { describe, expect, it } from 'vitest';
import { BUILT_IN_POLICY, type ApprovalRule, type Policy } from '../../../src/config/policy.js';
import { UnreadableListError } from '../../../src/errors/unreadable-list-error.js';
import { evaluateWrite, needsMetadata, type WriteRequest } from '../../../src/policy/evaluate-write.js';

const [PLAIN, TIER_0] = ['a'.repeat(40), 'b'.repeat(40)];
const BY_TAG = { machineIds: [], tags: ['tier-0'], namePatterns: [], deviceGroups: [], deviceValues: [] };
const GUARDED: Policy = {
  ...BUILT_IN_POLICY,
  protectedMachines: [{ name: 'Tier 0', ...BY_TAG, osPlatforms: [] }],
};

/** The decision about an isolation of two machines, the second of which is protected by default. */
function decide(policy: Policy, request: Partial<WriteRequest> = {}) {
  return evaluateWrite(policy, {
    mutation: 'isolateMachines',
    direction: 'tighten',
    input: { machineIds: [PLAIN, TIER_0], isolationType: 'Full' },
    machines: [{ id: PLAIN }, { id: TIER_0, machineTags: ['tier-0'] }],
    breaksGlass: false,
    isEmergency: false,
    ...request,
  });
}

const withRule = (rule: Omit<ApprovalRule, 'name'>): Policy => ({
  ...BUILT_IN_POLICY,
  approvals: [{ name: 'Rule', ...rule }],
});

describe('a rule that needs a second person', () => {
  it.each<[string, Omit<ApprovalRule, 'name'>, Partial<WriteRequest>]>([
    ['the mutation for one machine, in one for many', { mutations: ['isolateMachine'] }, {}],
    ['the mutation for many machines', { mutations: ['isolateMachines'] }, {}],
    [
      'any of its traits',
      { traits: ['RunScript', 'AllowedIndicator'] },
      { mutation: 'submitIndicator', input: { action: 'Allowed' } },
    ],
    ['a mutation, in an emergency too', { mutations: ['isolateMachine'] }, { isEmergency: true }],
  ])('applies to %s', (_what, rule, request) => {
    expect(decide(withRule(rule), request)).toMatchObject({ kind: 'needs approval', rule: 'Rule' });
  });

  it.each<[string, Omit<ApprovalRule, 'name'>, Partial<WriteRequest>]>([
    ['the number of targets, in an emergency', { targetsAbove: 1 }, { isEmergency: true }],
    [
      'the number of targets, for groups and acknowledgments',
      { targetsAbove: 1 },
      {
        mutation: 'submitIndicator',
        input: { rbacGroupIds: ['1', '2'], acknowledge: ['A', 'B'], values: 'ab' },
      },
    ],
  ])('does not apply by %s', (_what, rule, request) => {
    expect(decide(withRule(rule), request).kind).toBe('allowed');
  });
});

describe('the metadata of machines', () => {
  const request = {
    mutation: 'addTagToMachines',
    direction: 'neutral',
    input: { machineIds: [PLAIN] },
    breaksGlass: false,
    isEmergency: false,
  } as const;
  const approvals = [{ name: 'Tags', mutations: ['addTagToMachines'], onlyProtected: true }] as const;

  it('are needed for a rule about protected machines, and for that write only', () => {
    expect(needsMetadata({ ...GUARDED, approvals }, request)).toBe(true);
    expect(needsMetadata({ ...GUARDED, approvals }, { ...request, mutation: 'updateMachine' })).toBe(false);
    expect(needsMetadata({ ...GUARDED, approvals }, { ...request, input: {} })).toBe(false);
  });

  it('are not needed for a rule about all machines, or for machines that are protected by their ids', () => {
    const all = [{ name: 'Tags', mutations: ['addTagToMachines'] }];
    expect(needsMetadata({ ...GUARDED, approvals: all }, request)).toBe(false);
    const byId = [{ name: 'Tier 0', ...BY_TAG, tags: [], machineIds: [TIER_0], osPlatforms: [] }];
    expect(needsMetadata({ ...GUARDED, approvals, protectedMachines: byId }, request)).toBe(false);
  });
});

describe('a protected machine', () => {
  it('is distinguished from the others of the write', () => {
    expect(decide(GUARDED)).toMatchObject({ kind: 'needs approval', protectedIds: [TIER_0] });
    expect(
      decide(GUARDED, { input: { machineIds: [PLAIN, TIER_0], isolationType: 'Selective' } }),
    ).toMatchObject({ kind: 'refused', protectedIds: [TIER_0] });
  });

  it('is one whose tags or platform are unreadable, if the policy names some', () => {
    const machines = [{ id: PLAIN, machineTags: new UnreadableListError('Machine.machineTags') }];
    expect(decide(GUARDED, { machines })).toMatchObject({ protectedIds: [PLAIN] });
    const byValue = [{ name: 'High', ...BY_TAG, tags: [], deviceValues: ['High'], osPlatforms: [] }];
    expect(decide({ ...GUARDED, protectedMachines: byValue }, { machines }).kind).toBe('allowed');
    const other = [{ id: PLAIN, unreadable: ['osPlatform'] }];
    expect(decide({ ...GUARDED, protectedMachines: byValue }, { machines: other }).kind).toBe('allowed');
    const byPlatform = [{ name: 'Servers', ...BY_TAG, tags: [], osPlatforms: ['WindowsServer2022'] }];
    expect(decide({ ...GUARDED, protectedMachines: byPlatform }, { machines: other })).toMatchObject({
      protectedIds: [PLAIN],
    });
  });
});

it('a protecting tag may be named by a mutation that tags no machine', () => {
  const request = { mutation: 'updateDefenderIncident', direction: 'neutral', machines: [] } as const;
  expect(decide(GUARDED, { ...request, input: { tags: ['tier-0'] } }).kind).toBe('allowed');
});
