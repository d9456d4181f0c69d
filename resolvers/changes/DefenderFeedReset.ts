import type { DefenderFeedResetResolvers } from '../../src/generated/graphql.js';
import { observationTime } from './observed-at.js';

export const DefenderFeedReset = { observationTime } satisfies DefenderFeedResetResolvers;
