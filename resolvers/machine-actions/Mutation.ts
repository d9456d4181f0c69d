import { isolateMachines } from '../../src/commands/machine-actions/isolate-machines.js';
import { runAntiVirusScans } from '../../src/commands/machine-actions/run-anti-virus-scans.js';
import { cancelMachineAction } from '../../src/commands/machine-actions/cancel-machine-action.js';
import { collectInvestigationPackage } from '../../src/commands/machine-actions/collect-investigation-package.js';
import { isolateMachine } from '../../src/commands/machine-actions/isolate-machine.js';
import { offboardMachine } from '../../src/commands/machine-actions/offboard-machine.js';
import { releaseMachine } from '../../src/commands/machine-actions/release-machine.js';
import { restrictCodeExecution } from '../../src/commands/machine-actions/restrict-code-execution.js';
import { runAntiVirusScan } from '../../src/commands/machine-actions/run-anti-virus-scan.js';
import { stopAndQuarantineFile } from '../../src/commands/machine-actions/stop-and-quarantine-file.js';
import { unrestrictCodeExecution } from '../../src/commands/machine-actions/unrestrict-code-execution.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';

export const Mutation = {
  isolateMachine: (_root, { input }, { command }) => isolateMachine(input, command()),
  releaseMachine: (_root, { input }, { command }) => releaseMachine(input, command()),
  restrictCodeExecution: (_root, { input }, { command }) => restrictCodeExecution(input, command()),
  unrestrictCodeExecution: (_root, { input }, { command }) => unrestrictCodeExecution(input, command()),
  runAntiVirusScan: (_root, { input }, { command }) => runAntiVirusScan(input, command()),
  stopAndQuarantineFile: (_root, { input }, { command }) => stopAndQuarantineFile(input, command()),
  collectInvestigationPackage: (_root, { input }, { command }) =>
    collectInvestigationPackage(input, command()),
  offboardMachine: (_root, { input }, { command }) => offboardMachine(input, command()),
  cancelMachineAction: (_root, { input }, { command }) => cancelMachineAction(input, command()),
  isolateMachines: (_root, { input }, { command }) => isolateMachines(input, command()),
  runAntiVirusScans: (_root, { input }, { command }) => runAntiVirusScans(input, command()),
} satisfies MutationResolvers;
