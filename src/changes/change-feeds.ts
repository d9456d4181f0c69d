import { join } from 'node:path';
import type { CacheClass } from '../config/cache-times.js';
import type { DefenderDataSource } from '../defender-api/data-source.js';
import type { WireMachineAction } from '../defender-api/models/machine-actions.js';
import type { WriteWatcher } from '../defender-api/write-watcher.js';
import type { RedisLink } from '../store/redis-link.js';
import type { StateKeys } from '../store/sealed-store.js';
import type { WriteHint } from './write-hint.js';
import type { FeedStore } from './feed-store.js';
import { FileFeedStore } from './file-feed-store.js';
import { createRedisFeedStore } from './redis-feed-store.js';
import { createSealedTexts } from './sealed-texts.js';
import { SubjectReader, type SubjectReaderOptions } from './subject-reader.js';
import type { ChangeSubject, FollowedApproval } from './subjects.js';
import { TenantFeed, type TenantFeedOptions } from './tenant-feed.js';

export interface ChangeFeedsOptions
  extends
    Omit<TenantFeedOptions, 'tenantId' | 'store' | 'reader' | 'quota'>,
    Pick<SubjectReaderOptions, 'memory' | 'timeoutMs'> {
  readonly redis: RedisLink | undefined;
  readonly keys: StateKeys | undefined;
  readonly dataDirectory: string;
  readonly approvals: (tenantId: string) => Promise<readonly FollowedApproval[]>;
}

/** Subject affected by a write, by cache class. */
const SUBJECT_OF_CLASS: Partial<Record<CacheClass, ChangeSubject>> = {
  alerts: 'ALERT',
  machineActions: 'MACHINE_ACTION',
  investigations: 'INVESTIGATION',
};

/** The feeds of all tenants with listeners in this process. */
export class ChangeFeeds implements WriteWatcher {
  readonly #options: ChangeFeedsOptions;
  readonly #sources = new Map<string, DefenderDataSource>();
  /** By tenant. Entries are never removed. */
  readonly #feeds = new Map<string, TenantFeed>();
  isNeeded: boolean;

  constructor(options: ChangeFeedsOptions) {
    this.#options = options;
    this.isNeeded = options.redis !== undefined;
  }

  of(tenantId: string, dataSource: DefenderDataSource): TenantFeed {
    // The data source of a tenant may change while listeners follow it.
    this.#sources.set(tenantId, dataSource);
    const feed =
      this.#feeds.get(tenantId) ?? this.#create(tenantId, () => this.#sources.get(tenantId) ?? dataSource);
    this.#feeds.set(tenantId, feed);
    this.isNeeded = true;
    return feed;
  }

  /** Adds an action requested here. The service lists it up to 5 seconds later, the feed at once. */
  noteAction(tenantId: string, row: WireMachineAction): void {
    this.#addHint(tenantId, { subject: 'MACHINE_ACTION', row });
  }

  /** Adds a change of an approval that was made here. */
  noteApproval(tenantId: string, row: FollowedApproval): void {
    this.#addHint(tenantId, { subject: 'ACTION_APPROVAL', row });
  }

  /** Schedules an early poll of the subject that was written. */
  noteWrite(tenantId: string, cacheClass: CacheClass): void {
    const subject = SUBJECT_OF_CLASS[cacheClass];
    if (subject !== undefined) this.#addHint(tenantId, { subject });
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#feeds.values()].map((feed) => feed.stop()));
  }

  /** Best effort: if the hint is lost, the next regular poll picks up the change. */
  #addHint(tenantId: string, hint: WriteHint): void {
    const feed = this.#feeds.get(tenantId);
    // Without listeners here, another replica may have some.
    if (feed === undefined && this.#options.redis === undefined) return;
    const adding = feed?.addHint(hint) ?? this.#storeOf(tenantId).addHint(JSON.stringify(hint));
    adding.catch(() => undefined);
  }

  #storeOf(tenantId: string): FeedStore {
    const options = this.#options;
    const { redis, dataDirectory } = options;
    const { retentionMs } = options.settings;
    const texts = createSealedTexts({ ...options, tenantId, retentionMs: 2 * retentionMs });
    return redis === undefined
      ? new FileFeedStore(join(dataDirectory, 'feed', tenantId), texts)
      : createRedisFeedStore({ link: redis, tenantId, texts, retentionMs });
  }

  #create(tenantId: string, dataSource: () => DefenderDataSource): TenantFeed {
    const options = this.#options;
    return new TenantFeed({
      ...options,
      tenantId,
      store: this.#storeOf(tenantId),
      reader: new SubjectReader({
        ...options,
        tenantId,
        dataSource,
        approvals: () => options.approvals(tenantId),
      }),
      quota: () => dataSource().quota(tenantId),
    });
  }
}
