import { listMachineActions, MACHINE_ACTION_FILTERS } from '../defender-api/endpoints/machine-actions.js';
import { asPage, readAllPages } from '../defender-api/endpoints/shared/wire-page.js';
import type { WireMachineAction } from '../defender-api/models/machine-actions.js';
import { filterPredicate, propertiesOf } from '../defender-api/odata/evaluate-filter.js';
import { inTexts, mapConditions, not, type ODataFilter } from '../defender-api/odata/filter.js';
import { BadUserInputError, badArgument } from '../errors/caller-errors.js';
import { getOrInsert, groupBy } from '../lib/get-or-insert.js';
import { compileFilter, type FilterInput } from './shared/compile-filter.js';
import { effectOfActions, type ActionEffect } from './plan/action-effect.js';
import { createKeyLoader } from './shared/key-loader.js';
import { createIdLoader } from './shared/id-loader.js';
import type { PageArguments } from './paging/connection.js';
import type { TimedList } from './paging/paged-list.js';
import { connectByIdOrTime, fieldOf, type FixedOrderInput } from './paging/list-connection.js';
import { createTimedPages } from './paging/parent-pages.js';
import type { TimeOrder } from './paging/time-order.js';
import type { FilteredPage } from './shared/filtered-list.js';
import type { LoaderContext } from './shared/loader-context.js';
import { ID_PATTERNS } from './shared/id-forms.js';
import type { ReadCosts } from './shared/read-cost.js';
import type { MachineIsolationState } from '../generated/schema.js';

const DIRECTIONS = { LAST_UPDATE_DATE_TIME_UTC: 'DESC', ID: 'ASC' } as const;

export interface MachineActionPageArguments extends FilteredPage {
  readonly orderBy?: FixedOrderInput<keyof typeof DIRECTIONS> | null | undefined;
  readonly includeTotalCount?: boolean;
}

export interface IsolationEffect extends ActionEffect {
  readonly machineId: string;
}

const ISOLATION = { applies: 'Isolate', lifts: 'Unisolate' } as const;
/** Above this, the request fails rather than return a partial list. */
const MAX_ACTIONS = 100_000;

/** Reads the isolations and releases of all machines. If the service rejects `in`, reads each type by itself. */
async function readIsolations(reader: LoaderContext): Promise<readonly WireMachineAction[]> {
  const types = [ISOLATION.applies, ISOLATION.lifts];
  const readOf = (type: FilterInput) => readActions(compileFilter({ type }, MACHINE_ACTION_FILTERS), reader);
  return reader.memory.list(reader.context.tenantId, 'machineActions').tryOptions(
    ['in'],
    () => readOf({ in: types }),
    async () => (await Promise.all(types.map((type) => readOf({ eq: type })))).flat(),
  );
}

/** Reads all actions that match a filter. */
async function readActions(
  filter: ODataFilter,
  { dataSource, context }: LoaderContext,
): Promise<readonly WireMachineAction[]> {
  const tooMany = () =>
    new BadUserInputError(
      `The tenant has ${MAX_ACTIONS.toLocaleString('en-US')} isolations and releases or more, too many to evaluate. Select Machine.isolation instead.`,
    );
  return readAllPages(
    (range) => dataSource.fetch(asPage(listMachineActions({ filter, ...range })), context),
    { rows: MAX_ACTIONS, error: tooMany },
  );
}

function isolationOf(machineId: string, actions: readonly WireMachineAction[]): IsolationEffect {
  return { ...effectOfActions(actions, ISOLATION), machineId };
}

/** The isolation of each machine that has such actions. */
function isolationsOf(actions: readonly WireMachineAction[]): readonly IsolationEffect[] {
  return [...groupBy(actions, ({ machineId }) => machineId)].map(([machineId, ofMachine]) =>
    isolationOf(machineId, ofMachine),
  );
}

export function isolationState({ state, source }: IsolationEffect): MachineIsolationState {
  if (state === 'unknown') return 'UNKNOWN';
  if (state === 'lifted') return 'RELEASED';
  const scope = source?.scope?.toLowerCase();
  return scope === 'full' ? 'FULL' : scope === 'selective' ? 'SELECTIVE' : 'ISOLATED';
}

/** Conditions that a filter of machines can have in addition to Defender's: see {@link isolationAsIds}. */
export const ISOLATION_FILTERS = { isolation: 'state' } as const;

/** Each one may stand for thousands of ids. */
const MAX_ISOLATION_CONDITIONS = 20;

/**
 * Replaces the conditions on `isolation` with conditions on the ids of machines. Reads no actions without such conditions.
 * The state of machines without actions is UNKNOWN, so a condition that it meets excludes the ids of other machines.
 */
export async function isolationAsIds(filter: ODataFilter, reader: LoaderContext): Promise<ODataFilter> {
  const count = propertiesOf(filter).filter((property) => property === 'isolation').length;
  if (count === 0) return filter;
  if (count > MAX_ISOLATION_CONDITIONS) {
    const most = String(MAX_ISOLATION_CONDITIONS);
    throw badArgument('filter', `may have at most ${most} conditions on isolation.`);
  }
  // Clients must see the result of an action immediately.
  const { record } = reader.context.generationSnapshot ?? {};
  record?.spoil();
  record?.noteExpiry(0);
  const known = await getOrInsert(knownStates, reader.context.cost, () => readKnownStates(reader));
  return mapConditions(filter, (condition) => {
    if (condition.property !== 'isolation') return condition;
    const isMet = filterPredicate<MachineIsolationState>(condition, (_property, state) => state, 'exact');
    const isMetByOthers = isMet('UNKNOWN');
    const ids = known.filter(({ state }) => isMet(state) !== isMetByOthers).map(({ id }) => id);
    const isAmong = inTexts('id', ids);
    return isMetByOthers ? not(isAmong) : isAmong;
  });
}

type KnownStates = readonly { readonly id: string; readonly state: MachineIsolationState }[];

/** By the cost of a request, which may have many such filters. */
const knownStates = new WeakMap<LoaderContext['context']['cost'], Promise<KnownStates>>();

async function readKnownStates(reader: LoaderContext): Promise<KnownStates> {
  return (
    isolationsOf(await readIsolations(reader))
      .map((effect) => ({ id: effect.machineId, state: isolationState(effect) }))
      .filter(({ id, state }) => state !== 'UNKNOWN' && ID_PATTERNS.Machine.test(id))
      // Equal sets make equal calls, which share cached responses.
      .sort((one, other) => (one.id < other.id ? -1 : 1))
  );
}

const BY_LAST_CHANGE: TimeOrder<IsolationEffect> = {
  timeOf: ({ source, pending: [newest] }) =>
    (newest ?? source)?.lastUpdateDateTimeUtc ?? (newest ?? source)?.creationDateTimeUtc,
  idOf: ({ machineId }) => machineId,
};

const BY_LAST_UPDATE: TimeOrder<WireMachineAction> = {
  timeOf: ({ lastUpdateDateTimeUtc }) => lastUpdateDateTimeUtc,
  idOf: ({ id }) => id,
};

export const MACHINE_ACTION_COSTS: ReadCosts = { 'Machine listMachineActions': { sharedBy: 'objects' } };

export function createMachineActionLoaders(reader: LoaderContext) {
  const timedPage = createTimedPages(reader);
  const { dataSource, batchers, context, callerScope: shown } = reader;
  const byId = createIdLoader('MachineAction', batchers.machineActionById, context);
  const byMachineId = createKeyLoader(batchers.machineActionsByMachineId, context);

  const listOf = (
    { filter, includeTotalCount }: MachineActionPageArguments,
    orderedBy: keyof typeof DIRECTIONS,
  ): TimedList<WireMachineAction> => ({
    ...BY_LAST_UPDATE,
    field: 'Query.machineActions',
    limitedAs: 'MachineAction',
    order: orderedBy,
    timeProperty: 'lastUpdateDateTimeUtc',
    isTimeFilterTried: true,
    filter: compileFilter(filter, MACHINE_ACTION_FILTERS),
    name: 'machineActions',
    includeTotalCount: includeTotalCount ?? false,
    findAll: () => batchers.findAll.machineActions(context),
    fetchPage: (query, derive) => dataSource.fetch(asPage(listMachineActions(query)), context, derive),
  });

  /** With those that Defender doesn't list yet. */
  const readLatestIsolations = async () => {
    const listed = await readIsolations(reader);
    const known = new Set(listed.map(({ id }) => id));
    const types = Object.values(ISOLATION);
    const recent = await Promise.all(
      types.map(async (type) => batchers.recentActions.find(context, 'type', type)),
    );
    return [...listed, ...recent.flat().filter(({ id }) => !known.has(id))];
  };

  return {
    /** For references: null if the batch doesn't return the action. */
    machineActionById: async (id: string) => shown.visibleOrNull('MachineAction', await byId.one(id)),
    /** For root fields: confirms absence with a single read. */
    machineActionByIdVerified: async (id: string) =>
      shown.visibleOrNull('MachineAction', await byId.confirmed(id)),
    machineActionPage: async (page: MachineActionPageArguments) => {
      const orderedBy = fieldOf(DIRECTIONS, page.orderBy, 'LAST_UPDATE_DATE_TIME_UTC');
      return connectByIdOrTime(listOf(page, orderedBy), orderedBy, page, reader);
    },
    /** Newest first. Concurrent requests for machines share calls. */
    machineActionPageByMachineId: (machineId: string, page: PageArguments) =>
      timedPage('Machine.actions', machineId, page, BY_LAST_UPDATE, async () =>
        shown.filterVisible('MachineAction', (await byMachineId.load(machineId)).rows),
      ),
    /** All actions, including completed ones. Shares the calls of a machine's actions. */
    actionsOnMachine: async (machineId: string) => (await byMachineId.load(machineId)).rows,
    /** Isolation state from past isolations and releases. Shares the calls of a machine's actions. */
    isolationByMachineId: async (machineId: string) =>
      isolationOf(machineId, (await byMachineId.load(machineId)).rows),
    /** Machines that are isolated, or whose isolation or release is pending; the latest change first. */
    isolatedMachinePage: (page: PageArguments) =>
      timedPage('Query.defenderIsolatedMachines', null, page, BY_LAST_CHANGE, async () => {
        const actions = await shown.filterVisible('MachineAction', await readLatestIsolations());
        return isolationsOf(actions).filter(
          ({ state, pending }) => state === 'applied' || pending.length > 0,
        );
      }),
  };
}
