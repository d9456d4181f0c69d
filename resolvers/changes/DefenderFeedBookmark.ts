import type { DefenderFeedBookmarkResolvers } from '../../src/generated/graphql.js';
import { observationTime } from './observed-at.js';

export const DefenderFeedBookmark = { observationTime } satisfies DefenderFeedBookmarkResolvers;
