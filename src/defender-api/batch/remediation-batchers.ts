import type { CallContext } from '../call-context.js';
import type { DefenderDataSource } from '../data-source.js';
import { getRemediationTask, listRemediationTasks } from '../endpoints/remediation.js';
import { MAX_TOP } from '../endpoints/shared/list-query.js';
import { remediationTaskModel, type WireRemediationTask } from '../models/remediation.js';
import { KeyBatcher } from './key-batcher.js';
import type { KeyBatchersOptions } from './key-batchers-options.js';

export interface RemediationBatchers {
  /** Tasks can't be filtered by id: several are found in the list of all. */
  readonly remediationTaskById: KeyBatcher<WireRemediationTask>;
}

export function createRemediationBatchers({
  dataSource,
  ...common
}: KeyBatchersOptions): RemediationBatchers {
  return {
    remediationTaskById: new KeyBatcher<WireRemediationTask>({
      ...common,
      name: 'remediation tasks by id',
      model: remediationTaskModel,
      cacheClass: 'vulnerabilities',
      keyOf: ({ id }) => id,
      fetchMany: (takeKeys, _example, context) => {
        takeKeys();
        return readAllTasks(dataSource, context);
      },
      fetchOne: async (id, context) => {
        const task = await dataSource.fetchNow(getRemediationTask(id), context);
        return task === null ? [] : [task];
      },
    }),
  };
}

/** The list of all tasks, cached and shared as any list is: whichever tasks are asked for, it is the same. */
async function readAllTasks(
  dataSource: DefenderDataSource,
  context: CallContext,
): Promise<readonly WireRemediationTask[]> {
  const tasks: WireRemediationTask[] = [];
  for (;;) {
    const page = await dataSource.fetch(listRemediationTasks({ top: MAX_TOP, skip: tasks.length }), context);
    tasks.push(...page);
    if (page.length < MAX_TOP) return tasks;
  }
}
