import type { CallContext } from '../call-context.js';
import { getRecommendation, listRecommendations } from '../endpoints/recommendations.js';
import { MAX_TOP } from '../endpoints/shared/list-query.js';
import { recommendationModel, type WireRecommendation } from '../models/recommendations.js';
import { KeyBatcher } from './key-batcher.js';
import type { KeyBatchersOptions } from './key-batchers-options.js';
import { fetchLate, fetchPages, withOneOf } from './late-reads.js';

/** Recommendations that can be read for many keys in one call. */
export interface RecommendationBatchers {
  readonly recommendationById: KeyBatcher<WireRecommendation>;
  /** All that are about a product, by its id, `vendor-_-name`. */
  readonly recommendationsBySoftwareId: KeyBatcher<WireRecommendation>;
}

export function createRecommendationBatchers({
  dataSource,
  ...common
}: KeyBatchersOptions): RecommendationBatchers {
  /** The list knows more of a recommendation than the single read, which alone proves absence. */
  const readAlone = async (id: string, context: CallContext): Promise<readonly WireRecommendation[]> => {
    const listed = await dataSource.fetchNow(byIds([id]), context);
    if (listed.length > 0) return listed;
    const found = await dataSource.fetchNow(getRecommendation(id), context);
    return found === null ? [] : [found];
  };

  return {
    recommendationById: new KeyBatcher<WireRecommendation>({
      ...common,
      name: 'recommendations by id',
      model: recommendationModel,
      cacheClass: 'vulnerabilities',
      keyOf: ({ id }) => id,
      fetchMany: fetchLate(dataSource, byIds),
      fetchOne: readAlone,
    }),
    recommendationsBySoftwareId: new KeyBatcher<WireRecommendation>({
      ...common,
      name: 'recommendations by software',
      model: recommendationModel,
      cacheClass: 'vulnerabilities',
      keyOf: ({ vendor, productName }) =>
        vendor == null || productName == null ? undefined : `${vendor}${SEPARATOR}${productName}`,
      ...fetchPages<WireRecommendation>(
        dataSource,
        (softwareIds, skip) =>
          listRecommendations({
            filter: withOneOf('productName', [...new Set(softwareIds.map(productNameOf))]),
            top: MAX_TOP,
            skip,
          }),
        MAX_TOP,
      ),
    }),
  };
}

const SEPARATOR = '-_-';

function productNameOf(softwareId: string): string {
  return softwareId.slice(softwareId.indexOf(SEPARATOR) + SEPARATOR.length);
}

/** `top` is the number of ids: the service's default page might be shorter. */
function byIds(ids: readonly string[]) {
  return listRecommendations({ filter: withOneOf('id', ids), top: ids.length });
}
