import type { CallContext } from '../call-context.js';
import { getAlert, listAlerts } from '../endpoints/alerts.js';
import { listDeviceAntivirusHealth } from '../endpoints/device-health.js';
import { scanIndicators } from '../endpoints/indicators.js';
import { getInvestigation, listInvestigations } from '../endpoints/investigations.js';
import { getMachineAction, listMachineActions } from '../endpoints/machine-actions.js';
import { getMachine, listMachines } from '../endpoints/machines.js';
import {
  MAX_IDS_PER_HUNT,
  huntByKeys,
  type HuntedPart,
  type HuntPart,
  type RowOfMachine,
} from '../endpoints/shared/inventory-hunt.js';
import { huntMachinesByAadDeviceId, huntMachinesById } from '../endpoints/shared/machines-by-hunting.js';
import { MAX_TOP, type ListQuery } from '../endpoints/shared/list-query.js';
import { alertModel, type WireAlert } from '../models/alerts.js';
import { antivirusHealthModel, type WireAntivirusHealth } from '../models/device-health.js';
import { indicatorModel, type WireIndicator } from '../models/indicators.js';
import { investigationModel, type WireInvestigation } from '../models/investigations.js';
import { machineActionModel, type WireMachineAction } from '../models/machine-actions.js';
import {
  machineFactsModel,
  machineModel,
  type WireMachine,
  type WireMachineFacts,
} from '../models/machines.js';
import { inSet } from '../odata/filter.js';
import { GuidFormat, formatGuid, type Spelling } from '../odata/guid-format.js';
import { OPERATIONS } from '../operation-table.js';
import { createEvidenceBatchers } from './evidence-batchers.js';
import { KeyBatcher } from './key-batcher.js';
import type { KeyBatchersOptions } from './key-batchers-options.js';
import { WholeLists, type WholeList } from './whole-lists.js';
import {
  fetchByIds,
  fetchDeferred,
  fetchListed,
  fetchManyOrAll,
  fetchPages,
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
import type { UpstreamCall } from '../upstream-call.js';

/** Batchers for all reads by key. The process has one set. */
export type KeyBatchers = ReturnType<typeof createKeyBatchers>;

/** Exceeds the indicators of any tenant: one scan serves all keys. */
const ALL_INDICATORS = 20_000;
/** 2,000 actions have about 1 MB. */
const ACTIONS_OF_MACHINES: WholeList<WireMachineAction> = {
  list: listMachineActions,
  pageRows: 2_000,
  maxPages: 1,
  parentOf: ({ machineId }) => machineId,
};
const listWholeAlerts = (query: ListQuery) => listAlerts(query, { evidence: true });
/** With their evidence, 1,000 alerts have about 4 MB. */
const ALERTS_OF_MACHINES: WholeList<WireAlert> = {
  list: listWholeAlerts,
  pageRows: 1_000,
  maxPages: 4,
  parentOf: ({ machineId }) => machineId,
};
const ALERTS_BY_ID: WholeList<WireAlert> = {
  ...ALERTS_OF_MACHINES,
  mayLackRows: true,
  parentOf: ({ id }) => id,
};

export function createKeyBatchers(options: KeyBatchersOptions) {
  const { dataSource, recentActions, ...common } = options;
  const guidSpelling = new GuidFormat(options.clock);
  const wholeLists = new WholeLists(options);
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
  const alertsBy = (property: 'incidentId' | 'investigationId', name: string) =>
    new KeyBatcher<WireAlert>({
      ...common,
      name,
      model: alertModel,
      cacheClass: 'alerts',
      keyOf: (alert) => alert[property],
      ...fetchPages<WireAlert>(
        dataSource,
        (ids, skip) => {
          // Both ids are numbers in alerts, and exceed the precision of a double.
          const numbers = ids.map((digits) => ({ kind: 'number', value: BigInt(digits) }) as const);
          const call = listWholeAlerts({ filter: inSet(property, numbers), top: MAX_TOP, skip });
          // Graph's alerts don't name their investigation.
          return property === 'incidentId' ? call : { ...call, otherwise: () => Promise.resolve([]) };
        },
        MAX_TOP,
      ),
    });
  const actionsOfMachines = fetchListed<WireMachineAction>(dataSource, listMachineActions, 'machineId');
  const refuseActions = (tenantId: string) =>
    dataSource.earlyRefusalOf(OPERATIONS.listMachineActions, tenantId);
  /** A row for each id, so that those without a report are cached as long as the others. */
  const huntFacts = async (ids: readonly string[], context: CallContext): Promise<WireMachineFacts[]> => {
    const machines = await dataSource.fetchNow(huntMachinesById(ids), context);
    return [...machines.map((machine) => machineFactsModel.parse(machine)), ...ids.map((id) => ({ id }))];
  };
  const scanAllIndicators = (context: CallContext) =>
    scanIndicators((call) => dataSource.fetch(call, context));

  return {
    ...createVulnerabilityBatchers(options, wholeLists),
    recentActions,
    /** Alerts of a machine in the list of all. Undefined if they must be read with a call for the machine. */
    findAlertsOfMachine: (machineId: string, context: CallContext) =>
      wholeLists.find(ALERTS_OF_MACHINES, machineId, context),
    alertIdsBy: createEvidenceBatchers(options),
    huntedOfMachine: createMachineListBatchers(options),
    /** Each tenant's GUID spelling. Other filters by GUID use it too. */
    guidSpelling,
    machineById: new KeyBatcher<WireMachine>({
      ...common,
      name: 'machines by id',
      cacheClass: 'machines',
      model: machineModel,
      ...fetchByIds(dataSource, { list: listMachines, get: getMachine, hunt: huntMachinesById }),
    }),
    /** Facts of machines from any source that only hunts have; none for a machine without a report in 30 days. */
    machineFactsById: new KeyBatcher<WireMachineFacts>({
      ...common,
      largestBatch: MAX_IDS_PER_HUNT,
      name: 'machine facts by id',
      cacheClass: 'huntedFacts',
      model: machineFactsModel,
      keyOf: ({ id }) => id,
      fetchMany: (takeKeys, _example, context) => huntFacts(takeKeys(), context),
      fetchOne: (id, context) => huntFacts([id], context),
    }),
    /** A device can have several rows. */
    machinesByAadDeviceId: new KeyBatcher<WireMachine>({
      ...common,
      name: 'machines by aadDeviceId',
      cacheClass: 'machines',
      model: machineModel,
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
    alertById: new KeyBatcher<WireAlert>({
      ...common,
      name: 'alerts by id',
      cacheClass: 'alerts',
      model: alertModel,
      ...fetchByIds(dataSource, { list: listWholeAlerts, get: getAlert }),
      earlyRefusalOf: (tenantId) => dataSource.earlyRefusalOf(OPERATIONS.listAlerts, tenantId),
      findInList: (id, context) => wholeLists.find(ALERTS_BY_ID, id, context),
    }),
    alertsByIncidentId: alertsBy('incidentId', 'alerts by incident'),
    alertsByInvestigationId: alertsBy('investigationId', 'alerts by investigation'),
    machineActionById: new KeyBatcher<WireMachineAction>({
      ...common,
      name: 'machine actions by id',
      cacheClass: 'machineActions',
      model: machineActionModel,
      ...fetchByIds(dataSource, { list: listMachineActions, get: getMachineAction }),
      earlyRefusalOf: refuseActions,
      unseen: (id, context) => recentActions.withId(context, id),
    }),
    machineActionsByMachineId: new KeyBatcher<WireMachineAction>({
      ...common,
      name: 'machine actions by machine',
      cacheClass: 'machineActions',
      model: machineActionModel,
      keyOf: ({ machineId }) => machineId,
      // A machine has few actions, but a fleet has many.
      fetchOne: actionsOfMachines.fetchOne,
      fetchMany: fetchManyOrAll(options, actionsOfMachines.fetchMany, listMachineActions),
      earlyRefusalOf: refuseActions,
      unseen: (machineId, context) => recentActions.ofMachine(context, machineId),
      findInList: (machineId, context) => wholeLists.find(ACTIONS_OF_MACHINES, machineId, context),
    }),
    investigationById: new KeyBatcher<WireInvestigation>({
      ...common,
      name: 'investigations by id',
      model: investigationModel,
      cacheClass: 'investigations',
      ...fetchByIds(dataSource, { list: listInvestigations, get: getInvestigation }),
    }),
    investigationsByMachineId: new KeyBatcher<WireInvestigation>({
      ...common,
      name: 'investigations by machine',
      model: investigationModel,
      cacheClass: 'investigations',
      keyOf: ({ machineId }) => machineId,
      ...fetchListed<WireInvestigation>(dataSource, listInvestigations, 'machineId'),
    }),
    /** A machine should have one row, but its key is documented in two ways. */
    antivirusHealthByMachineId: new KeyBatcher<WireAntivirusHealth>({
      ...common,
      name: 'antivirus health by machine',
      model: antivirusHealthModel,
      cacheClass: 'machines',
      keyOf: ({ machineId, id }) => machineId ?? id,
      ...fetchListed<WireAntivirusHealth>(dataSource, listDeviceAntivirusHealth, 'machineId'),
    }),
    /**
     * The service neither returns an indicator by id nor filters by id. A tenant has at most 15,000 active indicators,
     * so two pages contain them all. One scan serves all waiting keys, and its pages are cached like other lists.
     */
    indicatorById: new KeyBatcher<WireIndicator>({
      ...common,
      largestBatch: ALL_INDICATORS,
      name: 'indicators by id',
      model: indicatorModel,
      cacheClass: 'indicators',
      keyOf: ({ id }) => id,
      fetchMany: (takeKeys, _example, context) => {
        takeKeys();
        return scanAllIndicators(context);
      },
      fetchOne: (_id, context) => scanAllIndicators(context),
    }),
  };
}

/** Hunts for lists that Defender's API has for one machine only. Hunts are few a minute, so many machines share one. */
function createMachineListBatchers({ dataSource, ...common }: KeyBatchersOptions) {
  const of = <Row>(
    name: string,
    model: z.ZodType<Row>,
    hunt: (machineIds: readonly string[], part: HuntPart) => UpstreamCall<HuntedPart<RowOfMachine<Row>>>,
  ) => {
    const read = (machineIds: readonly string[], context: CallContext) =>
      huntByKeys(machineIds, hunt, (call) => dataSource.fetchNow(call, context));
    return new KeyBatcher<RowOfMachine<Row>>({
      ...common,
      name,
      cacheClass: 'huntedFacts',
      model: z.object({ machineId: z.string(), row: model }),
      keyOf: ({ machineId }) => machineId,
      fetchMany: (takeKeys, _example, context) => read(takeKeys(), context),
      fetchOne: (machineId, context) => read([machineId], context),
    });
  };
  return {
    software: of('software of machines', softwareModel, huntSoftwareOfMachines),
    missingKbs: of('missing updates of machines', missingKbModel, huntMissingKbsOfMachines),
    recommendations: of('recommendations for machines', recommendationModel, huntRecommendationsOfMachines),
    logonUsers: of('logons of machines', userModel, huntLogonUsersOfMachines),
  };
}
