import type { CacheClass } from '../../config/cache-times.js';

/** Whose answers may be shown to whom: never across these. */
export interface CachePartition {
  readonly tenantId: string;
  readonly cacheClass: CacheClass;
}

/** A question, such as a page or a key, within a partition. */
export interface CacheKey {
  readonly partition: CachePartition;
  readonly name: string;
}

/** Where an answer that is being read will be cached, decided before the read begins. */
export interface CacheSlot extends CacheKey {
  /** The generation of the class when the read began: a write begins another, in which the answer can't be found. */
  readonly generation: string;
  /** Unique among all slots of this process. */
  readonly key: string;
  /** Whether the generation is one that all replicas know. */
  readonly isShared: boolean;
}

export function partitionKeyOf({ tenantId, cacheClass }: CachePartition): string {
  return `${tenantId} ${cacheClass}`;
}

export function slotAt({ partition, name }: CacheKey, generation: string, isShared: boolean): CacheSlot {
  // Only the name may hold a space. Made for each row of an answer.
  const key = `${partition.tenantId} ${partition.cacheClass} ${generation} ${name}`;
  return { partition, name, generation, key, isShared };
}
