import type { InvestigationChangedResolvers } from '../../src/generated/graphql.js';
import { observedAt } from './observed-at.js';

export const InvestigationChanged = {
  observedAt,
  investigation: ({ row }) => row,
} satisfies InvestigationChangedResolvers;
