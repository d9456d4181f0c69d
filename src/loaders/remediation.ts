import {
  getRemediationTask,
  listRemediationTasks,
  REMEDIATION_TASK_FILTERS,
} from '../defender-api/endpoints/remediation.js';
import type { WireRemediationTask } from '../defender-api/models/remediation.js';
import { compileFilter, type FilterInput } from './filters/compile-filter.js';
import { createKeyLoader, loadOne, loadOneForSure } from './key-loader.js';
import type { Connection, PageArguments } from './paging/connection.js';
import { connectInServiceOrder } from './paging/list-connection.js';
import type { Reader } from './reader.js';

export interface RemediationLoaders {
  /** For references: a task that the list doesn't show is null. */
  remediationTaskById(id: string): Promise<WireRemediationTask | null>;
  /** For root fields: absence is confirmed. */
  remediationTaskByIdForSure(id: string): Promise<WireRemediationTask | null>;
  remediationTaskPage(
    page: PageArguments & { readonly filter?: FilterInput | null | undefined },
  ): Promise<Connection<WireRemediationTask>>;
}

/** No other text is a task's id: it needs no call. */
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function createRemediationLoaders(reader: Reader): RemediationLoaders {
  const { dataSource, batchers, context } = reader;
  const byId = createKeyLoader(batchers.remediationTaskById, context);

  return {
    remediationTaskById: async (id) => (GUID.test(id) ? loadOne(byId, id) : null),
    remediationTaskByIdForSure: async (id) =>
      GUID.test(id) ? loadOneForSure(byId, id, () => dataSource.fetch(getRemediationTask(id), context)) : null,
    remediationTaskPage: async ({ filter, ...page }) => {
      const connection = await connectInServiceOrder<WireRemediationTask>(
        {
          field: 'Query.remediationTasks',
          question: filter ?? null,
          filter: compileFilter(filter, REMEDIATION_TASK_FILTERS),
          fetchRows: (query) => dataSource.fetch(listRemediationTasks(query), context),
        },
        page,
        reader,
      );
      byId.prime(connection.nodes);
      return connection;
    },
  };
}
