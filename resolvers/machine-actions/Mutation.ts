import { isolateMachines } from '../../src/commands/bulk/isolate-machines.js';
import { runAntiVirusScans } from '../../src/commands/bulk/run-anti-virus-scans.js';
import { cancelMachineAction } from '../../src/commands/cancel-machine-action.js';
import { collectInvestigationPackage } from '../../src/commands/collect-investigation-package.js';
import { isolateMachine } from '../../src/commands/isolate-machine.js';
import { offboardMachine } from '../../src/commands/offboard-machine.js';
import { releaseMachine } from '../../src/commands/release-machine.js';
import { restrictCodeExecution } from '../../src/commands/restrict-code-execution.js';
import { runAntiVirusScan } from '../../src/commands/run-anti-virus-scan.js';
import { stopAndQuarantineFile } from '../../src/commands/stop-and-quarantine-file.js';
import { unrestrictCodeExecution } from '../../src/commands/unrestrict-code-execution.js';
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
