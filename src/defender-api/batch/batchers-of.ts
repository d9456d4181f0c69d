import type { z } from 'zod';
import type { CacheClass, CacheTimes } from '../../config/cache-times.js';
import type { Clock } from '../../lib/clock.js';
import type { ResourceCache } from '../cache/resource-cache.js';
import type { DefenderDataSource } from '../data-source.js';
import type { RecentActions } from '../recent-actions.js';
import type { Snapshots } from '../snapshots/snapshots.js';
import { KeyBatcher, type KeyBatcherOptions } from './key-batcher.js';

export interface KeyBatchersOptions {
  readonly dataSource: DefenderDataSource;
  readonly cache: ResourceCache;
  readonly snapshots: Snapshots;
  readonly times: CacheTimes;
  readonly recentActions: RecentActions;
  readonly clock: Clock;
  readonly largestBatch: number;
  /** Called with the number of keys of each call. */
  readonly onBatch?: (name: string, size: number) => void;
}

type Common = Pick<KeyBatchersOptions, 'cache' | 'clock' | 'largestBatch' | 'onBatch'>;
type Reads<Row> = Omit<KeyBatcherOptions<Row>, keyof Common | 'name' | 'cacheClass' | 'model'>;

/** Returns a function that creates batchers of rows of one model, by several keys. */
export function batchersOf<Row extends object>(
  { cache, clock, largestBatch, onBatch }: Common,
  cacheClass: CacheClass,
  model: z.ZodType<Row>,
) {
  const common = { cache, clock, largestBatch, cacheClass, model, ...(onBatch !== undefined && { onBatch }) };
  return (name: string, reads: Reads<Row>) => new KeyBatcher<Row>({ ...common, name, ...reads });
}
