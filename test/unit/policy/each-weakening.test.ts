import { expect, it } from 'vitest';
import {
  BUILT_IN_POLICY,
  type ApprovalRule,
  type Policy,
  type ProtectedMachines,
} from '../../../src/config/policy.js';
import { findWeakenings } from '../../../src/policy/find-weakenings.js';
import { SCRIPTS, TENANTS } from '../../kit/writes/policy-strength.js';

type Part = Partial<Policy>;
/** The policy in force and the next one, the key that is weaker then, and the key that is weaker in the other direction. */
type Change = readonly [what: string, inForce: Part, next: Part, weaker?: string, back?: string];

const NOTHING: ProtectedMachines = {
  name: 'It',
  ...{ machineIds: [], tags: [], namePatterns: [], deviceGroups: [], deviceValues: [], osPlatforms: [] },
};
const protects = (criteria: Partial<ProtectedMachines>): Part => ({
  protectedMachines: [{ ...NOTHING, ...criteria }],
});
const needs = (conditions: Partial<ApprovalRule>): Part => ({ approvals: [{ name: 'It', ...conditions }] });
const runs = (...scripts: typeof SCRIPTS): Part => ({ liveResponse: { scripts } });
const alerts = (more: Partial<Policy['webhook']>): Part => ({
  webhook: { url: 'https://a.example', ...more },
});
const counts = (caps: Partial<Policy['caps']>): Part => ({ caps: { ...BUILT_IN_POLICY.caps, ...caps } });
const blocks = (lists: Partial<Policy['neverBlock']>): Part => ({
  neverBlock: { hosts: [], addresses: [], hashes: [], ...lists },
});

const [one, other] = TENANTS as [string, string];
const [script, sameName, otherCase] = SCRIPTS as [
  (typeof SCRIPTS)[0],
  (typeof SCRIPTS)[0],
  (typeof SCRIPTS)[0],
];
const inCapitals = { ...script, sha256: script.sha256.toUpperCase() };
const CRITERIA = [
  'machineIds',
  'tags',
  'namePatterns',
  'deviceGroups',
  'deviceValues',
  'osPlatforms',
] as const;

const CHANGES: readonly Change[] = [
  ...CRITERIA.map((key): Change => [
    key,
    protects({ [key]: ['a', 'b'] }),
    protects({ [key]: ['a'] }),
    'protectedMachines',
  ]),
  ['the spelling of a tag', protects({ tags: ['Tier-0'] }), protects({ tags: [' tier-0 '] })],
  ['mutations', needs({ mutations: ['a', 'b'] }), needs({ mutations: ['a'] }), 'approvals'],
  ['directions', needs({}), needs({ directions: ['loosen'] }), 'approvals'],
  ['traits', needs({}), needs({ traits: ['RunScript'] }), 'approvals'],
  ['machinesAbove', needs({ machinesAbove: 1 }), needs({ machinesAbove: 2 }), 'approvals'],
  ['a new machinesAbove', needs({}), needs({ machinesAbove: 1 }), 'approvals'],
  ['targetsAbove', needs({ targetsAbove: 1 }), needs({ targetsAbove: 2 }), 'approvals'],
  ['onlyProtected', needs({}), needs({ onlyProtected: true }), 'approvals'],
  [
    'an equal rule',
    needs({ machinesAbove: 1, onlyProtected: true }),
    needs({ machinesAbove: 1, onlyProtected: true }),
  ],
  ['no approverTenants', { approverTenants: [one] }, {}, 'approverTenants'],
  [
    'one more of approverTenants',
    { approverTenants: [one] },
    { approverTenants: [one, other] },
    'approverTenants',
  ],
  ['emergencyHours', { emergencyHours: 12 }, { emergencyHours: 13 }, 'emergencyHours'],
  ['no scripts', runs(script), {}, 'liveResponse'],
  ['one more script', runs(script), runs(script, sameName), 'liveResponse'],
  ['another content', runs(script), runs(sameName), 'liveResponse', 'liveResponse'],
  [
    'another name',
    runs(script),
    runs({ ...otherCase, sha256: script.sha256 }),
    'liveResponse',
    'liveResponse',
  ],
  ['a hash in capitals', runs(script), runs(inCapitals)],
  [
    'denyGetFile',
    { liveResponse: { denyGetFile: ['**/a', '**/b'] } },
    { liveResponse: { denyGetFile: ['**/a'] } },
    'liveResponse',
  ],
  ...(['hosts', 'addresses', 'hashes'] as const).map((key): Change => [
    key,
    blocks({ [key]: ['a', 'b'] }),
    blocks({ [key]: ['a'] }),
    'neverBlock',
  ]),
  ['no webhook', alerts({}), {}, 'webhook'],
  ['another webhook', alerts({}), alerts({ url: 'https://b.example' }), 'webhook', 'webhook'],
  ['no secret', alerts({ secret: 's' }), alerts({}), 'webhook'],
  ['another secret', alerts({ secret: 's' }), alerts({ secret: 't' })],
  ['no authorization', alerts({ authorization: 's' }), alerts({}), 'webhook'],
  ['another authorization', alerts({ authorization: 's' }), alerts({ authorization: 't' })],
  [
    'tightenPerCaller',
    counts({ tightenPerCaller: 1 }),
    counts({ tightenPerCaller: 2 }),
    'caps.tightenPerCaller',
  ],
  [
    'loosenPerTenant',
    counts({ loosenPerTenant: 1 }),
    counts({ loosenPerTenant: undefined }),
    'caps.loosenPerTenant',
  ],
  [
    'the cap of a mutation',
    counts({ mutations: new Map([['isolateMachine', 1]]) }),
    counts({ mutations: new Map([['isolateMachine', 2]]) }),
    'caps.mutations',
  ],
  [
    'the cap of a mutation whose bulk form counts too',
    counts({ mutations: new Map([['isolateMachine', 60]]) }),
    counts({
      mutations: new Map([
        ['isolateMachine', 60],
        ['isolateMachines', 70],
      ]),
    }),
    'caps.mutations',
  ],
  [
    'a cap of cancellations instead of that of releases',
    counts({ mutations: new Map([['releaseMachine', 10]]) }),
    counts({
      mutations: new Map([
        ['releaseMachine', 10],
        ['cancelMachineAction', 40],
      ]),
    }),
    'caps.mutations',
    'caps.mutations',
  ],
];

const NAMED = CHANGES.map(([what, inForce, next, weaker, back]) => ({ what, inForce, next, weaker, back }));

it.each(NAMED)('is weaker or not: $what', ({ inForce, next, weaker, back }) => {
  const compare = (before: Part, after: Part) =>
    findWeakenings({ ...BUILT_IN_POLICY, ...before }, { ...BUILT_IN_POLICY, ...after });
  const told = (key: string | undefined) =>
    key === undefined ? [] : [`${key} would be weaker than what is in force`];
  expect(compare(inForce, next)).toEqual(told(weaker));
  expect(compare(next, inForce)).toEqual(told(back));
});
