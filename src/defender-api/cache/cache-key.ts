import type { CacheClass } from '../../config/cache-times.js';

/** Cache partition. Entries are never shared across partitions. */
export interface CachePartition {
  readonly tenantId: string;
  readonly cacheClass: CacheClass;
}

/** The place of a page in its list. A longer page of the list contains it. */
export interface PageOfList {
  /** Identifies the list, whatever the length of its pages. */
  readonly list: string;
  readonly length: number;
  /** Cuts the page out of a page that is as long or longer. Undefined if the count can't be derived from that page. */
  readonly cut: (longer: unknown) => unknown;
}

/** A cached request within a partition, such as a page or a key. */
export interface CacheKey {
  readonly partition: CachePartition;
  readonly name: string;
  /** The page's own list, followed by lists with more properties in each row. */
  readonly lists?: (() => readonly PageOfList[]) | undefined;
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

export function slotAt(
  { partition, name, lists }: CacheKey,
  generation: string,
  isShared: boolean,
): CacheSlot {
  // Only the name may contain spaces. Runs for each row of a response.
  const key = `${partition.tenantId} ${partition.cacheClass} ${generation} ${name}`;
  return { partition, name, lists, generation, key, isShared };
}

/** The lists of a slot, each with its key within this process. */
export function listsAt({ partition, generation, lists }: CacheSlot): readonly (PageOfList & {
  readonly key: string;
})[] {
  return (lists?.() ?? []).map((page) => {
    const { key } = slotAt({ partition, name: `list ${page.list}` }, generation, false);
    return { ...page, key };
  });
}
