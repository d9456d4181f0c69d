import DataLoader from 'dataloader';
import { ALERT_FILTERS, getAlert, listAlerts } from '../defender-api/endpoints/alerts.js';
import { listMachineAlerts } from '../defender-api/endpoints/machines.js';
import type { WireAlert } from '../defender-api/models/alerts.js';
import { compileFilter, type FilterInput } from './filters/compile-filter.js';
import { createKeyLoader, loadOne, loadOneForSure } from './key-loader.js';
import type { Connection, PageArguments } from './paging/connection.js';
import { connectInServiceOrder, connectNewestFirst, type TimedList } from './paging/list-connection.js';
import { pageOfList } from './paging/page-of-list.js';
import type { TimeOrder } from './paging/time-order.js';
import type { Reader } from './reader.js';

export interface AlertPageArguments extends PageArguments {
  readonly filter?: FilterInput | null | undefined;
  readonly orderBy?: 'NEWEST' | 'SERVICE' | null | undefined;
  /** Whether the rows must know their evidence and related user. */
  readonly evidence: boolean;
}

export interface AlertLoaders {
  /** For edges and references: an alert that the batch doesn't show is null. Complete rows. */
  alertById(id: string): Promise<WireAlert | null>;
  /** For root fields: absence is confirmed. */
  alertByIdForSure(id: string): Promise<WireAlert | null>;
  alertPage(page: AlertPageArguments): Promise<Connection<WireAlert>>;
  /** Newest first. One call a machine: the service has none for many. */
  alertPageByMachineId(machineId: string, page: PageArguments): Promise<Connection<WireAlert>>;
}

const BY_LAST_UPDATE: TimeOrder<WireAlert> = {
  timeOf: ({ lastUpdateTime }) => lastUpdateTime,
  idOf: ({ id }) => id,
};

/**
 * Alert ids are opaque, but short and plain in all that was ever seen. Any other text needs no call, and no batch
 * suffers from it.
 */
const ALERT_ID = /^[\w-]{1,100}$/;

export function createAlertLoaders(reader: Reader): AlertLoaders {
  const { dataSource, batchers, context, limits, scope: shown } = reader;
  const byId = createKeyLoader(batchers.alertById, context);
  const byMachineId = new DataLoader<string, readonly WireAlert[]>((machineIds) =>
    Promise.all(machineIds.map((id) => dataSource.fetch(listMachineAlerts(id), context).catch(asError))),
  );

  const rememberComplete = (alerts: readonly WireAlert[]) => {
    byId.prime(alerts.filter(({ evidence }) => evidence !== undefined));
  };

  const listOf = ({ filter, orderBy, evidence }: AlertPageArguments): TimedList<WireAlert> => ({
    ...BY_LAST_UPDATE,
    field: 'Query.alerts',
    limitedAs: 'Alert',
    question: [filter ?? null, orderBy ?? 'NEWEST'],
    timeProperty: 'lastUpdateTime',
    filter: compileFilter(filter, ALERT_FILTERS),
    fetchRows: (query) => dataSource.fetch(listAlerts(query, { evidence }), context),
  });

  return {
    alertById: async (id) => (ALERT_ID.test(id) ? shown.keepOne('Alert', await loadOne(byId, id)) : null),
    alertByIdForSure: async (id) => {
      if (!ALERT_ID.test(id)) return null;
      const readAlone = () => dataSource.fetch(getAlert(id), context);
      return shown.keepOne('Alert', await loadOneForSure(byId, id, readAlone));
    },
    alertPage: async (page) => {
      const list = listOf(page);
      const connection = await (page.orderBy === 'SERVICE'
        ? connectInServiceOrder(list, page, reader)
        : connectNewestFirst(list, page, reader));
      rememberComplete(connection.nodes);
      return connection;
    },
    alertPageByMachineId: (machineId, page) => {
      const scope = { field: 'Machine.alerts', tenantId: context.tenantId, question: machineId };
      const readAlerts = async () => {
        const alerts = await byMachineId.load(machineId);
        rememberComplete(alerts);
        return shown.keep('Alert', alerts);
      };
      return pageOfList(readAlerts, BY_LAST_UPDATE, page, scope, limits);
    },
  };
}

function asError(error: unknown): Error {
  return error instanceof Error
    ? error
    : new Error('A read failed with something that is no error', { cause: error });
}
