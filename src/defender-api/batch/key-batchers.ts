import type { CallContext } from '../call-context.js';
import { getAlert, listAlerts } from '../endpoints/alerts.js';
import { listDeviceAntivirusHealth } from '../endpoints/device-health.js';
import { listAlertsOfIncidents } from '../endpoints/shared/incident-alerts.js';
import { scanIndicators } from '../endpoints/indicators.js';
import { getInvestigation, listInvestigations } from '../endpoints/investigations.js';
import { getMachineAction, listMachineActions } from '../endpoints/machine-actions.js';
import { getMachine, listMachines } from '../endpoints/machines.js';
import {
  MAX_IDS_PER_HUNT,
  huntByKeys,
  type Hunt,
  type HuntPart,
  type RowOfMachine,
} from '../endpoints/shared/inventory-hunt.js';
import { huntMachinesByAadDeviceId, huntMachinesById } from '../endpoints/shared/machines-by-hunting.js';
import { MAX_TOP, type ListQuery } from '../endpoints/shared/list-query.js';
import { alertModel, type WireAlert } from '../models/alerts.js';
import { antivirusHealthModel } from '../models/device-health.js';
import { indicatorModel } from '../models/indicators.js';
import { investigationModel } from '../models/investigations.js';
import { machineActionModel, type WireMachineAction } from '../models/machine-actions.js';
import { machinePropertiesModel, machineModel, type WireMachineProperties } from '../models/machines.js';
import { inSet } from '../odata/filter.js';
import { GuidFormat, formatGuid, type Spelling } from '../odata/guid-format.js';
import { OPERATIONS } from '../operation-table.js';
import { createEvidenceBatchers } from './evidence-batchers.js';
import { batchersOf, type KeyBatchersOptions } from './batchers-of.js';
import { ListInPages } from './list-in-pages.js';
import { WholeLists } from './whole-lists.js';
import {
  fetchByIds,
  fetchDeferred,
  fetchListed,
  fetchManyOrAll,
  fetchPages,
  fetchTogether,
  orHunt,
} from './deferred-reads.js';
import { createVulnerabilityBatchers } from './vulnerability-batchers.js';
import { z } from 'zod';
import { huntRecommendationsOfMachines } from '../endpoints/shared/recommendations-by-hunting.js';
import { huntMissingKbsOfMachines, huntSoftwareOfMachines } from '../endpoints/shared/software-by-hunting.js';
import { huntLogonUsersOfMachines } from '../endpoints/shared/weaknesses-by-hunting.js';
import { recommendationModel } from '../models/recommendations.js';
import { missingKbModel, softwareModel } from '../models/software.js';
import { userModel } from '../models/users.js';

/** Batchers for all reads by key. The process has one set. */
export type KeyBatchers = ReturnType<typeof createKeyBatchers>;

/** Exceeds the indicators of any tenant: one scan serves all keys. */
const ALL_INDICATORS = 20_000;
const listWholeAlerts = (query: ListQuery) => listAlerts(query, { evidence: true });

export function createKeyBatchers(options: KeyBatchersOptions) {
  const { dataSource, recentActions, ...common } = options;
  const guidSpelling = new GuidFormat(options.clock);
  const wholeLists = new WholeLists(options);
  // With their evidence, 1,000 alerts have about 4 MB.
  const allAlerts = new ListInPages({ list: listWholeAlerts, pageRows: 1_000, maxPages: 4 }, options);
  // 2,000 actions have about 1 MB.
  const allActions = new ListInPages({ list: listMachineActions, pageRows: 2_000, maxPages: 1 }, options);
  /** All pages of a list that is read for single parents, if they are cached or in flight. Makes no call. */
  const findAllIn =
    <Row extends { readonly id: string }>(list: ListInPages<Row>) =>
    async (context: CallContext) => {
      await wholeLists.settle(list, context);
      return list.findPages(context);
    };
  const devices = (spelling: Spelling) => (ids: readonly string[]) =>
    // A device can have several rows, so `top` can't be the number of keys.
    orHunt(
      listMachines({
        filter: inSet(
          'aadDeviceId',
          ids.map((id) => formatGuid(id, spelling)),
        ),
        top: MAX_TOP,
      }),
      () => huntMachinesByAadDeviceId(ids),
    );
  const alerts = batchersOf(common, 'alerts', alertModel);
  const machines = batchersOf(common, 'machines', machineModel);
  const actions = batchersOf(common, 'machineActions', machineActionModel);
  const investigations = batchersOf(common, 'investigations', investigationModel);
  const machineFacts = batchersOf(
    { ...common, largestBatch: MAX_IDS_PER_HUNT },
    'huntedProperties',
    machinePropertiesModel,
  );
  const antivirusHealth = batchersOf(common, 'machines', antivirusHealthModel);
  const indicators = batchersOf({ ...common, largestBatch: ALL_INDICATORS }, 'indicators', indicatorModel);
  const alertsBy = (property: 'incidentId' | 'investigationId', name: string) =>
    alerts(name, {
      keyOf: (alert) => alert[property],
      ...fetchPages<WireAlert>(
        dataSource,
        (ids, skip) => {
          // Both ids are numbers in alerts, and exceed the precision of a double.
          const numbers = ids.map((digits) => ({ kind: 'number', value: BigInt(digits) }) as const);
          const query = { filter: inSet(property, numbers), top: MAX_TOP };
          const { otherwise: list } = listWholeAlerts(query);
          const otherwise: typeof list = async (fetch, sorting) =>
            // Graph's alerts don't name their investigation.
            property === 'investigationId' || list === undefined
              ? []
              : listAlertsOfIncidents(ids, () => list(fetch, sorting), fetch);
          return { ...listWholeAlerts({ ...query, skip }), otherwise };
        },
        MAX_TOP,
      ),
    });
  const actionsOfMachines = fetchListed<WireMachineAction>(dataSource, listMachineActions, 'machineId');
  const refuseActions = ({ tenantId }: CallContext) =>
    dataSource.earlyRefusalOf(OPERATIONS.listMachineActions, tenantId);
  const refuseAlerts = (context: CallContext) => {
    const isAtGraph = dataSource.sources.usesSecond(OPERATIONS.listAlerts, context);
    const operation = isAtGraph ? OPERATIONS.listGraphAlerts : OPERATIONS.listAlerts;
    return dataSource.earlyRefusalOf(operation, context.tenantId);
  };
  /** A row for each id, so that those without a report are cached as long as the others. */
  const huntProperties = async (
    ids: readonly string[],
    context: CallContext,
  ): Promise<WireMachineProperties[]> => {
    const machines = await dataSource.fetchNow(huntMachinesById(ids), context);
    return [
      ...machines.map((machine) => machinePropertiesModel.parse(machine)),
      ...ids.map((id) => ({ id })),
    ];
  };
  return {
    ...createVulnerabilityBatchers(options, wholeLists),
    recentActions,
    /** Alerts of a machine in the list of all. Undefined if they must be read with a call for the machine. */
    findAlertsOfMachine: (machineId: string, context: CallContext) =>
      wholeLists.find(allAlerts, 'machineId', machineId, context),
    findAll: { alerts: findAllIn(allAlerts), machineActions: findAllIn(allActions) },
    alertIdsBy: createEvidenceBatchers(options),
    huntedOfMachine: createMachineListBatchers(options),
    /** Each tenant's GUID spelling. Other filters by GUID use it too. */
    guidSpelling,
    machineById: machines(
      'machines by id',
      fetchByIds(dataSource, { list: listMachines, get: getMachine, hunt: huntMachinesById }),
    ),
    /** Facts of machines from any source that only hunts have; none for a machine without a report in 30 days. */
    machineFactsById: machineFacts('machine facts by id', {
      keyOf: ({ id }) => id,
      ...fetchTogether(huntProperties),
    }),
    /** A device can have several rows. */
    machinesByAadDeviceId: machines('machines by aadDeviceId', {
      keyOf: ({ aadDeviceId }) => aadDeviceId,
      fetchMany: (takeKeys, example, context) =>
        guidSpelling.ask(context.tenantId, 'in', (spelling) =>
          fetchDeferred(dataSource, devices(spelling))(takeKeys, example, context),
        ),
      fetchOne: (id, context) =>
        guidSpelling.ask(context.tenantId, 'eq', (spelling) =>
          dataSource.fetchNow(devices(spelling)([id]), context),
        ),
    }),
    /** Complete rows, including evidence. The rows by incident and investigation are complete too. */
    alertById: alerts('alerts by id', {
      ...fetchByIds(dataSource, { list: listWholeAlerts, get: getAlert }),
      earlyRefusalOf: refuseAlerts,
      findInList: (id, context) => wholeLists.find(allAlerts, 'id', id, context),
    }),
    alertsByIncidentId: alertsBy('incidentId', 'alerts by incident'),
    alertsByInvestigationId: alertsBy('investigationId', 'alerts by investigation'),
    machineActionById: actions('machine actions by id', {
      ...fetchByIds(dataSource, { list: listMachineActions, get: getMachineAction }),
      earlyRefusalOf: refuseActions,
      unseen: (id, context) => recentActions.find(context, 'id', id),
    }),
    machineActionsByMachineId: actions('machine actions by machine', {
      keyOf: ({ machineId }) => machineId,
      // A machine has few actions, but a fleet has many.
      fetchOne: actionsOfMachines.fetchOne,
      fetchMany: fetchManyOrAll(options, actionsOfMachines.fetchMany, listMachineActions),
      earlyRefusalOf: refuseActions,
      unseen: (machineId, context) => recentActions.find(context, 'machine', machineId),
      findInList: (machineId, context) => wholeLists.find(allActions, 'machineId', machineId, context),
    }),
    investigationById: investigations(
      'investigations by id',
      fetchByIds(dataSource, { list: listInvestigations, get: getInvestigation }),
    ),
    investigationsByMachineId: investigations('investigations by machine', {
      keyOf: ({ machineId }) => machineId,
      ...fetchListed(dataSource, listInvestigations, 'machineId'),
    }),
    antivirusHealthByMachineId: antivirusHealth('antivirus health by machine', {
      keyOf: ({ machineId }) => machineId,
      ...fetchListed(dataSource, listDeviceAntivirusHealth, 'machineId'),
    }),
    /**
     * The service neither returns an indicator by id nor filters by id. A tenant has at most 15,000 active indicators,
     * so two pages contain them all. One scan serves all waiting keys, and its pages are cached like other lists.
     */
    indicatorById: indicators('indicators by id', {
      keyOf: ({ id }) => id,
      ...fetchTogether((_ids, context) => scanIndicators((call) => dataSource.fetch(call, context))),
    }),
  };
}

/** Hunts for lists that Defender's API has for one machine only. Hunts are few a minute, so many machines share one. */
function createMachineListBatchers({ dataSource, ...common }: KeyBatchersOptions) {
  const of = <Row>(
    name: string,
    model: z.ZodType<Row>,
    hunt: (machineIds: readonly string[], part: HuntPart) => Hunt<RowOfMachine<Row>>,
  ) => {
    const read = (machineIds: readonly string[], context: CallContext) =>
      huntByKeys(machineIds, hunt, (call) => dataSource.fetchNow(call, context));
    const batcher = batchersOf(common, 'huntedProperties', z.object({ machineId: z.string(), row: model }));
    return batcher(name, {
      keyOf: ({ machineId }) => machineId,
      ...fetchTogether(read),
    });
  };
  return {
    software: of('software of machines', softwareModel, huntSoftwareOfMachines),
    missingKbs: of('missing updates of machines', missingKbModel, huntMissingKbsOfMachines),
    recommendations: of('recommendations for machines', recommendationModel, huntRecommendationsOfMachines),
    logonUsers: of('logons of machines', userModel, huntLogonUsersOfMachines),
  };
}
