import type { DefenderOperation } from '../operation.js';
import { addOrRemoveMachineTag } from './add-or-remove-machine-tag.js';
import { addOrRemoveTagForMultipleMachines } from './add-or-remove-tag-for-multiple-machines.js';
import { findMachinesByIp } from './find-machines-by-ip.js';
import { findMachinesByTag } from './find-machines-by-tag.js';
import { getMachine } from './get-machine.js';
import { listMachines } from './list-machines.js';
import { setDeviceValue } from './set-device-value.js';
import { updateMachine } from './update-machine.js';

export const machineOperations: readonly DefenderOperation[] = [
  listMachines,
  findMachinesByIp,
  findMachinesByTag,
  getMachine,
  addOrRemoveTagForMultipleMachines,
  addOrRemoveMachineTag,
  setDeviceValue,
  updateMachine,
];
