import {
  getInvestigation,
  INVESTIGATION_FILTERS,
  listInvestigations,
} from '../defender-api/endpoints/investigations.js';
import { asPage } from '../defender-api/endpoints/shared/wire-page.js';
import type { WireInvestigation } from '../defender-api/models/investigations.js';
import { compileFilter, type FilterInput } from './filters/compile-filter.js';
import { createKeyLoader, loadOne, loadOneConfirmed } from './key-loader.js';
import type { Connection, PageArguments } from './paging/connection.js';
import { connectInServiceOrder } from './paging/list-connection.js';
import { pageOfList } from './paging/page-of-list.js';
import type { TimeOrder } from './paging/time-order.js';
import type { Reader } from './reader.js';

export interface InvestigationLoaders {
  /** For edges and references: an investigation that the batch doesn't show is null. */
  investigationById(id: string): Promise<WireInvestigation | null>;
  /** For root fields: absence is confirmed. */
  investigationByIdForSure(id: string): Promise<WireInvestigation | null>;
  investigationPage(
    page: PageArguments & { readonly filter?: FilterInput | null | undefined },
  ): Promise<Connection<WireInvestigation>>;
  /** Newest first. Machines asked for at once share calls. */
  investigationPageByMachineId(
    machineId: string,
    page: PageArguments,
  ): Promise<Connection<WireInvestigation>>;
}

const BY_START: TimeOrder<WireInvestigation> = {
  timeOf: ({ startTime }) => startTime,
  idOf: ({ id }) => id,
};

/** Alerts hold the same id as a 64-bit number. Any other text may be that of an alert, which is another question. */
const INVESTIGATION_ID = /^\d{1,19}$/;

export function createInvestigationLoaders(reader: Reader): InvestigationLoaders {
  const { dataSource, batchers, context, limits, callerScope: shown } = reader;
  const byId = createKeyLoader(batchers.investigationById, context);
  const byMachineId = createKeyLoader(batchers.investigationsByMachineId, context);

  /** The service finds by alert too, and a row of another id answers another question. */
  const readAlone = async (id: string) => {
    const investigation = await dataSource.fetch(getInvestigation(id), context);
    return investigation?.id === id ? investigation : null;
  };

  return {
    investigationById: async (id) =>
      INVESTIGATION_ID.test(id) ? shown.visibleOrNull('Investigation', await loadOne(byId, id)) : null,
    investigationByIdForSure: async (id) => {
      if (!INVESTIGATION_ID.test(id)) return null;
      return shown.visibleOrNull('Investigation', await loadOneConfirmed(byId, id, () => readAlone(id)));
    },
    investigationPage: async ({ filter, ...page }) => {
      const connection = await connectInServiceOrder<WireInvestigation>(
        {
          field: 'Query.investigations',
          limitedAs: 'Investigation',
          question: filter ?? null,
          filter: compileFilter(filter, INVESTIGATION_FILTERS),
          fetchPage: (query) => dataSource.fetch(asPage(listInvestigations(query)), context),
        },
        page,
        reader,
      );
      byId.prime(connection.nodes);
      return connection;
    },
    investigationPageByMachineId: (machineId, page) => {
      const scope = { field: 'Machine.investigations', tenantId: context.tenantId, question: machineId };
      const readInvestigations = async () =>
        shown.filterVisible('Investigation', (await byMachineId.load(machineId)).rows);
      return pageOfList(readInvestigations, BY_START, page, scope, limits);
    },
  };
}
