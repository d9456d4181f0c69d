import type { MachineIsolationResolvers } from '../../src/generated/graphql.js';
import type { IsolationEffect } from '../../src/loaders/machine-actions.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { namedMachine } from '../shared/named-machine.js';

export const MachineIsolation: CompleteResolvers<MachineIsolationResolvers, IsolationEffect> = {
  machine: ({ machineId }, _args, context, info) => namedMachine(machineId, context, info),
  state: ({ state, source }) => {
    if (state === 'unknown') return 'UNKNOWN';
    if (state === 'lifted') return 'RELEASED';
    const scope = source?.scope?.toLowerCase();
    return scope === 'full' ? 'FULL' : scope === 'selective' ? 'SELECTIVE' : 'ISOLATED';
  },
  asOfTime: ({ source }) => source?.lastUpdateDateTimeUtc ?? null,
};
