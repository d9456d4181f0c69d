import type { FeedPosition } from './change-cursor.js';
import type { ChangeSubject, FollowedRow, RowOf } from './subjects.js';

/** Why what lies before can't be replayed. */
export type FeedResetReason = 'TOO_OLD' | 'TOO_MANY_CHANGES' | 'NOT_REPLAYABLE';

/** What the feed has to say next to whoever stands at a position. */
export type FeedMessage = {
  /** Behind this message. */
  readonly position: FeedPosition;
  /** Epoch milliseconds. */
  readonly observationTime: number;
} & (
  | {
      readonly kind: 'change';
      readonly subject: ChangeSubject;
      readonly row: FollowedRow;
      readonly isNew: boolean;
    }
  | { readonly kind: 'bookmark' }
  | { readonly kind: 'reset'; readonly reason: FeedResetReason }
);

/** Messages in their order, and where to go on behind them: further than the last one, where others were passed over. */
export interface FeedMessages {
  readonly messages: readonly FeedMessage[];
  readonly position: FeedPosition;
  readonly hasMore: boolean;
}

/** A message as one listener gets it. */
export type FeedEvent = FeedMessage & { readonly cursor: string; readonly previousCursor: string | null };

/** An event that tells of a change of one subject. */
export type ChangeOf<Subject extends ChangeSubject> = FeedEvent & {
  readonly kind: 'change';
  readonly row: RowOf[Subject];
};

export type ResetEvent = FeedEvent & { readonly kind: 'reset' };
