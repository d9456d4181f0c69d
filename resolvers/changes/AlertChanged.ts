import type { AlertChangedResolvers } from '../../src/generated/graphql.js';
import { observedAt } from './observed-at.js';

export const AlertChanged = {
  observedAt,
  alert: ({ row }) => row,
} satisfies AlertChangedResolvers;
