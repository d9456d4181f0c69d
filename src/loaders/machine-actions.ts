import {
  getMachineAction,
  listMachineActions,
  MACHINE_ACTION_FILTERS,
} from '../defender-api/endpoints/machine-actions.js';
import { asPage } from '../defender-api/endpoints/shared/wire-page.js';
import type { WireMachineAction } from '../defender-api/models/machine-actions.js';
import { compileFilter } from './filters/compile-filter.js';
import { effectOfActions, type ActionEffect } from './plan/action-effect.js';
import { createKeyLoader, loadOne, loadOneConfirmed } from './shared/key-loader.js';
import type { Connection, PageArguments } from './paging/connection.js';
import type { TimedList } from './paging/paged-list.js';
import { connectInServiceOrder, connectNewestFirst, fieldOf } from './paging/list-connection.js';
import { pageOfList } from './paging/page-of-list.js';
import type { TimeOrder } from './paging/time-order.js';
import type { FilteredPage } from './shared/filtered-list.js';
import type { LoaderContext } from './shared/loader-context.js';
import { ID_PATTERNS } from './shared/id-forms.js';
import type { OrderInput } from './shared/row-orders.js';

const DIRECTIONS = { LAST_UPDATE_DATE_TIME_UTC: 'DESC', ID: 'ASC' } as const;

export interface MachineActionPageArguments extends FilteredPage {
  readonly orderBy?: OrderInput<keyof typeof DIRECTIONS> | null | undefined;
  /** Whether totalCount is requested. */
  readonly includeTotalCount?: boolean;
}

export interface MachineActionLoaders {
  /** For references: null if the batch doesn't return the action. */
  machineActionById(id: string): Promise<WireMachineAction | null>;
  /** For root fields: confirms absence with a single read. */
  machineActionByIdVerified(id: string): Promise<WireMachineAction | null>;
  machineActionPage(page: MachineActionPageArguments): Promise<Connection<WireMachineAction>>;
  /** Newest first. Concurrent requests for machines share calls. */
  machineActionPageByMachineId(
    machineId: string,
    page: PageArguments,
  ): Promise<Connection<WireMachineAction>>;
  /** All actions, including completed ones. Shares the calls of a machine's actions. */
  actionsOnMachine(machineId: string): Promise<readonly WireMachineAction[]>;
  /** Isolation state from past isolations and releases. Shares the calls of a machine's actions. */
  isolationByMachineId(machineId: string): Promise<ActionEffect>;
}

const BY_LAST_UPDATE: TimeOrder<WireMachineAction> = {
  timeOf: ({ lastUpdateDateTimeUtc }) => lastUpdateDateTimeUtc,
  idOf: ({ id }) => id,
};

export function createMachineActionLoaders(reader: LoaderContext): MachineActionLoaders {
  const { dataSource, batchers, context, limits, callerScope: shown } = reader;
  const byId = createKeyLoader(batchers.machineActionById, context);
  const byMachineId = createKeyLoader(batchers.machineActionsByMachineId, context);

  const listOf = (
    { filter, includeTotalCount }: MachineActionPageArguments,
    orderedBy: keyof typeof DIRECTIONS,
  ): TimedList<WireMachineAction> => ({
    ...BY_LAST_UPDATE,
    field: 'Query.machineActions',
    limitedAs: 'MachineAction',
    question: [filter ?? null, orderedBy],
    timeProperty: 'lastUpdateDateTimeUtc',
    isTimeFilterTried: true,
    filter: compileFilter(filter, MACHINE_ACTION_FILTERS),
    name: 'machineActions',
    includeTotalCount: includeTotalCount ?? false,
    fetchPage: (query) => dataSource.fetch(asPage(listMachineActions(query)), context),
  });

  return {
    machineActionById: async (id) =>
      ID_PATTERNS.MachineAction.test(id)
        ? shown.visibleOrNull('MachineAction', await loadOne(byId, id))
        : null,
    machineActionByIdVerified: async (id) => {
      if (!ID_PATTERNS.MachineAction.test(id)) return null;
      const readAlone = () => dataSource.fetch(getMachineAction(id), context);
      return shown.visibleOrNull('MachineAction', await loadOneConfirmed(byId, id, readAlone));
    },
    machineActionPage: async (page) => {
      const orderedBy = fieldOf(DIRECTIONS, page.orderBy, 'LAST_UPDATE_DATE_TIME_UTC');
      const list = listOf(page, orderedBy);
      return orderedBy === 'ID'
        ? connectInServiceOrder(list, page, reader)
        : connectNewestFirst(list, page, reader);
    },
    machineActionPageByMachineId: (machineId, page) => {
      const scope = { field: 'Machine.actions', tenantId: context.tenantId, question: machineId };
      const readActions = async () =>
        shown.filterVisible('MachineAction', (await byMachineId.load(machineId)).rows);
      return pageOfList(readActions, BY_LAST_UPDATE, page, scope, limits);
    },
    actionsOnMachine: async (machineId) => (await byMachineId.load(machineId)).rows,
    isolationByMachineId: async (machineId) =>
      effectOfActions((await byMachineId.load(machineId)).rows, { applies: 'Isolate', lifts: 'Unisolate' }),
  };
}
