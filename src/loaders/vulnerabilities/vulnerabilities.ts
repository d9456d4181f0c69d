import {
  listSoftwareVulnerabilities,
  VULNERABILITY_FILTERS,
} from '../../defender-api/endpoints/vulnerabilities.js';
import { WEAKNESS_ROLE } from '../../config/roles.js';
import { orHunt } from '../../defender-api/batch/deferred-reads.js';
import type { ProductKey } from '../../defender-api/batch/vulnerable-products.js';
import { huntProductVulnerabilities } from '../../defender-api/endpoints/shared/weaknesses-by-hunting.js';
import type { WireSoftware } from '../../defender-api/models/software.js';
import type {
  WireMachineVulnerability,
  WireVulnerability,
} from '../../defender-api/models/vulnerabilities.js';
import { VULNERABILITIES } from '../../defender-api/snapshots/collections.js';
import { createKeyLoader, createCallLoader } from '../shared/key-loader.js';
import { createIdLoader, type Selected } from '../shared/id-loader.js';
import type { MachineDetail } from '../machine-references.js';
import type { MachineLoaders } from '../machines.js';
import { createMachinesOfVulnerabilities } from './machines-of-vulnerabilities.js';
import {
  connectFilteredCollection,
  type FilteredCollection,
  type OrderedPage,
} from '../shared/filtered-list.js';
import type { PageArguments } from '../paging/connection.js';
import { createKeyedPages } from '../paging/parent-pages.js';
import type { LoaderContext } from '../shared/loader-context.js';
import { byNumber, byRank, byTime } from '../shared/row-orders.js';
import type { SoftwareLoaders } from '../software.js';
import { softwareIdOf, vulnerabilitiesOfRows, worstFirst, type RowsOfCve } from './vulnerability-rows.js';
import { compileFilter, type FilterInput } from '../shared/compile-filter.js';
import { filterPredicate } from '../../defender-api/odata/evaluate-filter.js';
import type { VulnerabilityOrderField } from '../../generated/schema.js';
import { distinctById } from '../../defender-api/endpoints/shared/wire-page.js';

export interface MachineVulnerabilityArguments extends PageArguments {
  /** Conditions on the severity. */
  readonly filter?: FilterInput | null | undefined;
}

const ALL: FilteredCollection<WireVulnerability, VulnerabilityOrderField> = {
  field: 'Query.vulnerabilities',
  filters: VULNERABILITY_FILTERS,
  held: {
    name: 'heldText',
    description: 'heldText',
    exposedMachines: 'number',
    publicExploit: 'boolean',
    exploitVerified: 'boolean',
    epss: 'decimal',
    status: 'enum',
  },
  orders: {
    SEVERITY: byRank('severity', ['Low', 'Medium', 'High', 'Critical']),
    CVSS_V3: byNumber('cvssV3'),
    EPSS: byNumber('epss'),
    EXPOSED_MACHINES: byNumber('exposedMachines'),
    PUBLISHED_ON: byTime('publishedOn'),
  },
  collection: VULNERABILITIES,
};

export type VulnerabilityLoaders = ReturnType<typeof createVulnerabilityLoaders>;

export function createVulnerabilityLoaders(
  reader: LoaderContext,
  others: { readonly machines: MachineLoaders; readonly software: SoftwareLoaders },
) {
  const { batchers, context, callerScope } = reader;
  const whole = { snapshots: reader.snapshots, collection: VULNERABILITIES };
  const byId = createIdLoader('Vulnerability', batchers.vulnerabilityById, context, whole);
  const rowsOfMachine = createProductLoader('machineId', reader);
  const rowsOfCve = createProductLoader('cveId', reader);
  const ofSoftware = createCallLoader(reader, (id: string) =>
    orHunt(listSoftwareVulnerabilities(id), () => huntProductVulnerabilities(id)),
  );

  const vulnerabilityById = async (id: string) => byId.one(id);
  const machinesOf = createMachinesOfVulnerabilities(reader, { vulnerabilityById, rowsOfCve });
  const keyedPage = createKeyedPages(reader);

  return {
    /** For edges and references: null if Defender doesn't list the vulnerability. */
    vulnerabilityById,
    /** Completes partial rows by id. Rows that Defender no longer lists stay partial. */
    completeVulnerabilities: byId.complete,
    /** For root fields: confirms absence with a single read. */
    vulnerabilityByIdVerified: byId.confirmed,
    vulnerabilityPage: (page: OrderedPage<VulnerabilityOrderField>) =>
      connectFilteredCollection(ALL, page, reader, byId),
    /** Worst first. Concurrent requests for machines share calls. `whole`: more is selected than id and severity. */
    vulnerabilityPageByMachineId: async (
      machineId: string,
      { filter, ...page }: MachineVulnerabilityArguments,
      { whole }: Selected,
    ) => {
      const condition = compileFilter(filter, { severity: 'enum' });
      const isWanted = filterPredicate<RowsOfCve>(
        condition,
        (_severity, { vulnerability }) => vulnerability.severity,
        'ignored',
      );
      const connection = await keyedPage<RowsOfCve>('Machine.vulnerabilities', [machineId, condition], page, {
        readRows: async () =>
          vulnerabilitiesOfRows((await rowsOfMachine.load(machineId)).rows).filter(isWanted),
        keyOf: ({ vulnerability }) => worstFirst(vulnerability),
        complete: async (found) => {
          const partial = found.map(({ vulnerability }) => vulnerability);
          const shown = whole ? await byId.complete(partial) : partial;
          return found.map((one, index) => ({ ...one, vulnerability: shown[index] ?? one.vulnerability }));
        },
      });
      return {
        nodes: connection.nodes.map(({ vulnerability }) => vulnerability),
        get edges() {
          return connection.edges.map(({ cursor, node: { vulnerability, products } }) => ({
            cursor,
            node: vulnerability,
            products,
          }));
        },
        pageInfo: connection.pageInfo,
        totalCount: connection.totalCount,
      };
    },
    /** Worst first. One call per product. `whole`: more is selected than the rows of that call contain. */
    vulnerabilityPageBySoftwareId: (softwareId: string, page: PageArguments, { whole }: Selected) =>
      keyedPage('DefenderSoftware.vulnerabilities', softwareId, page, {
        readRows: () => ofSoftware.load(softwareId),
        keyOf: worstFirst,
        ...(whole && { complete: byId.complete }),
      }),
    /** Ordered by id. Chooses the cheapest source for all vulnerabilities requested together. */
    machinePageByVulnerability: async (
      vulnerability: WireVulnerability,
      page: PageArguments,
      detail: MachineDetail,
    ) => {
      let known: MachineDetail = 'id';
      return keyedPage('Vulnerability.machines', vulnerability.id, page, {
        readRows: async () => {
          const found = await machinesOf(vulnerability, page, detail);
          known = found.known;
          return callerScope.filterVisible('Machine', found.machines, WEAKNESS_ROLE);
        },
        keyOf: ({ id }) => id,
        complete: (machines) => others.machines.completeExposed({ machines, known }, detail),
      });
    },
    /** Ordered by id. Concurrent requests share calls, at least one per 8,000 rows. */
    softwarePageByCveId: (cveId: string, page: PageArguments, { whole }: Selected) =>
      keyedPage<WireSoftware>('Vulnerability.software', cveId, page, {
        readRows: async () => {
          const { rows } = await rowsOfCve.load(cveId);
          return distinctById(rows.flatMap((row) => softwareOfRow(row)));
        },
        keyOf: ({ id }) => id,
        ...(whole && { complete: others.software.completeSoftware }),
      }),
    /** The product of a row; null if the row has none. */
    softwareOfRow: async (row: WireMachineVulnerability, { whole }: Selected) => {
      const partial = softwareOfRow(row);
      const [software] = whole ? await others.software.completeSoftware(partial) : partial;
      return software ?? null;
    },
  };
}

/** Product rows by key. While Defender is unavailable, those of the expired list of all. */
function createProductLoader(property: ProductKey, { batchers, context }: LoaderContext) {
  const batcher = {
    machineId: batchers.vulnerabilityRowsByMachineId,
    cveId: batchers.vulnerabilityRowsByCveId,
  }[property];
  const loader = createKeyLoader(batcher, context);
  return {
    load: async (key: string) => {
      try {
        return await loader.load(key);
      } catch (error) {
        return { rows: await batchers.vulnerableProducts.findExpired(property, key, error, context) };
      }
    },
  };
}

function softwareOfRow(row: WireMachineVulnerability): readonly WireSoftware[] {
  const id = softwareIdOf(row);
  return id === undefined ? [] : [{ id, name: row.productName, vendor: row.productVendor }];
}
