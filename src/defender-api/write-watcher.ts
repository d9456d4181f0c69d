import type { CacheClass } from '../config/cache-times.js';
import type { WireMachineAction } from './models/machine-actions.js';

/** Told of what is written here, as long as somebody follows what changes. */
export interface WriteWatcher {
  readonly feeds: { readonly size: number };
  /** An action that was asked for just now. */
  noteAction(tenantId: string, action: WireMachineAction): void;
  /** Something of a kind was written. */
  noteWrite(tenantId: string, cacheClass: CacheClass): void;
}
