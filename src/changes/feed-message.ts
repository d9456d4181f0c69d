import type { FeedPosition } from './change-cursor.js';
import type { LogEntry } from './log-entry.js';
import type { ChangeSubject, FollowedRow, RowOf } from './subjects.js';

/** Why earlier changes can't be replayed. */
export type FeedResetReason = 'TOO_OLD' | 'TOO_MANY_CHANGES' | 'NOT_REPLAYABLE';

export type FeedMessage = {
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
  | { readonly kind: 'bookmark'; readonly isDelayed: boolean }
  | { readonly kind: 'reset'; readonly reason: FeedResetReason }
);

/** Messages in order. `position` may be past the last message if later entries were filtered out. */
export interface FeedMessages {
  readonly messages: readonly FeedMessage[];
  readonly position: FeedPosition;
  readonly hasMore: boolean;
}

export type FeedEvent = FeedMessage & { readonly cursor: string; readonly previousCursor: string | null };

export interface FeedStream extends AsyncIterableIterator<FeedEvent> {
  /** Pending messages after the last one returned, as `next` will return them. Checks no access and takes none. */
  ahead(count: number): Promise<readonly FeedEvent[]>;
  /** The last message is with the client only now, because its result took time. */
  noteHandover(): void;
}

export type ChangeOf<Subject extends ChangeSubject> = FeedEvent & {
  readonly kind: 'change';
  readonly row: RowOf[Subject];
};

export type BookmarkEvent = FeedEvent & { readonly kind: 'bookmark' };

export type ResetEvent = FeedEvent & { readonly kind: 'reset' };

/** Listeners who keep up share the messages of an entry, and so their cursors. */
const messages = new WeakMap<LogEntry, FeedMessage>();

/** @returns undefined for entries without a change of these subjects */
export function toMessage(
  entry: LogEntry,
  generation: string,
  subjects: readonly ChangeSubject[],
): FeedMessage | undefined {
  const { change, observationTime } = entry;
  if (change === undefined || !subjects.includes(change.subject)) return undefined;
  const known = messages.get(entry);
  if (known?.position.generation === generation) return known;
  const { subject, row, isNew } = change;
  const position = positionAfter(entry, generation);
  const message: FeedMessage = { kind: 'change', subject, row, isNew, observationTime, position };
  messages.set(entry, message);
  return message;
}

export function positionAfter({ seq, tag, marks }: LogEntry, generation: string): FeedPosition {
  return { generation, seq, tag, marks };
}
