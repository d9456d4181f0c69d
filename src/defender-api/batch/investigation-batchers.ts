import { getInvestigation, listInvestigations } from '../endpoints/investigations.js';
import { MAX_TOP } from '../endpoints/shared/list-query.js';
import { investigationModel, type WireInvestigation } from '../models/investigations.js';
import { KeyBatcher } from './key-batcher.js';
import type { KeyBatchersOptions } from './key-batchers-options.js';
import { fetchLate, fetchPages, withOneOf } from './late-reads.js';

/** Investigations that can be read for many keys in one call. */
export interface InvestigationBatchers {
  readonly investigationById: KeyBatcher<WireInvestigation>;
  readonly investigationsByMachineId: KeyBatcher<WireInvestigation>;
}

export function createInvestigationBatchers({
  dataSource,
  ...common
}: KeyBatchersOptions): InvestigationBatchers {
  return {
    investigationById: new KeyBatcher<WireInvestigation>({
      ...common,
      name: 'investigations by id',
      model: investigationModel,
      cacheClass: 'investigations',
      keyOf: ({ id }) => id,
      fetchMany: fetchLate(dataSource, (ids) =>
        listInvestigations({ filter: withOneOf('id', ids), top: ids.length }),
      ),
      fetchOne: async (id, context) => {
        const investigation = await dataSource.fetchNow(getInvestigation(id), context);
        return investigation === null ? [] : [investigation];
      },
    }),
    investigationsByMachineId: new KeyBatcher<WireInvestigation>({
      ...common,
      name: 'investigations by machine',
      model: investigationModel,
      cacheClass: 'investigations',
      keyOf: ({ machineId }) => machineId,
      ...fetchPages<WireInvestigation>(
        dataSource,
        (machineIds, skip) =>
          listInvestigations({ filter: withOneOf('machineId', machineIds), top: MAX_TOP, skip }),
        MAX_TOP,
      ),
    }),
  };
}
