import { WEAKNESS_ROLE } from '../config/roles.js';
import { GUID, ZERO_GUID } from '../lib/guid.js';
import {
  findMachinesByIp,
  findMachinesByTag,
  listMachines,
  MACHINE_FILTERS,
} from '../defender-api/endpoints/machines.js';
import { huntMachinesByIp } from '../defender-api/endpoints/shared/machines-by-hunting.js';
import { MAX_TOP } from '../defender-api/endpoints/shared/list-query.js';
import { asPage } from '../defender-api/endpoints/shared/wire-page.js';
import { MACHINES } from '../defender-api/snapshots/collections.js';
import type { WireMachine } from '../defender-api/models/machines.js';
import {
  and,
  anyOf,
  eq,
  EVERYTHING,
  inSet,
  inTexts,
  type ODataFilter,
} from '../defender-api/odata/filter.js';
import { holdsGuid, formatGuids } from '../defender-api/odata/guid-format.js';
import { stringValue } from '../defender-api/odata/literal.js';
import type { Operation } from '../defender-api/operation.js';
import { OPERATIONS } from '../defender-api/operation-table.js';
import { compileFilter } from './shared/compile-filter.js';
import { badArgument } from '../errors/caller-errors.js';
import type { FetchCall, UpstreamCall } from '../defender-api/upstream-call.js';
import {
  huntByKeys,
  MAX_IDS_PER_HUNT,
  type Hunt,
  type HuntPart,
} from '../defender-api/endpoints/shared/inventory-hunt.js';
import type { ReadCosts, ReadPosition } from './shared/read-cost.js';
import { rowsOf, selectRows } from './plan/choose-snapshot.js';
import { createKeyLoader } from './shared/key-loader.js';
import { createIdLoader } from './shared/id-loader.js';
import { ISOLATION_FILTERS, isolationAsIds } from './machine-actions.js';
import { completeMachines, type MachineDetail, type PartialMachines } from './machine-references.js';
import type { OrderedPage } from './shared/filtered-list.js';
import { checkFirst, type PageArguments } from './paging/connection.js';
import type { RowQuery } from './paging/paged-list.js';
import { connectCollection } from './paging/collection-pages.js';
import { createKeyedPages, createTimedPages } from './paging/parent-pages.js';
import { sortNewestFirst, type TimeOrder } from './paging/time-order.js';
import type { LoaderContext } from './shared/loader-context.js';
import { ID_PATTERNS } from './shared/id-forms.js';
import { byRank, byText, byTime, orderOf, type RowOrders } from './shared/row-orders.js';
import type { MachineOrderField } from '../generated/schema.js';

type ReadMachines = () => Promise<readonly WireMachine[]>;

const BY_LAST_SEEN: TimeOrder<WireMachine> = { timeOf: ({ lastSeen }) => lastSeen, idOf: ({ id }) => id };
/** Defender knows no older addresses (find-machines-by-ip.md). */
const MAX_AGE_MS = 30 * 86_400_000;
/** A caller's clock may be ahead. Defender rejects times in the future. */
const MAX_AHEAD_MS = 300_000;

/** Additional filters on cached rows, which Defender doesn't support. */
const HELD_FILTERS = {
  computerDnsName: 'heldText',
  osPlatform: 'heldText',
  version: 'heldText',
  lastIpAddress: 'heldText',
  rbacGroupName: 'heldText',
} as const;

const MACHINE_ORDERS: RowOrders<MachineOrderField> = {
  COMPUTER_DNS_NAME: byText('computerDnsName'),
  RISK_SCORE: byRank('riskScore', ['None', 'Informational', 'Low', 'Medium', 'High']),
  EXPOSURE_LEVEL: byRank('exposureLevel', ['None', 'Low', 'Medium', 'High']),
  LAST_SEEN: byTime('lastSeen'),
  DEVICE_VALUE: byRank('deviceValue', ['Low', 'Normal', 'High']),
};

export type MachineLoaders = ReturnType<typeof createMachineLoaders>;

export function createMachineLoaders(reader: LoaderContext) {
  const timedPage = createTimedPages(reader);
  const keyedPage = createKeyedPages(reader);
  const { dataSource, batchers, context, limits, callerScope } = reader;
  const whole = { snapshots: reader.snapshots, collection: MACHINES };
  const byId = createIdLoader('Machine', batchers.machineById, context, whole);
  const byAadDeviceId = createKeyLoader(batchers.machinesByAadDeviceId, context, {
    ...whole,
    key: 'aadDeviceId',
  });

  const remember = (machines: readonly WireMachine[]) => {
    byId.prime(machines);
    return callerScope.filterVisible('Machine', machines);
  };

  /** Selects from the snapshot of all machines if it is available; otherwise makes the equivalent call. */
  const find = async (filter: ODataFilter, call: UpstreamCall<readonly WireMachine[]>) => {
    const held = await selectRows({ collection: MACHINES, filter, calls: 1 }, reader);
    if (held !== undefined) return callerScope.filterVisible('Machine', held);
    const readAll = async () => {
      const snapshot = await reader.snapshots.read(MACHINES, context);
      return rowsOf(snapshot, await snapshot.select(filter));
    };
    const read = () => dataSource.fetch(call, context);
    return remember(await dataSource.sources.send(call.operation, context, read, readAll));
  };

  const visible = (machine: WireMachine | null) => callerScope.visibleOrNull('Machine', machine);

  const rowsOfDevice = async (aadDeviceId: string) => {
    if (!GUID.test(aadDeviceId) || aadDeviceId === ZERO_GUID) return [];
    return remember((await byAadDeviceId.load(aadDeviceId)).rows);
  };

  const fetchPage = async (query: RowQuery) => {
    const ask = (asked: RowQuery) => dataSource.fetch(asPage(listMachines(asked)), context);
    if (!holdsGuid(query.filter)) return ask(query);
    // The spelling is learned from requests.
    context.generationSnapshot?.record?.spoil();
    return batchers.guidSpelling.ask(context.tenantId, 'filter', (spelling) =>
      ask({ ...query, filter: formatGuids(query.filter, spelling) }),
    );
  };

  const completeExposed = (partial: PartialMachines, wanted: MachineDetail) =>
    completeMachines(partial, wanted, async (id) => {
      const machine = await byId.one(id);
      return machine === null ? undefined : callerScope.visibleOrNull('Machine', machine, WEAKNESS_ROLE);
    });

  const machinesOf = (
    operation: Operation,
    key: string,
    listAtDefender: () => Promise<readonly WireMachine[]>,
    hunt: (key: string, part: HuntPart) => Hunt<WireMachine>,
  ) =>
    dataSource.sources.send(operation, context, listAtDefender, async () => {
      const fetch: FetchCall = (call) => dataSource.fetch(call, context);
      const rows = await huntByKeys([key], ([only = ''], part) => hunt(only, part), fetch);
      return byId.complete(rows);
    });

  /** A machine has the same values on every path, although some lists of machines have no second source. */
  const fromOneSource = async (machines: readonly WireMachine[]) =>
    dataSource.sources.usesSecond(OPERATIONS.listMachines, context) ? byId.complete(machines) : machines;

  const machinesByIp = async (ip: string, at: string, argument: 'at' | 'by.at') => {
    const [moment, now] = [Date.parse(at), reader.now()];
    if (moment > now + MAX_AHEAD_MS || moment < now - MAX_AGE_MS)
      throw badArgument(argument, 'must be within the last 30 days.');
    // Defender documents no other zone.
    const time = new Date(Math.min(moment, now)).toISOString();
    const machines = await machinesOf(
      OPERATIONS.findMachinesByIp,
      ip,
      () => dataSource.fetch(findMachinesByIp(ip, time), context),
      (key, part) => huntMachinesByIp(key, time, part),
    );
    return remember(machines.filter(hasReport));
  };

  return {
    /** For edges and references: null if the batch doesn't return the machine. */
    machineById: (id: string) => {
      const machine = byId.one(id);
      return machine instanceof Promise ? machine.then(visible) : visible(machine);
    },
    /** Completes exposed machines to the requested detail. Makes no call if the detail is known. */
    completeExposed,
    /** Facts that only hunting has, of a machine from any source. All machines of a request share calls. */
    machineFactsById: async (id: string) =>
      ID_PATTERNS.Machine.test(id)
        ? ((await batchers.machineFactsById.load(id, context)).rows[0] ?? null)
        : null,
    /** Machines of another object: Defender's list, or, while those come from hunts, machines by the ids of a hunt. */
    machinesOf,
    /** For root fields: confirms absence with a single read. */
    machineByIdVerified: async (id: string) => visible(await byId.confirmed(id)),
    /** The machine of an Entra device. Of several, the last seen one that isn't merged into another. */
    machineByAadDeviceId: async (aadDeviceId: string) => mostCurrent(await rowsOfDevice(aadDeviceId)),
    machinesByAadDeviceId: rowsOfDevice,
    machinesByName: (name: string) => {
      const filter = eq('computerDnsName', stringValue(name));
      return find(filter, listMachines({ filter, top: MAX_TOP }));
    },
    /** @throws BadUserInputError that names the argument, for a time in the future or more than 30 days ago */
    machinesByIp,
    machinesByTag: (tag: string) =>
      find(anyOf('machineTags', 'eq', stringValue(tag)), findMachinesByTag(tag)),
    /** Machines of a parent, last seen first. Caches rows by id. While machines come from hunts, these do too. */
    machinePageOf: (field: string, parent: string, page: PageArguments, readRows: ReadMachines) =>
      timedPage(field, parent, page, BY_LAST_SEEN, async () =>
        remember(await fromOneSource(await readRows())),
      ),
    /**
     * Machines that are exposed to a weakness, or have a product. Their source has references. Ordered by id, in the requested
     * detail.
     */
    exposedPageOf: (
      field: string,
      parent: string,
      page: PageArguments,
      detail: MachineDetail,
      readRows: ReadMachines,
    ) =>
      keyedPage(field, parent, page, {
        readRows: async () => callerScope.filterVisible('Machine', await readRows(), WEAKNESS_ROLE),
        keyOf: ({ id }) => id,
        complete: (machines) => completeExposed({ machines, known: 'reference' }, detail),
      }),
    machinePage: async ({
      filter,
      orderBy,
      includeTotalCount = false,
      ...page
    }: OrderedPage<MachineOrderField>) => {
      const properties = { ...MACHINE_FILTERS, ...HELD_FILTERS, ...ISOLATION_FILTERS };
      checkFirst(page.first, limits);
      const asked = compileFilter(filter, properties);
      const condition = await isolationAsIds(asked, reader);
      const { readableGroupNames } = callerScope;
      const connection = await connectCollection<WireMachine>(
        {
          field: 'Query.machines',
          asked,
          filter: and([condition, inGroups(callerScope.readableGroups)]),
          ...(readableGroupNames !== undefined && {
            huntedFilter: and([condition, inTexts('rbacGroupName', readableGroupNames)]),
          }),
          limitedAs: 'Machine',
          asksForShownOnly: true,
          includeTotalCount,
          fetchPage,
          collection: MACHINES,
          order: orderOf(MACHINE_ORDERS, orderBy),
        },
        page,
        reader,
      );
      if (connection.asOfTime == null) byId.prime(connection.nodes);
      return connection;
    },
  };
}

/** False for hunted rows of machines without a report in 30 days, which have only ids. */
export function hasReport({ source, lastSeen }: WireMachine): boolean {
  return source !== 'HUNTING' || lastSeen != null;
}

/** Sent to Defender, so that rows of other groups aren't read and skipped. */
function inGroups(groupIds: readonly string[] | undefined): ODataFilter {
  return groupIds === undefined
    ? EVERYTHING
    : inSet(
        'rbacGroupId',
        [...new Set(groupIds)].map((id) => ({ kind: 'number', value: BigInt(id) })),
      );
}

function mostCurrent(machines: readonly WireMachine[]): WireMachine | null {
  const unmerged = machines.filter(
    ({ mergedIntoMachineId }) => mergedIntoMachineId == null || mergedIntoMachineId === '',
  );
  return sortNewestFirst(unmerged, BY_LAST_SEEN)[0] ?? null;
}

/** A hunt finds the ids of a parent's machines, and others the machines of all parents. */
export const FOUND_MACHINES = {
  calls: ({ parents, rows }: ReadPosition, isSecond: boolean) =>
    isSecond ? parents + Math.ceil((parents * rows) / MAX_IDS_PER_HUNT) : undefined,
};

/** Defender's API lists the machines of a file or domain; while machines come from hunts, the rows do too. */
const LISTED_AT_DEFENDER = {
  calls: ({ parents, rows }: ReadPosition, isSecond: boolean) =>
    isSecond ? Math.ceil((parents * rows) / MAX_IDS_PER_HUNT) : 0,
};

export const MACHINE_COSTS: ReadCosts = {
  'DefenderFile listMachines': LISTED_AT_DEFENDER,
  'DefenderDomain listMachines': LISTED_AT_DEFENDER,
  'DefenderIp findMachinesByIp': FOUND_MACHINES,
  'Query.findMachines': {
    operation: ({ by }) => {
      const { ip, tag } = (by ?? {}) as Readonly<Record<string, unknown>>;
      return ip != null ? 'findMachinesByIp' : tag != null ? 'findMachinesByTag' : undefined;
    },
  },
  // All facts of a machine come from one row, and a hunt takes 200 machines.
  'Machine runHuntingQuery': { sharedBy: 'objects', calls: ({ parents }) => parents / MAX_IDS_PER_HUNT },
};
