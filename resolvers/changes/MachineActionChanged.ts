import type { MachineActionChangedResolvers } from '../../src/generated/graphql.js';
import { observationTime } from './observed-at.js';

export const MachineActionChanged = {
  observationTime,
  machineAction: ({ row }) => row,
} satisfies MachineActionChangedResolvers;
