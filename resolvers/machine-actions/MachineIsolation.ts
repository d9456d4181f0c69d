import { isolationState } from '../../src/loaders/machine-actions.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { namedMachine } from '../shared/named-machine.js';

export const MachineIsolation: CompleteResolvers<'MachineIsolation'> = {
  machine: ({ machineId }, _args, context, info) => namedMachine(machineId, context, info),
  state: isolationState,
  asOfTime: ({ source }) => source?.lastUpdateDateTimeUtc ?? null,
};
