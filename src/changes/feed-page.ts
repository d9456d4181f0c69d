import { encodeFeedCursor, type FeedPosition, type FeedScope } from './change-cursor.js';
import type { FeedEvent, FeedMessage } from './feed-message.js';
import type { FeedClient } from './subject-reader.js';
import type { TenantFeed } from './tenant-feed.js';

export interface FeedPage {
  readonly changes: readonly FeedEvent[];
  readonly endCursor: string;
  readonly hasMore: boolean;
  readonly isDelayed: boolean;
}

export interface FeedPageRequest {
  readonly start: FeedPosition;
  readonly first: number;
  readonly asker?: FeedClient | undefined;
  /** Returns the messages that the caller may see. */
  readonly filter: (messages: readonly FeedMessage[]) => Promise<readonly FeedMessage[]>;
}

/** Bounds the reads of one page. Callers who may see few changes get short pages. */
const MAX_LOOKS = 20;

export async function readFeedPage(
  feed: TenantFeed,
  scope: FeedScope,
  { start, first, filter, asker }: FeedPageRequest,
): Promise<FeedPage> {
  let position = start;
  let hasMore = true;
  const found: FeedMessage[] = [];
  for (let looks = 0; hasMore && found.length < first && looks < MAX_LOOKS; looks += 1) {
    const look = await feed.after(position, scope.subjects, first - found.length, asker);
    found.push(...(await filter(look.messages)));
    ({ position, hasMore } = look);
  }
  let previousCursor: string | null = null;
  const changes = found.map((message): FeedEvent => {
    const cursor = encodeFeedCursor(scope, message.position);
    const event = { ...message, cursor, previousCursor };
    previousCursor = cursor;
    return event;
  });
  return {
    changes,
    endCursor: encodeFeedCursor(scope, position),
    hasMore,
    isDelayed: feed.isDelayed(scope.subjects),
  };
}
