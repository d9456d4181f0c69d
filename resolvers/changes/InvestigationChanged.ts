import type { InvestigationChangedResolvers } from '../../src/generated/graphql.js';
import { observationTime } from './observed-at.js';

export const InvestigationChanged = {
  observationTime,
  investigation: ({ row }) => row,
} satisfies InvestigationChangedResolvers;
