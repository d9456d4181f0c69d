import type { FeedResetResolvers } from '../../src/generated/graphql.js';
import { observedAt } from './observed-at.js';

export const FeedReset = { observedAt } satisfies FeedResetResolvers;
