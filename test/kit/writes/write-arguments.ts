import type { Machine } from '../../../emulator/tenants/model.js';
import { goodInput, printInput, WRITES, type OtherWrite } from './alert-and-scan-writes.js';
import { argumentsOfIndicators } from './indicator-writes.js';
import type { SubgraphUnderTest } from '../servers/start-subgraph.js';

const OTHER_WRITES = Object.keys(WRITES) as OtherWrite[];

/** The action types that each role may cancel; ActiveRemediation alone may cancel none. */
const CANCELLABLE: Readonly<Record<string, string>> = {
  'Defender.Release': 'Unisolate',
  'Defender.AlertsInvestigation': 'CollectInvestigationPackage',
  'Defender.LiveResponse.Run': 'LiveResponse',
  'Defender.LiveResponse.Collect': 'LiveResponse',
  'Defender.Offboard': 'Offboard',
};

/** Arguments with which every write has an effect, regardless of earlier ones. Takes four machines from `targets`. */
export function argumentsOfWrites(
  subgraph: SubgraphUnderTest,
  targets: Machine[],
  roles: readonly string[],
): Readonly<Record<string, string>> {
  const [tenant] = subgraph.emulator.tenants.values();
  if (tenant === undefined) throw new Error('The emulator has no tenant');
  const type = roles.length === 1 ? CANCELLABLE[roles[0]!] : 'Isolate';
  const placed = subgraph.emulator.control.addAction({
    machineId: targets.pop()!.id,
    type: type ?? 'Isolate',
  });
  // Actions of the same or of opposite kinds on one machine would conflict.
  const [one, opposite, changed] = [targets.pop()!.id, targets.pop()!.id, targets.pop()!.id];
  const why = 'comment: "x", force: true';
  const collected = subgraph.emulator.control.addAction({
    machineId: targets[0]!.id,
    type: 'CollectInvestigationPackage',
    status: 'Succeeded',
  });
  const [session] = tenant.machineActions.filter(({ action: { type } }) => type === 'LiveResponse');
  const fileName = `role-${String(targets.length)}.ps1`;
  const command = roles.includes('Defender.LiveResponse.Run')
    ? 'runScript: { scriptName: "collect.ps1" }'
    : 'getFile: { path: "/tmp/x" }';
  const onMachine = (id: string, more = '') => `(input: { machineId: "${id}", comment: "x"${more} })`;
  return {
    'Mutation.isolateMachine': onMachine(one),
    'Mutation.releaseMachine': onMachine(opposite),
    'Mutation.restrictDefenderCodeExecution': onMachine(one),
    'Mutation.unrestrictDefenderCodeExecution': onMachine(opposite),
    'Mutation.runDefenderAntiVirusScan': onMachine(one),
    'Mutation.stopAndQuarantineDefenderFile': onMachine(one, `, sha1: "${'a'.repeat(40)}"`),
    'Mutation.collectInvestigationPackage': onMachine(one),
    'Mutation.offboardMachine': onMachine(one),
    'Mutation.isolateMachines': `(input: { machineIds: ["${changed}"], comment: "x" })`,
    'Mutation.runDefenderAntiVirusScans': `(input: { machineIds: ["${changed}"], comment: "x" })`,
    'Mutation.addMachineTag': `(input: { machineId: "${changed}", tag: "x", ${why} })`,
    'Mutation.removeMachineTag': `(input: { machineId: "${changed}", tag: "x", ${why} })`,
    'Mutation.addTagToMachines': `(input: { machineIds: ["${changed}"], tag: "y", comment: "x" })`,
    'Mutation.removeTagFromMachines': `(input: { machineIds: ["${changed}"], tag: "y", comment: "x" })`,
    'Mutation.setDefenderDeviceValue': `(input: { machineId: "${changed}", deviceValue: LOW, ${why} })`,
    'Mutation.updateMachine': `(input: { machineId: "${changed}", deviceValue: HIGH, ${why} })`,
    'Mutation.declareDefenderEmergency': '(input: { reason: "x", hours: 1 })',
    'Mutation.endDefenderEmergency': '(input: {})',
    'Mutation.runDefenderLiveResponse': onMachine(one, `, commands: [{ ${command} }]`),
    'Mutation.createDefenderPackageLink': `(input: { machineActionId: "${collected.id}" })`,
    'Mutation.createDefenderLiveResponseResultLink': `(input: { machineActionId: "${session!.action.id}", index: 0 })`,
    'Mutation.uploadDefenderLibraryFile': `(input: { fileName: "${fileName}", content: "YWJj" })`,
    'Mutation.deleteDefenderLibraryFile': `(input: { fileName: "${fileName}" })`,
    'Mutation.cancelMachineAction': `(input: { machineActionId: "${placed.id}", comment: "x" })`,
    ...argumentsOfIndicators(tenant),
    ...Object.fromEntries(
      OTHER_WRITES.map((name) => [
        `Mutation.${name}`,
        `(input: ${printInput(goodInput(name, tenant, subgraph.clock.now()))})`,
      ]),
    ),
    'Mutation.startInvestigation': onMachine(one),
  };
}
