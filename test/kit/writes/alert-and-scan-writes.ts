import { huntingTables } from '../../../emulator/hunting/tables.js';
import type { TenantData } from '../../../emulator/tenants/model.js';
import type { RecordedCall } from '../../../emulator/http/request-log.js';
import {
  type Asserted,
  startSubgraph,
  type AskOptions,
  type GraphQLAnswer,
  type StartOptions,
  type SubgraphUnderTest,
} from '../servers/start-subgraph.js';
import { mutationDocument } from './mutation-document.js';
import type { ShownWarnings } from './warned.js';

/** The mutations of alerts, investigations, authenticated scans and incidents. */
export type OtherWrite =
  | 'updateAlert'
  | 'batchUpdateAlerts'
  | 'createAlertByReference'
  | 'startInvestigation'
  | 'createDefenderScanDefinition'
  | 'updateDefenderScanDefinition'
  | 'deleteDefenderScanDefinitions'
  | 'updateDefenderIncident';

const ALERT = 'alert { id title severity status classification determination assignedTo machineId }';
const INCIDENT =
  'incident { id displayName status severity classification determination assignedTo customTags }';
const REST =
  'refusal { code message } plannedCalls { operation method path body } warnings { code message } auditId';
const SCAN =
  'scanDefinition { id scanType scanName isActive intervalInHours targetType target scanAuthenticationParams { type } scannerAgent { machineId computerDnsName } }';

export const WRITES: Readonly<Record<OtherWrite, { readonly role: string; readonly shows: string }>> = {
  updateAlert: { role: 'Defender.AlertsInvestigation', shows: ALERT },
  batchUpdateAlerts: {
    role: 'Defender.AlertsInvestigation',
    shows: 'results { alertId outcome refusal { code message } }',
  },
  createAlertByReference: { role: 'Defender.AlertsInvestigation', shows: ALERT },
  startInvestigation: {
    role: 'Defender.ActiveRemediation',
    shows: 'investigation { id state startTime machineId }',
  },
  createDefenderScanDefinition: { role: 'Defender.SecuritySettings', shows: SCAN },
  updateDefenderScanDefinition: { role: 'Defender.SecuritySettings', shows: SCAN },
  deleteDefenderScanDefinitions: {
    role: 'Defender.SecuritySettings',
    shows: 'results { scanDefinitionId outcome refusal { code message } }',
  },
  updateDefenderIncident: { role: 'Defender.AlertsInvestigation', shows: INCIDENT },
};

/** A payload, with the fields that tests use. */
export interface Payload {
  readonly outcome: string;
  readonly refusal: { code: string; message: string } | null;
  readonly plannedCalls:
    readonly { operation: string; method: string; path: string; body: Asserted }[] | null;
  readonly warnings: ShownWarnings;
  readonly auditId: string;
  readonly alert?: Record<string, unknown> | null;
  readonly incident?: Record<string, unknown> | null;
  readonly investigation?: Record<string, unknown> | null;
  readonly scanDefinition?: Asserted;
  readonly results?: readonly { outcome: string; refusal: { code: string; message: string } | null }[] | null;
}

export async function startForWrites(options: StartOptions = {}): Promise<{
  subgraph: SubgraphUnderTest;
  tenant: TenantData;
}> {
  const subgraph = await startSubgraph({
    ...options,
    emulator: { machines: 40, alerts: 60, machineActions: 0, ...options.emulator },
  });
  const [tenant] = subgraph.emulator.tenants.values();
  return { subgraph, tenant: tenant! };
}

/** Runs a mutation as a caller that has only its role. */
export async function send(
  subgraph: SubgraphUnderTest,
  mutation: OtherWrite,
  input: Readonly<Record<string, unknown>>,
  options: AskOptions = {},
): Promise<GraphQLAnswer & { readonly payload: Payload }> {
  const { role, shows } = WRITES[mutation];
  const answer = await subgraph.ask(mutationDocument(mutation, `{ outcome ${shows} ${REST} }`), {
    roles: [role],
    ...options,
    variables: { input },
  });
  return { ...answer, payload: answer.data?.[mutation] as Payload };
}

/** Calls that may have changed data. */
export function writesOf(subgraph: SubgraphUnderTest): RecordedCall[] {
  return subgraph
    .calls()
    .filter(
      ({ method, operation }) => method !== 'GET' && !/^listScanHistory|hunting/i.test(operation ?? ''),
    );
}

/** An event of the tenant's hunting tables, as input of createAlertByReference. */
export function eventOf(tenant: TenantData, now: number) {
  const known = new Set(tenant.machines.map(({ id }) => id));
  const rows = huntingTables(tenant, new Date(now)).table('DeviceProcessEvents')?.rows ?? [];
  const row = rows.find(({ DeviceId }) => known.has(String(DeviceId)));
  if (row === undefined) throw new Error('The tenant has no event on a machine that it knows');
  return {
    machineId: String(row['DeviceId']),
    eventTime: String(row['Timestamp']),
    reportId: String(row['ReportId']),
  };
}

/** The input of createAlertByReference besides the event. */
export const ALERT_TEXTS = {
  severity: 'HIGH',
  title: 'Odd process',
  description: 'Seen in a hunt.',
  recommendedAction: 'Look at it.',
  category: 'SUSPICIOUS_ACTIVITY',
};

/** A scan of network devices by SNMP version 3, with secrets that are easy to find in texts. */
export function networkScan(machineId: string) {
  return {
    scanType: 'NETWORK',
    scanName: 'Switches',
    target: '10.1.0.0/24',
    intervalInHours: 4,
    scannerAgent: { machineId },
    scanAuthenticationParams: {
      type: 'AUTH_PRIV',
      username: 'snmp-reader',
      authProtocol: 'SHA1',
      authPassword: 'first-hidden-word',
      privProtocol: 'TRIPLE_DES',
      privPassword: 'second-hidden-word',
    },
  };
}

/** A machine that can scan and be investigated. */
export function windowsMachine({ machines }: TenantData) {
  const machine = machines.find(
    ({ onboardingStatus, osPlatform }) =>
      onboardingStatus === 'Onboarded' && osPlatform.startsWith('Windows'),
  );
  return machine!;
}

/** A valid input for each mutation. */
export function goodInput(mutation: OtherWrite, tenant: TenantData, now: number): Record<string, unknown> {
  const { alerts, authenticatedScans, incidents } = tenant;
  const [kept] = [...incidents].filter(([, { redirectIncidentId }]) => redirectIncidentId == null);
  const scan = authenticatedScans.definitions[0]!;
  const machineId = windowsMachine(tenant).id;
  const inputs: Readonly<Record<OtherWrite, () => Record<string, unknown>>> = {
    updateAlert: () => ({ alertId: alerts[0]!.id, status: 'RESOLVED', comment: 'done' }),
    batchUpdateAlerts: () => ({
      alertIds: alerts.slice(0, 3).map(({ id }) => id),
      status: 'IN_PROGRESS',
      comment: 'mine',
    }),
    createAlertByReference: () => ({ ...eventOf(tenant, now), ...ALERT_TEXTS }),
    startInvestigation: () => ({ machineId, comment: 'odd' }),
    createDefenderScanDefinition: () => networkScan(machineId),
    updateDefenderScanDefinition: () => ({ scanDefinitionId: scan.id, isActive: !scan.isActive }),
    deleteDefenderScanDefinitions: () => ({ scanDefinitionIds: [scan.id] }),
    updateDefenderIncident: () => ({
      incidentId: kept?.[0] ?? String(alerts[0]!.incidentId),
      status: 'RESOLVED',
    }),
  };
  return inputs[mutation]();
}

const ENUM_FIELDS =
  /^(status|severity|category|classification|determination|scanType|authProtocol|privProtocol|type)$/;

/** An input as a literal of an operation. */
export function printInput(value: unknown, name = ''): string {
  if (Array.isArray(value)) return `[${value.map((item) => printInput(item)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, field]) => `${key}: ${printInput(field, key)}`);
    return `{ ${fields.join(', ')} }`;
  }
  return typeof value === 'string' && ENUM_FIELDS.test(name) ? value : JSON.stringify(value);
}
