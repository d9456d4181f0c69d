import { getAlert, listAlerts } from '../endpoints/alerts.js';
import { getMachineAction, listMachineActions } from '../endpoints/machine-actions.js';
import { getMachine, listMachines } from '../endpoints/machines.js';
import { MAX_TOP } from '../endpoints/shared/list-query.js';
import { alertModel, type WireAlert } from '../models/alerts.js';
import { machineActionModel, type WireMachineAction } from '../models/machine-actions.js';
import { machineModel, type WireMachine } from '../models/machines.js';
import { inSet } from '../odata/filter.js';
import { GuidSpelling, spellGuid, type Spelling } from '../odata/guid-spelling.js';
import type { UpstreamCall } from '../upstream-call.js';
import { createDeviceHealthBatchers, type DeviceHealthBatchers } from './device-health-batchers.js';
import { KeyBatcher } from './key-batcher.js';
import { createSoftwareBatchers, type SoftwareBatchers } from './software-batchers.js';
import { createVulnerabilityBatchers, type VulnerabilityBatchers } from './vulnerability-batchers.js';
import { createRecommendationBatchers, type RecommendationBatchers } from './recommendation-batchers.js';
import { createRemediationBatchers, type RemediationBatchers } from './remediation-batchers.js';
import { createAlertBatchers, type AlertBatchers } from './alert-batchers.js';
import { createIndicatorBatchers, type IndicatorBatchers } from './indicator-batchers.js';
import { createInvestigationBatchers, type InvestigationBatchers } from './investigation-batchers.js';
import { fetchLate, fetchPages, withOneOf } from './late-reads.js';
import type { KeyBatchersOptions } from './key-batchers-options.js';

/** Everything that can be read by key, for many keys in one call. One set for the whole process. */
export interface KeyBatchers
  extends
    AlertBatchers,
    InvestigationBatchers,
    IndicatorBatchers,
    VulnerabilityBatchers,
    SoftwareBatchers,
    DeviceHealthBatchers,
    RemediationBatchers,
    RecommendationBatchers {
  /** How each tenant wants GUIDs written: whoever else filters by one learns from it too. */
  readonly guidSpelling: GuidSpelling;
  readonly machineById: KeyBatcher<WireMachine>;
  /** All rows of a device: it can have several. */
  readonly machinesByAadDeviceId: KeyBatcher<WireMachine>;
  /** Complete rows, evidence included. */
  readonly alertById: KeyBatcher<WireAlert>;
  readonly machineActionById: KeyBatcher<WireMachineAction>;
  readonly machineActionsByMachineId: KeyBatcher<WireMachineAction>;
}

export function createKeyBatchers(options: KeyBatchersOptions): KeyBatchers {
  const { dataSource, recentActions, ...common } = options;
  const guidSpelling = new GuidSpelling(options.clock);
  const devices = (spelling: Spelling) => (ids: readonly string[]) =>
    // A device has few rows, but more than one: `top` can't be the number of keys.
    listMachines({
      filter: inSet(
        'aadDeviceId',
        ids.map((id) => spellGuid(id, spelling)),
      ),
      top: MAX_TOP,
    });
  return {
    ...createVulnerabilityBatchers(options),
    ...createSoftwareBatchers(options),
    ...createDeviceHealthBatchers(options),
    ...createRemediationBatchers(options),
    ...createRecommendationBatchers(options),
    ...createAlertBatchers(options),
    ...createInvestigationBatchers(options),
    ...createIndicatorBatchers(options),
    guidSpelling,
    machineById: new KeyBatcher<WireMachine>({
      ...common,
      name: 'machines by id',
      cacheClass: 'machines',
      model: machineModel,
      keyOf: ({ id }) => id,
      fetchMany: fetchLate(dataSource, (ids) => listMachines(byIds(ids))),
      fetchOne: async (id, context) => oneOrNone(await dataSource.fetchNow(getMachine(id), context)),
    }),
    machinesByAadDeviceId: new KeyBatcher<WireMachine>({
      ...common,
      name: 'machines by aadDeviceId',
      cacheClass: 'machines',
      model: machineModel,
      keyOf: ({ aadDeviceId }) => aadDeviceId,
      fetchMany: (takeKeys, example, context) =>
        guidSpelling.ask(context.tenantId, 'in', (spelling) =>
          fetchLate(dataSource, devices(spelling))(takeKeys, example, context),
        ),
      fetchOne: (id, context) =>
        guidSpelling.ask(context.tenantId, 'eq', (spelling) =>
          dataSource.fetchNow(devices(spelling)([id]), context),
        ),
    }),
    alertById: new KeyBatcher<WireAlert>({
      ...common,
      name: 'alerts by id',
      cacheClass: 'alerts',
      model: alertModel,
      keyOf: ({ id }) => id,
      fetchMany: fetchLate(dataSource, (ids) => listAlerts(byIds(ids), { evidence: true })),
      fetchOne: async (id, context) => oneOrNone(await dataSource.fetchNow(getAlert(id), context)),
    }),
    machineActionById: new KeyBatcher<WireMachineAction>({
      ...common,
      name: 'machine actions by id',
      cacheClass: 'machineActions',
      model: machineActionModel,
      keyOf: ({ id }) => id,
      fetchMany: fetchLate(dataSource, (ids) => listMachineActions(byIds(ids))),
      fetchOne: async (id, context) => oneOrNone(await dataSource.fetchNow(getMachineAction(id), context)),
      unseen: (id, tenantId) => recentActions.withId(tenantId, id),
    }),
    machineActionsByMachineId: new KeyBatcher<WireMachineAction>({
      ...common,
      name: 'machine actions by machine',
      cacheClass: 'machineActions',
      model: machineActionModel,
      keyOf: ({ machineId }) => machineId,
      // A machine has few actions and a fleet has many.
      ...fetchPages<WireMachineAction>(dataSource, actionsOfMachines, MAX_TOP),
      unseen: (machineId, tenantId) => recentActions.ofMachine(tenantId, machineId),
    }),
  };
}

/** `top` is the number of ids: the service's default page is shorter, and the rest would be missing in silence. */
function byIds(ids: readonly string[]) {
  return { filter: withOneOf('id', ids), top: ids.length };
}

function actionsOfMachines(
  machineIds: readonly string[],
  skip: number,
): UpstreamCall<readonly WireMachineAction[]> {
  return listMachineActions({ filter: withOneOf('machineId', machineIds), top: MAX_TOP, skip });
}

function oneOrNone<Row>(row: Row | null): readonly Row[] {
  return row === null ? [] : [row];
}
