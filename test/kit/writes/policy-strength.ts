import { DIRECTIONS, type Policy } from '../../../src/config/policy.js';
import { capOn } from '../../../src/policy/caps.js';
import { evaluateWrite } from '../../../src/policy/evaluate-write.js';
import { checkGetFile, checkScript, liveResponseRulesOf } from '../../../src/policy/live-response-rules.js';
import { createNeverBlock } from '../../../src/policy/never-block.js';

export const MACHINES = [
  { id: 'a'.repeat(40), computerDnsName: 'dc-01.corp.example', machineTags: [] },
  { id: 'b'.repeat(40), computerDnsName: 'pc-02', machineTags: ['Tier-0'], osPlatform: 'Windows11' },
  { id: '1e5bc9d7e413ddd7902c2932e418702b84d0cc07', computerDnsName: 'pc-03', rbacGroupName: 'Servers' },
  { id: 'c'.repeat(40), computerDnsName: null, deviceValue: 'High', osPlatform: 'WindowsServer2019' },
].map((machine) => ({
  rbacGroupId: null,
  rbacGroupName: null,
  deviceValue: null,
  osPlatform: null,
  ...machine,
}));
export const MUTATIONS = [
  'isolateMachine',
  'isolateMachines',
  'releaseMachine',
  'offboardMachine',
  'restrictDefenderCodeExecution',
  'removeMachineTag',
  'runDefenderLiveResponse',
  'importIndicators',
];
export const SCRIPTS = ['collect.ps1', 'Collect.ps1', 'wipe.ps1'].flatMap((name) =>
  ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'e'.repeat(64)].map((sha256) => ({
    name,
    sha256,
  })),
);
export const PATHS = ['C:\\Windows\\NTDS\\ntds.dit', '/home/ada/.ssh/id', '/etc/shadow', 'C:\\secret\\x'];
export const OBSERVABLES = [
  { host: 'contoso.example' },
  { host: 'sub.fabrikam.example' },
  { host: '198.51.100.7' },
  { host: '203.0.113.9' },
  { hash: 'da39a3ee5e6b4b0d3255bfef95601890afd80709' },
  { hash: 'f'.repeat(64) },
];

export const TENANTS = ['aaaabbbb-0000-cccc-1111-dddd2222eeee', 'bbbbcccc-1111-dddd-2222-eeee3333ffff'];

const INPUTS = MACHINES.flatMap(({ id }, index) => [
  { machineId: id },
  { machineId: id, isolationType: 'Selective' },
  { machineIds: MACHINES.slice(0, index + 1).map((machine) => machine.id) },
  { tag: 'tier-0', machineId: id },
  { commands: [{ runScript: { scriptName: 'collect.ps1' } }], machineId: id },
  { indicators: Array.from({ length: index }, () => ({ action: 'Allowed' })) },
]);

/** The strength of each guard in a policy by name: 0 is none, and more is stricter. */
export function strengthOf(policy: Policy): ReadonlyMap<string, number> {
  const strengths = new Map<string, number>();
  for (const direction of DIRECTIONS) {
    for (const mutation of MUTATIONS) {
      const counted = { mutation, direction, tenantId: 't', caller: { tenantId: 't', oid: 'o' } };
      if (direction !== 'neutral') {
        strengths.set(`cap ${mutation} ${direction}`, -(capOn(policy, counted)?.limit ?? Infinity));
      }
      for (const isEmergency of [false, true]) {
        INPUTS.forEach((input, index) => {
          const request = {
            mutation,
            direction,
            input,
            machines: MACHINES,
            breaksGlass: false,
            isEmergency,
          };
          const { kind } = evaluateWrite(policy, request);
          const name = `${mutation} ${direction} ${String(isEmergency)} ${String(index)}`;
          strengths.set(name, kind === 'allowed' ? 0 : 1);
        });
      }
    }
  }
  const rules = liveResponseRulesOf(policy.liveResponse);
  for (const script of SCRIPTS) {
    const refusal = checkScript(rules, script.name, script.sha256);
    strengths.set(`script ${script.name} ${script.sha256}`, refusal === undefined ? 0 : 1);
  }
  for (const path of PATHS) strengths.set(path, checkGetFile(rules, path) === undefined ? 0 : 1);
  const findEntry = createNeverBlock(policy.neverBlock);
  for (const observable of OBSERVABLES) {
    const entry = findEntry(observable);
    strengths.set(JSON.stringify(observable), entry === undefined ? 0 : 1);
  }
  for (const tenant of TENANTS) {
    const { approverTenants } = policy;
    strengths.set(`approver of ${tenant}`, approverTenants?.includes(tenant) === false ? 1 : 0);
  }
  strengths.set('hours', -policy.emergencyHours);
  const { webhook } = policy;
  strengths.set('told', webhook === undefined ? 0 : 1);
  strengths.set('signed', webhook?.secret === undefined ? 0 : 1);
  strengths.set('authorized', webhook?.authorization === undefined ? 0 : 1);
  return strengths;
}

/** The names of the guards that are weaker in `next`. */
export function weakerIn(next: Policy, inForce: Policy): readonly string[] {
  const strengths = strengthOf(next);
  return [...strengthOf(inForce)].flatMap(([name, strength]) =>
    (strengths.get(name) ?? 0) < strength ? [name] : [],
  );
}
