import type { DefenderFeedBookmarkResolvers } from '../../src/generated/graphql.js';
import { observedAt } from './observed-at.js';

export const DefenderFeedBookmark = { observedAt } satisfies DefenderFeedBookmarkResolvers;
