import { cancelMachineAction } from '../../src/commands/machine-actions/cancel-machine-action.js';
import {
  collectInvestigationPackage,
  isolateMachine,
  isolateMachines,
  offboardMachine,
  releaseMachine,
  restrictCodeExecution,
  runAntiVirusScan,
  runAntiVirusScans,
  stopAndQuarantineFile,
  unrestrictCodeExecution,
} from '../../src/commands/machine-actions/response-actions.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const Mutation = {
  isolateMachine: (_root, { input }, { command }) => isolateMachine(input, command()),
  releaseMachine: (_root, { input }, { command }) => releaseMachine(input, command()),
  restrictDefenderCodeExecution: (_root, { input }, { command }) => restrictCodeExecution(input, command()),
  unrestrictDefenderCodeExecution: (_root, { input }, { command }) =>
    unrestrictCodeExecution(input, command()),
  runDefenderAntiVirusScan: (_root, { input }, { command }) => runAntiVirusScan(input, command()),
  stopAndQuarantineDefenderFile: (_root, { input }, { command }) => stopAndQuarantineFile(input, command()),
  collectInvestigationPackage: (_root, { input }, { command }) =>
    collectInvestigationPackage(input, command()),
  offboardMachine: (_root, { input }, { command }) => offboardMachine(input, command()),
  cancelMachineAction: (_root, { input }, { command }) => cancelMachineAction(input, command()),
  isolateMachines: (_root, { input }, { command }) => isolateMachines(input, command()),
  runDefenderAntiVirusScans: (_root, { input }, { command }) => runAntiVirusScans(input, command()),
} satisfies MutationResolvers;

export const MachineActionPayload: CompleteResolvers<'MachineActionPayload'> = {
  machineAction: ({ result }) => result,
};

export const MachineActionResult: CompleteResolvers<'MachineActionResult'> = {
  machineAction: ({ result }) => result,
};
