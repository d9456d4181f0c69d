import type { CallerScope } from '../../authorization/caller-scope.js';
import type { Clock } from '../../lib/clock.js';
import type { Limits } from '../../config/limits.js';
import type { KeyBatchers } from '../../defender-api/batch/key-batchers.js';
import type { CallContext } from '../../defender-api/call-context.js';
import type { DefenderDataSource } from '../../defender-api/data-source.js';
import type { Snapshots } from '../../defender-api/snapshots/snapshots.js';
import type { ListMemory } from '../paging/list-memory.js';

export interface LoaderContext {
  readonly dataSource: DefenderDataSource;
  readonly batchers: KeyBatchers;
  readonly snapshots: Snapshots;
  readonly context: CallContext;
  /** For deadlines. */
  readonly clock: Clock;
  /** Epoch milliseconds, for what responses depend on: such responses aren't cached. */
  readonly now: () => number;
  readonly limits: Limits;
  /**
   * The machines and their objects that the caller may see. Loaders of such rows must apply `filterVisible` or `visibleOrNull`
   * last, after everything shared with other callers. Paged lists set `limitedAs` instead.
   */
  readonly callerScope: CallerScope;
  /** Learned from pages of earlier requests. */
  readonly memory: ListMemory;
}
