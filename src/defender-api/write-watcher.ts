import type { CacheClass } from '../config/cache-times.js';
import type { WireMachineAction } from './models/machine-actions.js';

/** Notified of local writes while change feeds exist here, or may exist on other replicas. */
export interface WriteWatcher {
  readonly isNeeded: boolean;
  /** A response action was created. */
  noteAction(tenantId: string, action: WireMachineAction): void;
  /** Data of a cache class was written. */
  noteWrite(tenantId: string, cacheClass: CacheClass): void;
}
