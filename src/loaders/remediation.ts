import {
  listRemediationTaskMachines,
  listRemediationTasks,
  REMEDIATION_TASK_FILTERS,
} from '../defender-api/endpoints/remediation.js';
import { MAX_TOP } from '../defender-api/endpoints/shared/list-query.js';
import type { WireRemediationTask } from '../defender-api/models/remediation.js';
import { eq } from '../defender-api/odata/filter.js';
import { stringValue } from '../defender-api/odata/literal.js';
import { TooManyCallsError } from '../errors/caller-errors.js';
import { createCallLoader } from './shared/key-loader.js';
import { createIdLoader, type Selected } from './shared/id-loader.js';
import type { MachineDetail } from './machine-references.js';
import type { MachineLoaders } from './machines.js';
import { connectFiltered, type FilteredPage } from './shared/filtered-list.js';
import type { PageArguments } from './paging/connection.js';
import { createKeyedPages } from './paging/parent-pages.js';
import type { LoaderContext } from './shared/loader-context.js';
import type { SoftwareLoaders } from './software.js';
import type { ReadCosts } from './shared/read-cost.js';

/** Half of the 100 calls per minute for machines of tasks. */
const MAX_TASKS = 50;

export const REMEDIATION_COSTS: ReadCosts = {
  'Machine listRemediationTasks': { sharedBy: 'operation', calls: () => 1 },
  'Machine listRemediationTaskMachines': { sharedBy: 'operation', calls: () => MAX_TASKS },
};

type TasksByMachineId = ReadonlyMap<string, readonly WireRemediationTask[]>;

export function createRemediationLoaders(
  reader: LoaderContext,
  others: { readonly machines: MachineLoaders; readonly software: SoftwareLoaders },
) {
  const keyedPage = createKeyedPages(reader);
  const { dataSource, batchers, context } = reader;
  const byId = createIdLoader('DefenderRemediationTask', batchers.remediationTaskById, context);
  const machinesOf = createCallLoader(reader, listRemediationTaskMachines);

  const readActiveTasks = async () => {
    const query = { filter: eq('status', stringValue('Active')), top: MAX_TOP };
    const tasks = await dataSource.fetch(listRemediationTasks(query), context);
    if (tasks.length > MAX_TASKS) {
      throw new TooManyCallsError(
        `Machine.remediationTasks makes one call per active task. There are ${String(tasks.length)}, and at most ` +
          `${String(MAX_TASKS)} are allowed. Page through the machines of defenderRemediationTasks instead.`,
        tasks.length,
        MAX_TASKS,
      );
    }
    return tasks;
  };
  let tasksByMachineId: Promise<TasksByMachineId> | undefined;
  const readTasksByMachineId = async (): Promise<TasksByMachineId> => {
    const tasks = await readActiveTasks();
    const machines = await Promise.all(tasks.map(({ id }) => machinesOf.load(id)));
    const found = new Map<string, WireRemediationTask[]>();
    for (const [index, task] of tasks.entries()) {
      for (const { id } of machines[index] ?? []) {
        const key = id.toLowerCase();
        found.set(key, [...(found.get(key) ?? []), task]);
      }
    }
    return found;
  };

  return {
    /** For references: null if the list doesn't contain the task. */
    remediationTaskById: async (id: string) => byId.one(id),
    /** For root fields: confirms absence with a single read. */
    remediationTaskByIdVerified: byId.confirmed,
    remediationTaskPage: (page: FilteredPage) =>
      connectFiltered(
        {
          field: 'Query.defenderRemediationTasks',
          filters: REMEDIATION_TASK_FILTERS,
          list: listRemediationTasks,
        },
        page,
        reader,
        byId,
      ),
    /** Ordered by id. One call per task, plus calls for machine properties beyond a reference. */
    machinePageByRemediationTaskId: (id: string, page: PageArguments, detail: MachineDetail) =>
      others.machines.exposedPageOf('DefenderRemediationTask.machines', id, page, detail, () =>
        machinesOf.load(id),
      ),
    /** Active tasks of a machine. One call plus one per active task, shared by all machines. */
    remediationTaskPageByMachineId: (machineId: string, page: PageArguments) =>
      keyedPage('Machine.remediationTasks', machineId, page, {
        readRows: async () => {
          tasksByMachineId ??= readTasksByMachineId();
          return (await tasksByMachineId).get(machineId.toLowerCase()) ?? [];
        },
        keyOf: ({ id }) => id,
      }),
    /** The product of a task; null for tasks without one. `whole`: more is selected than the task contains. */
    softwareOfRemediationTask: async (
      { productId, nameId, vendorId }: WireRemediationTask,
      { whole }: Selected,
    ) => {
      if (productId == null || productId === '') return null;
      return whole
        ? others.software.softwareById(productId)
        : { id: productId, name: nameId, vendor: vendorId };
    },
  };
}
