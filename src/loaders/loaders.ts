import { createAlertLoaders, type AlertLoaders } from './alerts.js';
import type { HuntingLoaders } from './hunting.js';
import { createMachineActionLoaders, type MachineActionLoaders } from './machine-actions.js';
import { createMachineLoaders, type MachineLoaders } from './machines.js';
import type { Reader } from './reader.js';

/** Every read that resolvers may make. One set for each request: what it has read, it doesn't read again. */
export interface Loaders extends AlertLoaders, MachineLoaders, MachineActionLoaders, HuntingLoaders {}

export function createLoaders(reader: Reader, hunting: HuntingLoaders): Loaders {
  return {
    ...createAlertLoaders(reader),
    ...createMachineLoaders(reader),
    ...createMachineActionLoaders(reader),
    ...hunting,
  };
}
