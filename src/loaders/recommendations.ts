import {
  getRecommendationSoftware,
  listMachineRecommendations,
  listRecommendationMachines,
  listRecommendationVulnerabilities,
  RECOMMENDATION_FILTERS,
} from '../defender-api/endpoints/recommendations.js';
import { huntRecommendationMachines } from '../defender-api/endpoints/shared/recommendations-by-hunting.js';
import { huntProductVulnerabilities } from '../defender-api/endpoints/shared/weaknesses-by-hunting.js';
import { OPERATIONS } from '../defender-api/operation-table.js';
import type { FetchCall } from '../defender-api/upstream-call.js';
import { productNameOf } from '../defender-api/batch/vulnerability-batchers.js';
import { withCountsApart, type WireRecommendation } from '../defender-api/models/recommendations.js';
import type { WireVulnerability } from '../defender-api/models/vulnerabilities.js';
import { RECOMMENDATIONS } from '../defender-api/snapshots/collections.js';
import { createKeyLoader, createCallLoader, createMachineListLoader } from './shared/key-loader.js';
import { createIdLoader, type Selected } from './shared/id-loader.js';
import type { MachineDetail } from './machine-references.js';
import type { MachineLoaders } from './machines.js';
import {
  connectFilteredCollection,
  type FilteredCollection,
  type OrderedPage,
} from './shared/filtered-list.js';
import type { PageArguments } from './paging/connection.js';
import { createKeyedPages } from './paging/parent-pages.js';
import type { LoaderContext } from './shared/loader-context.js';
import { LIST_OF_MACHINE, type ReadCosts } from './shared/read-cost.js';
import { byNumber, byText } from './shared/row-orders.js';
import type { SoftwareLoaders } from './software.js';
import type { VulnerabilityLoaders } from './vulnerabilities/vulnerabilities.js';
import { worstFirst } from './vulnerabilities/vulnerability-rows.js';
import type { RecommendationOrderField } from '../generated/schema.js';

/** Id of a recommendation about a product's vulnerabilities, followed by the product's id. */
const ABOUT_SOFTWARE = /^va-_-(?<softwareId>[^\p{Cc}]{1,200}-_-[^\p{Cc}]{1,200})$/iu;

function softwareIdIn(id: string): string | undefined {
  return ABOUT_SOFTWARE.exec(id)?.groups?.['softwareId'];
}

const ALL: FilteredCollection<WireRecommendation, RecommendationOrderField> = {
  field: 'Query.recommendations',
  filters: RECOMMENDATION_FILTERS,
  held: {
    recommendationName: 'heldText',
    productName: 'heldText',
    vendor: 'heldText',
    relatedComponent: 'heldText',
    exposedMachinesCount: 'number',
    weaknesses: 'number',
    publicExploit: 'boolean',
    activeAlert: 'boolean',
  },
  orders: {
    RECOMMENDATION_NAME: byText('recommendationName'),
    SEVERITY_SCORE: byNumber('severityScore'),
    EXPOSED_MACHINES: byNumber('exposedMachinesCount'),
    WEAKNESSES: byNumber('weaknesses'),
    EXPOSURE_IMPACT: byNumber('exposureImpact'),
  },
  collection: RECOMMENDATIONS,
};

export function createRecommendationLoaders(
  reader: LoaderContext,
  others: {
    readonly machines: MachineLoaders;
    readonly software: SoftwareLoaders;
    readonly vulnerabilities: VulnerabilityLoaders;
  },
) {
  const { batchers, context } = reader;
  const whole = { snapshots: reader.snapshots, collection: RECOMMENDATIONS };
  const byId = createIdLoader('Recommendation', batchers.recommendationById, context, whole);
  const bySoftwareId = createKeyLoader(batchers.recommendationsBySoftwareId, context, {
    ...whole,
    key: 'productName',
    textIn: productNameOf,
  });
  const ofMachine = createMachineListLoader(
    reader,
    listMachineRecommendations,
    batchers.huntedOfMachine.recommendations,
  );
  const rowsOfMachine = async (machineId: string) => (await ofMachine.load(machineId)).map(withCountsApart);
  const machinesOf = createCallLoader(reader, listRecommendationMachines);
  const vulnerabilitiesOf = createCallLoader(reader, (id: string) => {
    const softwareId = softwareIdIn(id);
    const hunted = softwareId === undefined ? undefined : huntProductVulnerabilities(softwareId);
    return {
      ...listRecommendationVulnerabilities(id),
      otherwise: async (fetch: FetchCall) => (hunted === undefined ? [] : fetch(hunted)),
    };
  });
  const softwareOf = createCallLoader(reader, (id: string) => ({
    ...getRecommendationSoftware(id),
    // Its id names the product.
    otherwise: () => Promise.resolve(null),
  }));

  const keyedPage = createKeyedPages(reader);
  const recommendationById = async (id: string) => byId.one(id);

  return {
    /** For references: null if the batch doesn't return the recommendation. */
    recommendationById,
    /** Completes a partial row by id. If Defender no longer lists it, it stays partial. */
    completeRecommendation: async (partial: WireRecommendation) => (await byId.one(partial.id)) ?? partial,
    /** For root fields: confirms absence with a single read. */
    recommendationByIdVerified: byId.confirmed,
    recommendationPage: (page: OrderedPage<RecommendationOrderField>) =>
      connectFilteredCollection(ALL, page, reader, byId),
    /** One call per machine; machines share hunts. `whole`: more is selected than the rows of that call contain. */
    recommendationPageByMachineId: (machineId: string, page: PageArguments, { whole }: Selected) =>
      keyedPage<WireRecommendation>('Machine.recommendations', machineId, page, {
        readRows: async () => (await rowsOfMachine(machineId)).map(({ recommendation }) => recommendation),
        keyOf: ({ id }) => id,
        ...(whole && { complete: byId.complete }),
      }),
    /** The rows of the same call, with their counts. */
    recommendationRowPageByMachineId: (machineId: string, page: PageArguments) =>
      keyedPage('Machine.recommendationRows', machineId, page, {
        readRows: () => rowsOfMachine(machineId),
        keyOf: ({ recommendation: { id } }) => id,
      }),
    /** Concurrent requests for products share calls. */
    recommendationPageBySoftwareId: (softwareId: string, page: PageArguments) =>
      keyedPage('DefenderSoftware.recommendations', softwareId, page, {
        readRows: async () => {
          const { rows } = await bySoftwareId.load(softwareId);
          byId.prime(rows);
          return rows;
        },
        keyOf: ({ id }) => id,
      }),
    /** Ordered by id. One call per recommendation, plus calls for machine properties beyond a reference. */
    machinePageByRecommendationId: (id: string, page: PageArguments, detail: MachineDetail) =>
      others.machines.exposedPageOf('Recommendation.machines', id, page, detail, () =>
        others.machines.machinesOf(
          OPERATIONS.listRecommendationMachines,
          id,
          () => machinesOf.load(id),
          huntRecommendationMachines,
        ),
      ),
    /** Worst first. One call per recommendation. `whole`: more is selected than the rows of that call contain. */
    vulnerabilityPageByRecommendationId: (id: string, page: PageArguments, { whole }: Selected) =>
      keyedPage<WireVulnerability>('Recommendation.vulnerabilities', id, page, {
        readRows: () => vulnerabilitiesOf.load(id),
        keyOf: worstFirst,
        ...(whole && { complete: others.vulnerabilities.completeVulnerabilities }),
      }),
    /** The product; null for recommendations without one. `whole`: more is selected than the recommendation contains. */
    softwareOfRecommendation: async (
      { id, productName, vendor }: WireRecommendation,
      { whole }: Selected,
    ) => {
      const softwareId = softwareIdIn(id);
      if (softwareId !== undefined && !whole) return { id: softwareId, name: productName, vendor };
      const listed = softwareId === undefined ? null : await others.software.softwareById(softwareId);
      return listed ?? softwareOf.load(id);
    },
  };
}

export const RECOMMENDATION_COSTS: ReadCosts = { 'Machine listMachineRecommendations': LIST_OF_MACHINE };
