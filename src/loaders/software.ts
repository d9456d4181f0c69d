import {
  listMachineMissingKbs,
  listMachineSoftware,
  listSoftware,
  listSoftwareMachines,
  listSoftwareMissingKbs,
  listSoftwareVersionDistribution,
  getSoftware,
  SOFTWARE_FILTERS,
} from '../defender-api/endpoints/software.js';
import { asPage } from '../defender-api/endpoints/shared/wire-page.js';
import type { WireMachine } from '../defender-api/models/machines.js';
import type { WireMissingKb, WireSoftware, WireSoftwareVersion } from '../defender-api/models/software.js';
import { SOFTWARE } from '../defender-api/snapshots/collections.js';
import { compileFilter, type FilterInput } from './filters/compile-filter.js';
import { createKeyLoader, loadOne, loadOneConfirmed } from './key-loader.js';
import type { MachineDetail } from './machine-references.js';
import type { MachineLoaders } from './machines.js';
import type { Connection, PageArguments } from './paging/connection.js';
import { connectCollection } from './paging/collection-pages.js';
import { pageByKey } from './paging/page-by-key.js';
import { createPerParentLoader } from './per-parent-loader.js';
import type { Reader } from './reader.js';
import { byNumber, byText, orderOf, questionOf, type OrderInput, type RowOrders } from './row-orders.js';

export interface SoftwareLoaders {
  /** For edges and references: software that the batch doesn't show is null. */
  softwareById(id: string): Promise<WireSoftware | null>;
  /** For root fields: absence is confirmed. */
  softwareByIdForSure(id: string): Promise<WireSoftware | null>;
  softwarePage(
    page: PageArguments & {
      readonly filter?: FilterInput | null | undefined;
      readonly orderBy?: OrderInput<SoftwareOrderField> | null | undefined;
    },
  ): Promise<Connection<WireSoftware>>;
  /** Software known in part, made whole by id; what Defender lists no more stays as it is. */
  completeSoftware(partial: readonly WireSoftware[]): Promise<readonly WireSoftware[]>;
  /** One call a machine. */
  softwareByMachineId(machineId: string): Promise<readonly WireSoftware[]>;
  /** One call a machine. */
  missingKbsByMachineId(machineId: string): Promise<readonly WireMissingKb[]>;
  /** One call a product. */
  missingKbsBySoftwareId(softwareId: string): Promise<readonly WireMissingKb[]>;
  /** One call a product. */
  versionsBySoftwareId(softwareId: string): Promise<readonly WireSoftwareVersion[]>;
  /** By id. One call a product, and what machines need beyond a reference. */
  machinePageBySoftwareId(
    softwareId: string,
    page: PageArguments,
    detail: MachineDetail,
  ): Promise<Connection<WireMachine>>;
}

/** `vendor-_-product`. No other text is the id of software: it needs no call, and no batch suffers from it. */
const SOFTWARE_ID = /^[^\p{Cc}]{1,200}-_-[^\p{Cc}]{1,200}$/u;

const FILTERABLE = new Set(Object.keys(SOFTWARE_FILTERS));
/** What rows at hand can be filtered by beside that, and how texts can be looked into. */
const HELD_FILTERS = {
  name: 'heldText',
  vendor: 'heldText',
  weaknesses: 'number',
  exposedMachines: 'number',
  publicExploit: 'boolean',
  activeAlert: 'boolean',
} as const;

type SoftwareOrderField = 'NAME' | 'WEAKNESSES' | 'EXPOSED_MACHINES' | 'IMPACT_SCORE';

const SOFTWARE_ORDERS: RowOrders<SoftwareOrderField> = {
  NAME: byText('name'),
  WEAKNESSES: byNumber('weaknesses'),
  EXPOSED_MACHINES: byNumber('exposedMachines'),
  IMPACT_SCORE: byNumber('impactScore'),
};

export function createSoftwareLoaders(
  reader: Reader,
  others: { readonly machines: MachineLoaders },
): SoftwareLoaders {
  const { dataSource, batchers, context, limits, callerScope } = reader;
  const whole = { snapshots: reader.snapshots, collection: SOFTWARE };
  const byId = createKeyLoader(batchers.softwareById, context, { ...whole, key: 'id' });
  const softwareOfMachine = createPerParentLoader(reader, (id) =>
    dataSource.fetch(listMachineSoftware(id), context),
  );
  const kbsOfMachine = createPerParentLoader(reader, (id) =>
    dataSource.fetch(listMachineMissingKbs(id), context),
  );
  const kbsOfSoftware = createPerParentLoader(reader, (id) =>
    dataSource.fetch(listSoftwareMissingKbs(id), context),
  );
  const versionsOf = createPerParentLoader(reader, (id) =>
    dataSource.fetch(listSoftwareVersionDistribution(id), context),
  );
  const machinesOf = createPerParentLoader(reader, (id) =>
    dataSource.fetch(listSoftwareMachines(id), context),
  );

  const softwareById = async (id: string) => (SOFTWARE_ID.test(id) ? loadOne(byId, id) : null);
  const remember = (rows: readonly WireSoftware[]) => {
    byId.prime(rows);
    return rows;
  };

  return {
    softwareById,
    softwareByIdForSure: async (id) =>
      SOFTWARE_ID.test(id)
        ? loadOneConfirmed(byId, id, () => dataSource.fetch(getSoftware(id), context))
        : null,
    completeSoftware: (partial) =>
      Promise.all(partial.map(async (one) => (await softwareById(one.id)) ?? one)),
    softwarePage: async ({ filter, orderBy, ...page }) => {
      const connection = await connectCollection<WireSoftware>(
        {
          field: 'Query.defenderSoftwareInventory',
          question: questionOf(filter, orderBy),
          filter: compileFilter(filter, { ...SOFTWARE_FILTERS, ...HELD_FILTERS }),
          fetchPage: (query) => dataSource.fetch(asPage(listSoftware(query)), context),
          collection: SOFTWARE,
          filterable: FILTERABLE,
          order: orderOf(SOFTWARE_ORDERS, orderBy),
        },
        page,
        reader,
      );
      if (connection.asOf == null) remember(connection.nodes);
      return connection;
    },
    softwareByMachineId: async (machineId) => remember(await softwareOfMachine.load(machineId)),
    missingKbsByMachineId: (machineId) => kbsOfMachine.load(machineId),
    missingKbsBySoftwareId: (softwareId) => kbsOfSoftware.load(softwareId),
    versionsBySoftwareId: (softwareId) => versionsOf.load(softwareId),
    machinePageBySoftwareId: (softwareId, page, detail) =>
      pageByKey(
        {
          readRows: async () => callerScope.filterVisible('Machine', await machinesOf.load(softwareId)),
          keyOf: ({ id }) => id,
          complete: (rows) =>
            others.machines.completeMachines({ machines: rows, known: 'reference' }, detail),
        },
        page,
        { field: 'DefenderSoftware.machines', tenantId: context.tenantId, question: softwareId },
        limits,
      ),
  };
}
