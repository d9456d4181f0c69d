import { BadUserInputError } from '../errors/caller-errors.js';
import type { EvidenceEntity, EvidenceMention } from '../defender-api/batch/evidence-batchers.js';
import { ALERT_FILTERS, listAlerts } from '../defender-api/endpoints/alerts.js';
import {
  countMachineAlerts,
  listMachineAlerts,
  MACHINE_ALERT_COUNT_FILTERS,
} from '../defender-api/endpoints/machines.js';
import {
  findAlertsInPeriod,
  listAlertsAtGraph,
} from '../defender-api/endpoints/shared/alert-list-at-graph.js';
import { OF_ALL_PRODUCTS } from '../defender-api/endpoints/shared/alert-filter-at-graph.js';
import { getAlertOfAnyProduct } from '../defender-api/endpoints/shared/alerts-at-graph.js';
import { asPage, pageOf } from '../defender-api/endpoints/shared/wire-page.js';
import type { WireAlert } from '../defender-api/models/alerts.js';
import { ENDPOINT_SOURCE } from '../defender-api/models/shared/alerts-of-graph.js';
import { conditionsIn, filterPredicate, literalsOf } from '../defender-api/odata/evaluate-filter.js';
import type { ODataFilter } from '../defender-api/odata/filter.js';
import { ALL_PRODUCTS_ROLE } from '../config/roles.js';
import type { Operation } from '../defender-api/operation.js';
import { OPERATIONS } from '../defender-api/operation-table.js';
import type { FetchCall } from '../defender-api/upstream-call.js';
import { isRefusal, UpstreamForbiddenError, UpstreamUnavailableError } from '../errors/upstream-errors.js';
import { compileFilter, type FilterInput } from './shared/compile-filter.js';
import { createPerParentLoader } from './shared/key-loader.js';
import { createIdLoader } from './shared/id-loader.js';
import type { PageArguments } from './paging/connection.js';
import type { RowQuery, TimedList } from './paging/paged-list.js';
import { connectByIdOrTime, fieldOf, type FixedOrderInput } from './paging/list-connection.js';
import { createTimedPages } from './paging/parent-pages.js';
import type { TimeOrder } from './paging/time-order.js';
import type { FilteredPage } from './shared/filtered-list.js';
import type { LoaderContext } from './shared/loader-context.js';
import { ID_PATTERNS } from './shared/id-forms.js';

const DIRECTIONS = { LAST_UPDATE_TIME: 'DESC', ID: 'ASC' } as const;

export interface AlertPageArguments extends FilteredPage {
  readonly orderBy?: FixedOrderInput<keyof typeof DIRECTIONS> | null | undefined;
  /** Whether the rows need evidence and related user. */
  readonly evidence: boolean;
}

export const BY_LAST_UPDATE: TimeOrder<WireAlert> = {
  timeOf: ({ lastUpdateTime }) => lastUpdateTime,
  idOf: ({ id }) => id,
};

export type AlertLoaders = ReturnType<typeof createAlertLoaders>;

export function createAlertLoaders(reader: LoaderContext) {
  const timedPage = createTimedPages(reader);
  const { dataSource, batchers, context, callerScope: shown } = reader;
  const fetch: FetchCall = (call) => dataSource.fetch(call, context);
  const byId = createIdLoader('Alert', batchers.alertById, context);
  const byMachineId = createPerParentLoader(
    reader,
    async (machineId: string) =>
      (await batchers.findAlertsOfMachine(machineId, context)) ??
      (await dataSource.fetch(listMachineAlerts(machineId), context)),
  );

  const anyById = createPerParentLoader(
    reader,
    (id: string) => getAlertOfAnyProduct(id, fetch).catch(nullIfForbidden),
    (id) => id,
  );
  /** Alerts of other products, for callers who may read them: at most 1 more call for an id. */
  const ofOtherProduct = async (id: string) =>
    shown.readsAllProducts && OTHER_PRODUCT.test(id)
      ? shown.visibleOrNull('Alert', await anyById.load(id), ALL_PRODUCTS_ROLE)
      : null;

  const listAllProducts = (query: RowQuery) =>
    listAlertsAtGraph(query, fetch, dataSource.sources.sortingOf(context), OF_ALL_PRODUCTS);

  const rememberComplete = (alerts: readonly WireAlert[]) => {
    // Reads by id don't return alerts of other products.
    const isOfEndpoint = ({ serviceSource }: WireAlert) =>
      serviceSource === undefined || serviceSource === ENDPOINT_SOURCE;
    byId.prime(alerts.filter((alert) => alert.evidence !== undefined && isOfEndpoint(alert)));
  };

  const alertPageOf = (
    field: string,
    parent: string,
    page: PageArguments,
    readRows: () => Promise<readonly WireAlert[]>,
  ) =>
    timedPage(field, parent, page, BY_LAST_UPDATE, async () => {
      const alerts = await readRows();
      rememberComplete(alerts);
      return shown.filterVisible('Alert', alerts);
    });

  const findByEvidence = async (entity: EvidenceEntity, keys: readonly string[]) => {
    const batches = await Promise.all(keys.map((key) => batchers.alertIdsBy[entity].load(key, context)));
    const mentions = batches.flatMap(({ rows }) => rows.filter(({ id }) => ID_PATTERNS.Alert.test(id)));
    const ids = new Set(mentions.map(({ id }) => id));
    const list = () => findAlertsInPeriod(periodOf(mentions, reader.now()), soughtAmong(ids), fetch);
    const found = ids.size > MAX_SINGLE_READS ? await list().catch(orNoneOf(ids)) : [];
    rememberComplete(found);
    const known = new Set(found.map(({ id }) => id));
    const rest = [...ids].filter((id) => !known.has(id));
    if (rest.length > MAX_UNLISTED) throw tooManyUnlisted(rest.length);
    const alerts = await Promise.all(rest.map(async (id) => byId.one(id)));
    return [...found, ...alerts.filter((alert) => alert !== null)];
  };

  const alertsOf = (
    operation: Operation,
    entity: EvidenceEntity,
    keys: readonly string[],
    listAtDefender: () => Promise<readonly WireAlert[]>,
  ) => dataSource.sources.send(operation, context, listAtDefender, () => findByEvidence(entity, keys));

  const alertsOfMachine = (machineId: string) =>
    alertsOf(OPERATIONS.listMachineAlerts, 'machine', [machineId], () => byMachineId.load(machineId));

  /** Machines whose alerts this request reads completely. */
  const readMachines = new Set<string>();

  const listOf = (
    { filter, evidence }: AlertPageArguments,
    orderedBy: keyof typeof DIRECTIONS,
  ): TimedList<WireAlert> => ({
    ...BY_LAST_UPDATE,
    field: 'Query.alerts',
    limitedAs: 'Alert',
    order: orderedBy,
    timeProperty: 'lastUpdateTime',
    filter: compileFilter(filter, ALERT_FILTERS),
    name: 'alerts',
    findAll: () => batchers.findAll.alerts(context),
    fetchPage: (query, derive) => dataSource.fetch(asPage(listAlerts(query, { evidence })), context, derive),
  });

  return {
    /** For edges and references: null if the batch doesn't return the alert. Complete rows. */
    alertById: async (id: string) =>
      shown.visibleOrNull('Alert', (await byId.one(id)) ?? (await ofOtherProduct(id))),
    /** For root fields: confirms absence with a single read. */
    alertByIdVerified: async (id: string) =>
      shown.visibleOrNull('Alert', (await byId.confirmed(id)) ?? (await ofOtherProduct(id))),
    alertPage: async (page: AlertPageArguments) => {
      const orderedBy = fieldOf(DIRECTIONS, page.orderBy, 'LAST_UPDATE_TIME');
      const list = listOf(page, orderedBy);
      const connection = await connectByIdOrTime(list, orderedBy, page, reader).catch(
        nameUnknownSource(list.filter),
      );
      rememberComplete(connection.nodes);
      return connection;
    },
    /** From Microsoft Graph. */
    alertPageOfAllProducts: async (page: Omit<AlertPageArguments, 'evidence'>) => {
      const orderedBy = fieldOf(DIRECTIONS, page.orderBy, 'LAST_UPDATE_TIME');
      const list: TimedList<WireAlert> = {
        ...listOf({ ...page, evidence: true }, orderedBy),
        field: 'Query.defenderAlertsOfAllProducts',
        name: 'alerts of all products',
        also: ALL_PRODUCTS_ROLE,
        fetchPage: async (query) => pageOf(await listAllProducts(query)),
      };
      return connectByIdOrTime(list, orderedBy, page, reader);
    },
    /** Newest first. One call per machine, because the service has no call for several. */
    alertPageByMachineId: (machineId: string, page: PageArguments) => {
      readMachines.add(machineId);
      return alertPageOf('Machine.alerts', machineId, page, () => alertsOfMachine(machineId));
    },
    /** One call per machine, unless this request reads the machine's alerts anyway. */
    alertCountByMachineId: async (machineId: string, status?: FilterInput | null) => {
      const filter = compileFilter(status == null ? {} : { status }, MACHINE_ALERT_COUNT_FILTERS, '');
      if (filter.kind === 'nothing') return 0;
      // Let sibling fields start first.
      await Promise.resolve();
      // For limited callers only visible alerts count, which requires the rows.
      const countRows = async () => {
        const alerts = await shown.filterVisible('Alert', await alertsOfMachine(machineId));
        return alerts.filter(filterPredicate<WireAlert>(filter, (_status, alert) => alert.status, 'ignored'))
          .length;
      };
      if (readMachines.has(machineId) || shown.readableGroups !== undefined) return countRows();
      const call = countMachineAlerts(machineId, filter);
      return dataSource.sources.send(call.operation, context, () => fetch(call), countRows);
    },
    /**
     * Alerts of an entity: Defender's list, or, while alerts come from Graph, those in whose evidence it is. All entities share
     * hunts.
     *
     * @param operation Defender's list
     * @param keys its values in evidence, such as both hashes of a file
     */
    alertsOf,
    /** Alerts of a parent, newest first. Caches complete rows by id. */
    alertPageOf,
  };
}

/** Detection sources are an open set, so only Defender can say which of them it lacks. */
function nameUnknownSource(filter: ODataFilter) {
  return (error: unknown): never => {
    const unknown = isRefusal(error)
      ? sourcesIn(filter).find((word) => (error as Error).message.includes(`'${String(word)}'`))
      : undefined;
    if (unknown === undefined) throw error;
    const path = 'filter.detectionSource';
    throw new BadUserInputError(
      `${path}: Defender has no detection source ${JSON.stringify(unknown)}.`,
      path,
    );
  };
}

function sourcesIn(filter: ODataFilter): readonly unknown[] {
  const conditions = conditionsIn(filter).filter(({ property }) => property === 'detectionSource');
  return conditions.flatMap(literalsOf).map((literal) => ('value' in literal ? literal.value : null));
}

/** Above this number of alerts, lists of a period are read instead of single alerts. */
const MAX_SINGLE_READS = 20;
/** Maximum number of alerts that one read gets by id because Graph doesn't list them. */
const MAX_UNLISTED = 50;

/** The period in which the alerts were created: evidence can be older and newer than its alert. */
function periodOf(mentions: readonly EvidenceMention[], now: number) {
  const times = mentions.map(({ time }) => Date.parse(time)).filter((time) => !Number.isNaN(time));
  const first = times.reduce((one, other) => Math.min(one, other), now);
  return { from: new Date(first - DAY_MS).toISOString(), to: new Date(now + DAY_MS).toISOString() };
}

function soughtAmong(ids: ReadonlySet<string>) {
  return { isSought: ({ id }: WireAlert) => ids.has(id), count: ids.size, ofEndpoint: true };
}

const DAY_MS = 86_400_000;

/** Few alerts are read by id if their period has too many others. */
function orNoneOf({ size }: ReadonlySet<string>) {
  return (error: unknown): readonly WireAlert[] => {
    if (size <= MAX_UNLISTED && error instanceof BadUserInputError) return [];
    throw error;
  };
}

function tooManyUnlisted(count: number): UpstreamUnavailableError {
  return new UpstreamUnavailableError(
    `Microsoft Graph does not list ${String(count)} of these alerts, which would take a call each.`,
  );
}

/** Prefixes of products in ids (Learn: investigate-alerts): da and ed are those of Defender for Endpoint. */
const OTHER_PRODUCT = /^(?!da|ed)[a-z]{2}/;

export function nullIfForbidden(error: unknown): null {
  if (error instanceof UpstreamForbiddenError) return null;
  throw error;
}
