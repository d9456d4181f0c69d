import type { CacheTimes } from '../../config/cache-times.js';
import type { Clock } from '../../lib/clock.js';
import type { ResourceCache } from '../cache/resource-cache.js';
import type { DefenderDataSource } from '../data-source.js';
import type { RecentActions } from '../recent-actions.js';

export interface KeyBatchersOptions {
  readonly dataSource: DefenderDataSource;
  readonly cache: ResourceCache;
  readonly times: CacheTimes;
  readonly recentActions: RecentActions;
  readonly clock: Clock;
  readonly largestBatch: number;
  /** Called with the number of keys of each call. */
  readonly onBatch?: (name: string, size: number) => void;
}
