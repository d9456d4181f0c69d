import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_POLICY, DIRECTIONS, TRAITS, type Policy } from '../../../src/config/policy.js';
import { findWeakenings } from '../../../src/policy/find-weakenings.js';
import { MACHINES, SCRIPTS, TENANTS, weakerIn } from '../../kit/writes/policy-strength.js';
import { runsOf } from '../../kit/runs.js';

const some = <T>(...items: readonly T[]) => fc.subarray([...items]);
const someOrNone = <T>(...items: readonly T[]) =>
  fc.option(fc.subarray([...items], { minLength: 1 }), { nil: undefined });
const limit = fc.constantFrom(undefined, 1, 5, 50, 100);

const protectedMachines = fc.array(
  fc.record({
    name: fc.constantFrom('A', 'B'),
    machineIds: some(...MACHINES.map(({ id }) => id)),
    tags: some('tier-0', 'TIER-0', 'tier-1'),
    namePatterns: some('dc-*', 'pc-??', '*'),
    deviceGroups: some('Servers', '141'),
    deviceValues: some('High', 'Low'),
    osPlatforms: some('WindowsServer2019', 'Windows11'),
  }),
  { maxLength: 2 },
);
const approvals = fc.array(
  fc.record({
    name: fc.constantFrom('A', 'B', 'C'),
    mutations: someOrNone('offboard*', 'isolateMachine', 'ISOLATE*', '*'),
    directions: someOrNone(...DIRECTIONS),
    traits: someOrNone(...TRAITS),
    machinesAbove: fc.constantFrom(undefined, undefined, 0, 1, 2),
    targetsAbove: fc.constantFrom(undefined, undefined, 0, 1, 2),
    onlyProtected: fc.constantFrom(undefined, true as const),
  }),
  { maxLength: 3 },
);
const policies: fc.Arbitrary<Policy> = fc.record({
  protectedMachines,
  approvals,
  caps: fc.record({
    tightenPerCaller: limit,
    loosenPerTenant: limit,
    mutations: fc
      .array(fc.tuple(fc.constantFrom('isolateMachine', 'isolateMachines', 'releaseMachine'), limit))
      .map((entries) => new Map(entries)),
  }),
  approverTenants: someOrNone(...TENANTS),
  emergencyHours: fc.constantFrom(1, 12, 72),
  liveResponse: fc.record({
    scripts: someOrNone(...SCRIPTS),
    denyGetFile: someOrNone('**/ntds.dit', '**/.SSH/**', '**/secret/**', '**'),
  }),
  neverBlock: fc.record({
    hosts: some('contoso.example', 'Fabrikam.example'),
    addresses: some('198.51.100.0/24', '203.0.113.9'),
    hashes: some('da39a3ee5e6b4b0d3255bfef95601890afd80709', 'F'.repeat(64)),
  }),
  webhook: fc.option(
    fc.record({
      url: fc.constantFrom('https://a.example', 'https://b.example'),
      secret: fc.constantFrom('s', 't'),
    }),
    { nil: undefined },
  ),
});

/** A policy, and one that has some of its keys in common with it: two at random are rarely alike in anything. */
const pairs = fc
  .tuple(
    policies,
    policies,
    fc.subarray([...Object.keys(BUILT_IN_POLICY), 'approverTenants', 'webhook'] as (keyof Policy)[], {
      maxLength: 2,
    }),
  )
  .map(([inForce, other, keys]) => ({
    inForce,
    next: { ...inForce, ...Object.fromEntries(keys.map((key) => [key, other[key]])) },
  }));

describe('what a policy takes back of another', () => {
  it('is nothing where they are the same, or one has more of everything', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        expect(findWeakenings(policy, policy)).toEqual([]);
      }),
    );
    const more: Policy = {
      ...BUILT_IN_POLICY,
      protectedMachines: [
        {
          name: 'All',
          machineIds: [],
          tags: [],
          namePatterns: ['*'],
          deviceGroups: [],
          deviceValues: [],
          osPlatforms: [],
        },
      ],
      approvals: [...BUILT_IN_POLICY.approvals, { name: 'More', directions: ['tighten'], targetsAbove: 3 }],
      caps: { tightenPerCaller: 10, loosenPerTenant: 5, mutations: new Map([['isolateMachine', 2]]) },
      emergencyHours: 1,
      liveResponse: { scripts: SCRIPTS },
      neverBlock: { hosts: ['x.example'], addresses: ['192.0.2.1'], hashes: [] },
      webhook: { url: 'https://a.example' },
    };
    expect(findWeakenings(BUILT_IN_POLICY, more)).toEqual([]);
    expect(findWeakenings(more, BUILT_IN_POLICY)).toEqual(
      [
        'protectedMachines',
        'approvals',
        'emergencyHours',
        'liveResponse',
        'neverBlock',
        'webhook',
        'caps.tightenPerCaller',
        'caps.loosenPerTenant',
        'caps.mutations',
      ].map((key) => `${key} would be weaker than what is in force`),
    );
  });

  it('is found whenever anything would be allowed that was stopped', { tags: 'slow' }, () => {
    let unchanged = 0;
    fc.assert(
      fc.property(pairs, ({ inForce, next }) => {
        if (findWeakenings(inForce, next).length > 0) return;
        unchanged += 1;
        expect(weakerIn(next, inForce)).toEqual([]);
      }),
      { numRuns: runsOf(200) },
    );
    expect(unchanged).toBeGreaterThan(0);
  });
});
