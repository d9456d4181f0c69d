import type { MachineIsolationResolvers } from '../../src/generated/graphql.js';
import type { IsolationEffect } from '../../src/loaders/machine-actions.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const MachineIsolation: CompleteResolvers<MachineIsolationResolvers, IsolationEffect> = {
  machine: ({ machineId }, _args, { loaders }) => loaders.machines.machineById(machineId),
  state: ({ state, source }) => {
    if (state === 'unknown') return 'UNKNOWN';
    if (state === 'lifted') return 'RELEASED';
    const scope = source?.scope?.toLowerCase();
    return scope === 'full' ? 'FULL' : scope === 'selective' ? 'SELECTIVE' : 'ISOLATED';
  },
  asOfTime: ({ source }) => source?.lastUpdateDateTimeUtc ?? null,
};
