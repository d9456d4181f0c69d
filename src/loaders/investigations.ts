import { INVESTIGATION_FILTERS, listInvestigations } from '../defender-api/endpoints/investigations.js';
import type { WireInvestigation } from '../defender-api/models/investigations.js';
import { createKeyLoader } from './shared/key-loader.js';
import { createIdLoader } from './shared/id-loader.js';
import { connectFiltered, type FilteredPage } from './shared/filtered-list.js';
import type { PageArguments } from './paging/connection.js';
import { createTimedPages } from './paging/parent-pages.js';
import type { TimeOrder } from './paging/time-order.js';
import type { LoaderContext } from './shared/loader-context.js';

const BY_START: TimeOrder<WireInvestigation> = {
  timeOf: ({ startTime }) => startTime,
  idOf: ({ id }) => id,
};

export function createInvestigationLoaders(reader: LoaderContext) {
  const timedPage = createTimedPages(reader);
  const { batchers, context, callerScope: shown } = reader;
  const byId = createIdLoader('Investigation', batchers.investigationById, context);
  const byMachineId = createKeyLoader(batchers.investigationsByMachineId, context);

  return {
    /** For edges and references: null if the batch doesn't return the investigation. */
    investigationById: async (id: string) => shown.visibleOrNull('Investigation', await byId.one(id)),
    /** For root fields: confirms absence with a single read. */
    investigationByIdVerified: async (id: string) =>
      shown.visibleOrNull('Investigation', await byId.confirmed(id)),
    investigationPage: (page: FilteredPage) =>
      connectFiltered(
        {
          field: 'Query.investigations',
          filters: INVESTIGATION_FILTERS,
          list: listInvestigations,
          limitedAs: 'Investigation',
        },
        page,
        reader,
        byId,
      ),
    /** Newest first. Concurrent requests for machines share calls. */
    investigationPageByMachineId: (machineId: string, page: PageArguments) =>
      timedPage('Machine.investigations', machineId, page, BY_START, async () =>
        shown.filterVisible('Investigation', (await byMachineId.load(machineId)).rows),
      ),
  };
}
