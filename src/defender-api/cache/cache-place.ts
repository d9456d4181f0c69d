import type { CacheClass } from '../../config/cache-times.js';

/** Whose answers may be shown to whom: never across these. */
export interface CacheScope {
  readonly tenantId: string;
  readonly cacheClass: CacheClass;
}

/** A question, such as a page or a key, within a scope. */
export interface CachePlace {
  readonly scope: CacheScope;
  readonly name: string;
}

/** Where an answer that is being read will be kept, decided before the read begins. */
export interface CacheSlot extends CachePlace {
  /** The generation of the class when the read began: a write begins another, in which the answer can't be found. */
  readonly generation: string;
  /** Unique among all slots of this process. */
  readonly key: string;
  /** Whether the generation is one that all replicas know. */
  readonly isShared: boolean;
}

export function scopeKeyOf({ tenantId, cacheClass }: CacheScope): string {
  return `${tenantId} ${cacheClass}`;
}

export function slotAt({ scope, name }: CachePlace, generation: string, isShared: boolean): CacheSlot {
  const key = JSON.stringify([scope.tenantId, scope.cacheClass, generation, name]);
  return { scope, name, generation, key, isShared };
}
