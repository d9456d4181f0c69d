import { addOrRemoveMachineTag } from '../../src/commands/machines/add-or-remove-machine-tag.js';
import { addOrRemoveTagForMultipleMachines } from '../../src/commands/machines/tag-machines.js';
import { setDeviceValue } from '../../src/commands/machines/set-device-value.js';
import { updateMachine } from '../../src/commands/machines/update-machine.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';

export const Mutation = {
  addOrRemoveMachineTag: (_root, { input }, { command }) => addOrRemoveMachineTag(input, command()),
  addOrRemoveTagForMultipleMachines: (_root, { input }, { command }) =>
    addOrRemoveTagForMultipleMachines(input, command()),
  setDeviceValue: (_root, { input }, { command }) => setDeviceValue(input, command()),
  updateMachine: (_root, { input }, { command }) => updateMachine(input, command()),
} satisfies MutationResolvers;
