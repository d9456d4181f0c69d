import type { AlertChangedResolvers } from '../../src/generated/graphql.js';
import { observationTime } from './observed-at.js';

export const AlertChanged = {
  observationTime,
  alert: ({ row }) => row,
} satisfies AlertChangedResolvers;
