import { addMachineTag, removeMachineTag } from '../../src/commands/machines/tag-machine.js';
import { addTagToMachines, removeTagFromMachines } from '../../src/commands/machines/tag-machines.js';
import { setDeviceValue } from '../../src/commands/machines/set-device-value.js';
import { updateMachine } from '../../src/commands/machines/update-machine.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { namedMachine } from '../shared/named-machine.js';

export const Mutation = {
  addMachineTag: (_root, { input }, { command }) => addMachineTag(input, command()),
  removeMachineTag: (_root, { input }, { command }) => removeMachineTag(input, command()),
  addTagToMachines: (_root, { input }, { command }) => addTagToMachines(input, command()),
  removeTagFromMachines: (_root, { input }, { command }) => removeTagFromMachines(input, command()),
  setDefenderDeviceValue: (_root, { input }, { command }) => setDeviceValue(input, command()),
  updateMachine: (_root, { input }, { command }) => updateMachine(input, command()),
} satisfies MutationResolvers;

export const MachinePayload: CompleteResolvers<'MachinePayload'> = {
  machine: ({ result }) => result,
};

export const MachineTagResult: CompleteResolvers<'MachineTagResult'> = {
  machine: ({ machineId }, _args, context, info) => namedMachine(machineId, context, info),
};

export const MachineTagsPayload: CompleteResolvers<'MachineTagsPayload'> = {
  results: ({ result }) => result,
};
