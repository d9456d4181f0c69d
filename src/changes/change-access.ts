import type { Clock } from '../lib/clock.js';
import { ALERT_FILTERS } from '../defender-api/endpoints/alerts.js';
import type { WireMachineAction } from '../defender-api/models/machine-actions.js';
import { filterPredicate } from '../defender-api/odata/evaluate-filter.js';
import { BadUserInputError } from '../errors/caller-errors.js';
import { compileFilter, type FilterInput } from '../loaders/shared/compile-filter.js';
import { checkFirst } from '../loaders/paging/connection.js';
import type { StateKeys } from '../store/sealed-store.js';
import { decodeFeedCursor, type FeedPosition, type FeedScope } from './change-cursor.js';
import { readFeedPage, type FeedPage } from './feed-page.js';
import { FeedListener, type ListenerOptions } from './feed-listener.js';
import type { FeedMessage, FeedStream } from './feed-message.js';
import { isPending, SUBJECTS, type ChangeSubject, type FollowedRow } from './subjects.js';
import type { FeedClient } from './subject-reader.js';
import type { TenantFeed } from './tenant-feed.js';

interface From {
  readonly after?: string | null | undefined;
}

interface Following extends From {
  readonly subjects?: readonly ChangeSubject[] | null | undefined;
}

export interface ChangeAccess {
  page(request: Following & { readonly first?: number | null | undefined }): Promise<FeedPage>;
  listen(request: Following): Promise<FeedStream>;
  listenToAlerts(request: From & { readonly filter?: FilterInput | null | undefined }): Promise<FeedStream>;
  listenToActions(
    request: From & {
      readonly id?: string | null | undefined;
      readonly machineId?: string | null | undefined;
    },
  ): Promise<FeedStream>;
}

export interface ChangeAccessOptions {
  readonly tenantId: string;
  /** Seal cursors; undefined if replicas share a Redis and no key is configured. */
  readonly keys: StateKeys | undefined;
  readonly feed: TenantFeed;
  readonly clock: Clock;
  /** The client charged for a replay. */
  readonly asker: () => FeedClient;
  readonly maxFirst: number;
  readonly filterVisible: (messages: readonly FeedMessage[]) => Promise<readonly FeedMessage[]>;
  /** Current state of an action; null if it doesn't exist or the caller may not see it. */
  readonly actionById: (id: string) => Promise<WireMachineAction | null>;
  /** Registers a listener of the caller. @throws CallerRateLimitedError when the caller has too many listeners */
  readonly enter: () => Pick<ListenerOptions, 'checkAccess' | 'ends' | 'onEnd'> & {
    readonly onBegin: (listener: FeedListener) => void;
  };
}

const DEFAULT_SUBJECTS: readonly ChangeSubject[] = ['ALERT', 'MACHINE_ACTION'];
const DEFAULT_FIRST = 100;

export function createChangeAccess(options: ChangeAccessOptions): ChangeAccess {
  const { tenantId, keys, feed, clock, asker, maxFirst, filterVisible, actionById, enter } = options;

  /** @param first the size of a page; if the log has more, the page waits for no poll */
  async function startOf(
    after: string | null | undefined,
    scope: FeedScope,
    first?: number,
  ): Promise<FeedPosition> {
    const position = after == null ? undefined : decodeFeedCursor(after, scope);
    const isLogged =
      position !== undefined && first !== undefined && (await feed.hasPage(position, scope.subjects, first));
    if (isLogged) return position;
    const end = await feed.freshEnd(scope.subjects);
    return position ?? end;
  }

  async function begin(
    { after }: From,
    subjects: readonly ChangeSubject[],
    behaviour: Partial<Pick<ListenerOptions, 'isLast' | 'tellsAll'>> & {
      readonly accepts?: (message: FeedMessage) => boolean;
      readonly first?: (start: FeedPosition) => Promise<readonly FeedMessage[]>;
    },
  ): Promise<FeedListener> {
    const { onBegin, onEnd, ...bounds } = enter();
    try {
      const scope = { tenantId, subjects, keys };
      const start = await startOf(after, scope);
      const { accepts = () => true, isLast = () => false, tellsAll = false, first } = behaviour;
      const listener = new FeedListener({
        feed,
        clock,
        asker,
        scope,
        start,
        previous: after ?? null,
        first: (await first?.(start)) ?? [],
        accepts: async (message) => accepts(message) && (await filterVisible([message])).length > 0,
        isLast,
        tellsAll,
        onEnd,
        ...bounds,
      });
      onBegin(listener);
      return listener;
    } catch (error) {
      onEnd('refused');
      throw error;
    }
  }

  return {
    page: async ({ after, first, subjects }) => {
      const scope = { tenantId, subjects: followed(subjects), keys };
      const size = checkFirst(first, { defaultFirst: DEFAULT_FIRST, maxFirst });
      const start = await startOf(after, scope, size);
      return readFeedPage(feed, scope, { start, first: size, filter: filterVisible, asker: asker() });
    },
    listen: async ({ after, subjects }) => {
      const names = followed(subjects);
      const bookmark = (position: FeedPosition): FeedMessage => ({
        kind: 'bookmark',
        observationTime: clock.now(),
        position,
        isDelayed: feed.isDelayed(names),
      });
      return begin({ after }, names, {
        tellsAll: true,
        first: async (start) => (after == null ? [bookmark(start)] : []),
      });
    },
    listenToAlerts: async ({ filter, after }) => {
      // Enum values match regardless of case.
      const meets = filterPredicate<FollowedRow>(compileFilter(filter, ALERT_FILTERS), valueOf, 'ignored');
      const accepts = (message: FeedMessage) => message.kind === 'change' && meets(message.row);
      return begin({ after }, ['ALERT'], { accepts });
    },
    listenToActions: async ({ id, machineId, after }) => {
      const accepts = (message: FeedMessage) => message.kind === 'change' && isOf(message, id, machineId);
      const ended = (message: FeedMessage) =>
        id != null && message.kind === 'change' && !isPending('MACHINE_ACTION', message.row);
      const asItIs = async (position: FeedPosition): Promise<readonly FeedMessage[]> => {
        const row = id == null ? null : await actionById(id);
        if (row === null) return [];
        return [
          {
            kind: 'change',
            subject: 'MACHINE_ACTION',
            row,
            isNew: false,
            observationTime: clock.now(),
            position,
          },
        ];
      };
      return begin({ after }, ['MACHINE_ACTION'], { accepts, isLast: ended, first: asItIs });
    },
  };
}

function valueOf(property: string, row: FollowedRow): unknown {
  return Object.hasOwn(row, property) ? row[property as keyof FollowedRow] : undefined;
}

/** Without duplicates, in the order of SUBJECTS. @throws BadUserInputError for an empty list */
function followed(subjects: readonly ChangeSubject[] | null | undefined): readonly ChangeSubject[] {
  const wanted = subjects ?? DEFAULT_SUBJECTS;
  if (wanted.length === 0) throw new BadUserInputError('subjects must not be empty.', 'subjects');
  return SUBJECTS.filter((subject) => wanted.includes(subject));
}

function isOf(
  message: FeedMessage,
  id: string | null | undefined,
  machineId: string | null | undefined,
): boolean {
  if (message.kind !== 'change') return false;
  const { row } = message;
  const isSame = (one: string | null | undefined, other: string | null | undefined) =>
    other == null || one?.toLowerCase() === other.toLowerCase();
  return isSame(row.id, id) && isSame('machineId' in row ? row.machineId : undefined, machineId);
}
