import type { FeedBookmarkResolvers } from '../../src/generated/graphql.js';
import { observedAt } from './observed-at.js';

export const FeedBookmark = { observedAt } satisfies FeedBookmarkResolvers;
