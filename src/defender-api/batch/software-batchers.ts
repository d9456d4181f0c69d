import { getSoftware, listSoftware } from '../endpoints/software.js';
import { softwareModel, type WireSoftware } from '../models/software.js';
import { KeyBatcher } from './key-batcher.js';
import type { KeyBatchersOptions } from './key-batchers-options.js';
import { fetchLate, withOneOf } from './late-reads.js';

/** Software that can be read for many keys in one call. */
export interface SoftwareBatchers {
  readonly softwareById: KeyBatcher<WireSoftware>;
}

export function createSoftwareBatchers({ dataSource, ...common }: KeyBatchersOptions): SoftwareBatchers {
  return {
    softwareById: new KeyBatcher<WireSoftware>({
      ...common,
      name: 'software by id',
      model: softwareModel,
      cacheClass: 'vulnerabilities',
      keyOf: ({ id }) => id,
      fetchMany: fetchLate(dataSource, (ids) =>
        listSoftware({ filter: withOneOf('id', ids), top: ids.length }),
      ),
      fetchOne: async (id, context) => {
        const found = await dataSource.fetchNow(getSoftware(id), context);
        return found === null ? [] : [found];
      },
    }),
  };
}
