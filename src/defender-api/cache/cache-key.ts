import type { CacheClass } from '../../config/cache-times.js';

/** Cache partition. Entries are never shared across partitions. */
export interface CachePartition {
  readonly tenantId: string;
  readonly cacheClass: CacheClass;
}

/** A cached request within a partition, such as a page or a key. */
export interface CacheKey {
  readonly partition: CachePartition;
  readonly name: string;
}

/** Where a result will be cached. Obtain it before the read begins. */
export interface CacheSlot extends CacheKey {
  /** Generation of the class when the read began. A write starts a new one, in which the result can't be found. */
  readonly generation: string;
  /** Unique within this process. */
  readonly key: string;
  /** Whether all replicas know the generation. */
  readonly isShared: boolean;
}

export function partitionKeyOf({ tenantId, cacheClass }: CachePartition): string {
  return `${tenantId} ${cacheClass}`;
}

export function slotAt({ partition, name }: CacheKey, generation: string, isShared: boolean): CacheSlot {
  // Only the name may contain spaces. Runs for each row of a response.
  const key = `${partition.tenantId} ${partition.cacheClass} ${generation} ${name}`;
  return { partition, name, generation, key, isShared };
}
