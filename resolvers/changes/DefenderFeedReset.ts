import type { DefenderFeedResetResolvers } from '../../src/generated/graphql.js';
import { observedAt } from './observed-at.js';

export const DefenderFeedReset = { observedAt } satisfies DefenderFeedResetResolvers;
