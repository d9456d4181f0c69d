import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_POLICY, type Policy } from '../../../src/config/policy.js';
import {
  evaluateWrite,
  needsMetadata,
  type PolicyDecision,
  type WriteRequest,
} from '../../../src/policy/evaluate-write.js';

const MACHINE = 'a'.repeat(40);
const DC = { id: MACHINE, computerDnsName: 'DC-01.contoso.com', machineTags: ['Tier-0'] };

const GUARDED: Policy = {
  ...BUILT_IN_POLICY,
  protectedMachines: [
    {
      name: 'Domain controllers',
      machineIds: [],
      tags: ['tier-0'],
      namePatterns: ['dc-??'],
      deviceGroups: ['Servers', '141'],
      deviceValues: ['High'],
      osPlatforms: ['WindowsServer2019'],
    },
  ],
};

function judge(request: Partial<WriteRequest>, policy: Policy = BUILT_IN_POLICY): PolicyDecision {
  return evaluateWrite(policy, {
    mutation: 'isolateMachine',
    direction: 'tighten',
    input: { machineId: MACHINE, isolationType: 'Full' },
    machines: [],
    breaksGlass: false,
    isEmergency: false,
    ...request,
  });
}

const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => index.toString(16).padStart(40, '0'));

describe('the built-in policy', () => {
  it.each<[string, Partial<WriteRequest>]>([
    ['an isolation', {}],
    ['a release', { mutation: 'releaseMachine', direction: 'loosen', input: { machineId: MACHINE } }],
    ['isolations of 20 machines', { mutation: 'isolateMachines', input: { machineIds: ids(20) } }],
    ['a block', { mutation: 'submitIndicator', input: { indicatorValue: 'x', action: 'Block' } }],
    [
      '1,200 blocks',
      { mutation: 'importIndicators', input: { indicators: Array(1_200).fill({ action: 'Block' }) } },
    ],
    [
      '500 tags',
      {
        mutation: 'removeTagFromMachines',
        direction: 'neutral',
        input: { machineIds: ids(500), tag: 'x' },
      },
    ],
    [
      'a file from a machine',
      { mutation: 'runDefenderLiveResponse', input: { commands: [{ type: 'GetFile' }] } },
    ],
    [
      'a text that only speaks of it',
      { mutation: 'submitIndicator', input: { action: 'Block', title: 'Allowed', comment: 'no RunScript' } },
    ],
  ])('leaves %s open to its role', (_what, request) => {
    expect(judge(request)).toEqual({ kind: 'allowed', warnings: [], overridden: [] });
  });

  it.each<[string, string, Partial<WriteRequest>]>([
    ['offboarding', 'Offboarding', { mutation: 'offboardMachine', direction: 'loosen' }],
    [
      'a script',
      'Scripts on machines',
      {
        mutation: 'runDefenderLiveResponse',
        direction: 'neutral',
        input: { commands: [{ type: 'RunScript' }] },
      },
    ],
    [
      'a script, spelled as a field',
      'Scripts on machines',
      { mutation: 'runDefenderLiveResponse', input: { commands: [{ runScript: { scriptName: 'x.ps1' } }] } },
    ],
    [
      'an allowed indicator',
      'Allowed indicators',
      { mutation: 'submitIndicator', input: { action: 'Allowed' } },
    ],
    [
      'an allowed indicator among others',
      'Allowed indicators',
      { mutation: 'importIndicators', input: { indicators: [{ action: 'Block' }, { action: 'allowed' }] } },
    ],
    [
      'two deletions at once',
      'Loosening more than one at once',
      { mutation: 'deleteIndicators', direction: 'loosen', input: { indicatorIds: ['1', '2'] } },
    ],
    [
      'isolations of 21 machines',
      'More than 20 machines at once',
      { mutation: 'isolateMachines', input: { machineIds: ids(21) } },
    ],
  ])('wants a second person for %s', (_what, rule, request) => {
    expect(judge(request)).toMatchObject({
      kind: 'needs approval',
      rule,
      message: expect.stringMatching(/requestDefenderActionApproval/),
    });
  });

  it('takes a machine that is named twice for one', () => {
    const input = { machineIds: [...ids(20), ...ids(20).map((id) => id.toUpperCase())] };
    expect(judge({ mutation: 'isolateMachines', input }).kind).toBe('allowed');
  });

  it('limits no number of what tightens while an incident is open, and of what loosens all the same', () => {
    const input = { machineIds: ids(60) };
    expect(judge({ input, isEmergency: true }).kind).toBe('allowed');
    expect(judge({ mutation: 'releaseMachines', direction: 'loosen', input, isEmergency: true }).kind).toBe(
      'needs approval',
    );
  });
});

describe('a protected machine', () => {
  it.each<[string, object]>([
    ['its tag', { machineTags: ['other', ' TIER-0 '] }],
    ['its name without the domain', { computerDnsName: 'dc-01.contoso.com' }],
    ['its name among blanks, which Defender sends as they are', { computerDnsName: ' dc-01\u00a0' }],
    ['its group by name', { rbacGroupName: 'servers' }],
    ['its group by number', { rbacGroupId: '141' }],
    ['its value', { deviceValue: 'High' }],
    ['its platform', { osPlatform: 'windowsserver2019' }],
  ])('is known by %s', (_what, facts) => {
    const machines = [{ id: MACHINE, ...facts }];
    expect(judge({ machines }, GUARDED)).toMatchObject({
      kind: 'needs approval',
      rule: 'Protected machines: Domain controllers',
      protectedIds: [MACHINE],
    });
  });

  it('is known by its id, whatever else is known of it', () => {
    const [rule] = GUARDED.protectedMachines;
    const byId = { ...GUARDED, protectedMachines: [{ ...rule!, machineIds: [MACHINE] }] };
    expect(judge({ input: { machineId: MACHINE.toUpperCase() } }, byId).kind).toBe('needs approval');
  });

  it.each([{}, { computerDnsName: 'dc-001' }, { machineTags: null, deviceValue: 'Normal' }])(
    'is not what only looks like one: %o',
    (facts) => {
      expect(judge({ machines: [{ id: MACHINE, ...facts }] }, GUARDED).kind).toBe('allowed');
    },
  );

  it('is isolated selectively by callers who confirm that they know', () => {
    const selective = { machineId: MACHINE, isolationType: 'Selective' };
    expect(judge({ machines: [DC], input: selective }, GUARDED)).toMatchObject({
      kind: 'refused',
      code: 'PROTECTED_MACHINE',
      message: expect.stringContaining('acknowledge: [PROTECTED]'),
    });
    expect(
      judge({ machines: [DC], input: { ...selective, acknowledge: ['PROTECTED'] } }, GUARDED),
    ).toMatchObject({
      kind: 'allowed',
      warnings: [expect.stringContaining('Domain controllers')],
    });
  });

  it('is not isolated in full, nor contained, by saying so', () => {
    for (const isolationType of ['Full', 'UnManagedDevice']) {
      const input = { machineId: MACHINE, isolationType, acknowledge: ['PROTECTED'] };
      expect(judge({ machines: [DC], input }, GUARDED).kind).toBe('needs approval');
    }
  });

  it('is scanned like any other, unless a rule says otherwise', () => {
    const scan = { mutation: 'runDefenderAntiVirusScan', machines: [DC], input: { machineId: MACHINE } };
    expect(judge(scan, GUARDED).kind).toBe('allowed');
    const approvals = [{ name: 'Scans', mutations: ['runDefenderAntiVirus*'], onlyProtected: true }];
    expect(judge(scan, { ...GUARDED, approvals }).kind).toBe('needs approval');
    expect(judge({ ...scan, machines: [] }, { ...GUARDED, approvals }).kind).toBe('allowed');
  });

  it('is found out about only where that changes something', () => {
    const request = { direction: 'tighten', breaksGlass: false, isEmergency: false } as const;
    const isolation = { ...request, mutation: 'isolateMachine', input: { machineId: MACHINE } };
    expect(needsMetadata(GUARDED, isolation)).toBe(true);
    expect(needsMetadata(BUILT_IN_POLICY, isolation)).toBe(false);
    expect(needsMetadata(GUARDED, { ...isolation, mutation: 'runDefenderAntiVirusScan' })).toBe(false);
  });
});

describe('a tag that protects', () => {
  it.each([
    { mutation: 'addMachineTag', input: { machineId: MACHINE, tag: 'tier-0' } },
    {
      mutation: 'removeTagFromMachines',
      input: { machineIds: [MACHINE], tags: ['x', 'TIER-0'] },
    },
  ])('is not changed by $mutation', (request) => {
    expect(judge({ direction: 'neutral', ...request }, GUARDED)).toMatchObject({
      kind: 'refused',
      code: 'PROTECTING_TAG',
    });
    expect(judge({ direction: 'neutral', ...request, breaksGlass: true }, GUARDED)).toMatchObject({
      kind: 'allowed',
      overridden: [expect.stringMatching(/tier-0/i)],
    });
  });

  it('stands in the way of no other tag', () => {
    const request = {
      mutation: 'addMachineTag',
      input: { machineId: MACHINE, tag: 'tier-1' },
    } as const;
    expect(judge(request, GUARDED).kind).toBe('allowed');
  });
});

describe('any write', () => {
  const anyRequest = fc.record({
    mutation: fc.constantFrom(
      'isolateMachine',
      'isolateMachines',
      'releaseMachine',
      'offboardMachine',
      'removeTagFromMachines',
    ),
    direction: fc.constantFrom('tighten' as const, 'loosen' as const, 'neutral' as const),
    input: fc.record({
      machineIds: fc.uniqueArray(fc.constantFrom(...ids(30))),
      isolationType: fc.constantFrom('Full', 'Selective'),
      action: fc.constantFrom('Allowed', 'Block'),
      tag: fc.constantFrom('tier-0', 'other'),
      acknowledge: fc.constantFrom([], ['PROTECTED']),
      anything: fc.jsonValue(),
    }),
    machines: fc.constantFrom(
      [],
      ids(3).map((id) => ({ ...DC, id })),
    ),
    breaksGlass: fc.boolean(),
    isEmergency: fc.boolean(),
  });

  it('goes through with broken glass, and tells what that overrode, unless it offboards', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const [whole, broken] = [false, true].map((breaksGlass) =>
          evaluateWrite(GUARDED, { ...request, breaksGlass }),
        );
        if (request.mutation === 'offboardMachine') {
          expect(broken).toEqual(whole);
          expect(broken?.kind).not.toBe('allowed');
        } else {
          expect(broken?.kind).toBe('allowed');
          const overridden = broken?.kind === 'allowed' ? broken.overridden : [];
          expect(overridden.length > 0).toBe(whole?.kind !== 'allowed');
        }
      }),
    );
  });

  it('is never judged more strictly because an incident is open, and not otherwise when it loosens', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const [calm, open] = [false, true].map(
          (isEmergency) => evaluateWrite(GUARDED, { ...request, isEmergency }).kind,
        );
        if (calm === 'allowed' || request.direction !== 'tighten') expect(open).toBe(calm);
      }),
    );
  });
});
