import {
  listMachineMissingKbs,
  listMachineSoftware,
  listSoftwareMachines,
  listSoftwareMissingKbs,
  listSoftwareVersionDistribution,
  SOFTWARE_FILTERS,
} from '../defender-api/endpoints/software.js';
import { orHunt } from '../defender-api/batch/deferred-reads.js';
import {
  huntProductMissingKbs,
  huntSoftwareMachines,
  huntSoftwareVersions,
} from '../defender-api/endpoints/shared/software-by-hunting.js';
import { OPERATIONS } from '../defender-api/operation-table.js';
import type { WireMissingKb, WireSoftware } from '../defender-api/models/software.js';
import { SOFTWARE } from '../defender-api/snapshots/collections.js';
import { createCallLoader, createMachineListLoader } from './shared/key-loader.js';
import { createIdLoader } from './shared/id-loader.js';
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
import type { DefenderSoftwareOrderField } from '../generated/schema.js';

const ALL: FilteredCollection<WireSoftware, DefenderSoftwareOrderField> = {
  field: 'Query.defenderSoftwareInventory',
  filters: SOFTWARE_FILTERS,
  held: {
    name: 'heldText',
    vendor: 'heldText',
    weaknesses: 'number',
    exposedMachines: 'number',
    publicExploit: 'boolean',
    activeAlert: 'boolean',
  },
  orders: {
    NAME: byText('name'),
    WEAKNESSES: byNumber('weaknesses'),
    EXPOSED_MACHINES: byNumber('exposedMachines'),
    IMPACT_SCORE: byNumber('impactScore'),
  },
  collection: SOFTWARE,
};

export type SoftwareLoaders = ReturnType<typeof createSoftwareLoaders>;

export function createSoftwareLoaders(reader: LoaderContext, others: { readonly machines: MachineLoaders }) {
  const { batchers, context } = reader;
  const whole = { snapshots: reader.snapshots, collection: SOFTWARE };
  const byId = createIdLoader('DefenderSoftware', batchers.softwareById, context, whole);
  const { software: hunted, missingKbs: huntedKbs } = batchers.huntedOfMachine;
  const softwareOfMachine = createMachineListLoader(reader, listMachineSoftware, hunted);
  const kbsOfMachine = createMachineListLoader(reader, listMachineMissingKbs, huntedKbs);
  const kbsOfSoftware = createCallLoader(reader, (id: string) =>
    orHunt(listSoftwareMissingKbs(id), () => huntProductMissingKbs(id)),
  );
  const versionsOf = createCallLoader(reader, (id: string) =>
    orHunt(listSoftwareVersionDistribution(id), () => huntSoftwareVersions(id)),
  );
  const machinesOf = createCallLoader(reader, listSoftwareMachines);

  const keyedPage = createKeyedPages(reader);
  const remember = (rows: readonly WireSoftware[]) => {
    byId.prime(rows);
    return rows;
  };

  return {
    /** For edges and references: null if the batch doesn't return the software. */
    softwareById: async (id: string) => byId.one(id),
    /** For root fields: confirms absence with a single read. */
    softwareByIdVerified: byId.confirmed,
    /** Completes partial rows by id. Rows that Defender no longer lists stay partial. */
    completeSoftware: byId.complete,
    softwarePage: (page: OrderedPage<DefenderSoftwareOrderField>) =>
      connectFilteredCollection(ALL, page, reader, byId),
    /** One call per machine; machines share hunts. */
    softwarePageByMachineId: (machineId: string, page: PageArguments) =>
      keyedPage('Machine.software', machineId, page, {
        readRows: async () => remember(await softwareOfMachine.load(machineId)),
        keyOf: ({ id }) => id,
      }),
    /** One call per machine; machines share hunts. */
    missingKbPageByMachineId: (machineId: string, page: PageArguments) =>
      keyedPage('Machine.missingKbs', machineId, page, {
        readRows: () => kbsOfMachine.load(machineId),
        keyOf: keyOfKb,
      }),
    /** One call per product. */
    missingKbPageBySoftwareId: (softwareId: string, page: PageArguments) =>
      keyedPage('DefenderSoftware.missingKbs', softwareId, page, {
        readRows: () => kbsOfSoftware.load(softwareId),
        keyOf: keyOfKb,
      }),
    /** One call per product. */
    versionPageBySoftwareId: (softwareId: string, page: PageArguments) =>
      keyedPage('DefenderSoftware.versions', softwareId, page, {
        readRows: () => versionsOf.load(softwareId),
        keyOf: ({ version }) => version,
      }),
    /** Ordered by id. One call per product, plus calls for machine properties beyond a reference. */
    machinePageBySoftwareId: (softwareId: string, page: PageArguments, detail: MachineDetail) =>
      others.machines.exposedPageOf('DefenderSoftware.machines', softwareId, page, detail, () =>
        others.machines.machinesOf(
          OPERATIONS.listSoftwareMachines,
          softwareId,
          () => machinesOf.load(softwareId),
          huntSoftwareMachines,
        ),
      ),
  };
}

/** Defender may list an update once per product. */
function keyOfKb({ id, name, productsNames }: WireMissingKb): string {
  return JSON.stringify([id, name, productsNames]);
}

export const SOFTWARE_COSTS: ReadCosts = {
  'Machine listMachineSoftware': LIST_OF_MACHINE,
  'Machine listMachineMissingKbs': LIST_OF_MACHINE,
};
