import type { CallerScope } from '../../authorization/caller-scope.js';
import type { Clock } from '../../lib/clock.js';
import type { Limits } from '../../config/limits.js';
import type { KeyBatchers } from '../../defender-api/batch/key-batchers.js';
import type { CallContext } from '../../defender-api/call-context.js';
import type { DefenderDataSource } from '../../defender-api/data-source.js';
import type { Snapshots } from '../../defender-api/snapshots/snapshots.js';
import type { ListMemory } from '../paging/list-memory.js';

/** What every loader of one request reads with. */
export interface LoaderContext {
  readonly dataSource: DefenderDataSource;
  readonly batchers: KeyBatchers;
  readonly snapshots: Snapshots;
  readonly context: CallContext;
  readonly clock: Clock;
  readonly limits: Limits;
  /**
   * What the caller may see of machines and of what belongs to one. A loader that gives such rows passes them through
   * `filterVisible` or `visibleOrNull` last, after whatever it shares with other callers; a list of them that it pages
   * through says so by `limitedAs`.
   */
  readonly callerScope: CallerScope;
  /** What pages of earlier requests have taught. */
  readonly memory: ListMemory;
}
