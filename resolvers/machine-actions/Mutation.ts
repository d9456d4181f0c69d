import { cancelMachineAction } from '../../src/commands/cancel-machine-action.js';
import { isolateMachine } from '../../src/commands/isolate-machine.js';
import { releaseMachine } from '../../src/commands/release-machine.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';

export const Mutation = {
  isolateMachine: (_root, { input }, { command }) => isolateMachine(input, command()),
  releaseMachine: (_root, { input }, { command }) => releaseMachine(input, command()),
  cancelMachineAction: (_root, { input }, { command }) => cancelMachineAction(input, command()),
} satisfies MutationResolvers;
