import type { MachineIsolationResolvers } from '../../src/generated/graphql.js';
import type { ActionEffect } from '../../src/loaders/plan/action-effect.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const MachineIsolation: CompleteResolvers<MachineIsolationResolvers, ActionEffect> = {
  state: ({ state, source }) => {
    if (state === 'unknown') return 'UNKNOWN';
    if (state === 'lifted') return 'RELEASED';
    const scope = source?.scope?.toLowerCase();
    return scope === 'full' ? 'FULL' : scope === 'selective' ? 'SELECTIVE' : 'ISOLATED';
  },
  asOfTime: ({ source }) => source?.lastUpdateDateTimeUtc ?? null,
};
