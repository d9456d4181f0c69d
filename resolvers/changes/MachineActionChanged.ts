import type { MachineActionChangedResolvers } from '../../src/generated/graphql.js';
import { observedAt } from './observed-at.js';

export const MachineActionChanged = {
  observedAt,
  machineAction: ({ row }) => row,
} satisfies MachineActionChangedResolvers;
