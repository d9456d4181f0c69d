import { labelCall } from '../../src/commands/sequence/action-labels.js';
import { checkScanFields } from '../../src/commands/authenticated-scans/scan-input.js';
import * as alerts from '../../src/defender-api/endpoints/alerts.js';
import * as scans from '../../src/defender-api/endpoints/authenticated-scans.js';
import * as hunting from '../../src/defender-api/endpoints/hunting.js';
import * as incidents from '../../src/defender-api/endpoints/incidents.js';
import * as indicators from '../../src/defender-api/endpoints/indicators.js';
import * as investigations from '../../src/defender-api/endpoints/investigations.js';
import * as liveResponse from '../../src/defender-api/endpoints/live-response.js';
import * as actions from '../../src/defender-api/endpoints/machine-actions.js';
import * as machines from '../../src/defender-api/endpoints/machines.js';
import type { UpstreamCall } from '../../src/defender-api/upstream-call.js';
import { ENUM_TABLES } from '../../src/defender-api/models/shared/enum-tables.js';
import { wordOf } from '../../src/defender-api/models/shared/enum-words.js';
import type { SentBody } from './metadata-rules.js';
import type { DefenderScanAuthenticationParamsInput } from '../../src/generated/schema.js';

const TIME = '2026-01-01T00:00:00Z';
const ON_MACHINE = ['machine', 'comment'] as const;

const INDICATOR: Required<indicators.IndicatorBody> = {
  indicatorValue: '198.51.100.7',
  indicatorType: 'IpAddress',
  action: 'Audit',
  title: 'title',
  description: 'description',
  application: 'application',
  expirationTime: TIME,
  severity: 'High',
  recommendedActions: 'actions',
  rbacGroupNames: ['group'],
  rbacGroupIds: [1],
  externalId: 'id',
  educateUrl: 'https://example.com',
  generateAlert: true,
};

/** Each word that an alert can be set to. */
const ALERT_PATCHES: readonly Required<alerts.AlertPatch>[] = Object.values(
  ENUM_TABLES.AlertDetermination,
).flatMap((determination) =>
  Object.values(ENUM_TABLES.AlertClassification).map((classification) => ({
    status: 'InProgress',
    assignedTo: 'owner',
    classification: wordOf(classification),
    determination: wordOf(determination),
    comment: 'comment',
  })),
);

const SCAN_FIELDS = {
  scanName: 'scan',
  isActive: true,
  target: '198.51.100.7',
  targetType: 'Ip',
  intervalInHours: 4,
};

const SIGN_INS: readonly DefenderScanAuthenticationParamsInput[] = [
  { type: 'Negotiate', keyVaultUri: 'https://vault.example', keyVaultSecretName: 'name', isGmsaUser: true },
  { type: 'Kerberos', username: 'user', domain: 'domain', isGmsaUser: true },
  { type: 'CommunityString', communityString: 'community' },
  {
    type: 'AuthPriv',
    username: 'user',
    authProtocol: 'SHA1',
    authPassword: 'password',
    privProtocol: 'AES',
    privPassword: 'password',
  },
];

/** The fullest body of each operation that sends one, and what describes it: an action, or a type. */
export function sentBodies(): SentBody[] {
  const scanBodies = SIGN_INS.map((signIn) =>
    checkScanFields({ ...SCAN_FIELDS, scanAuthenticationParams: signIn }),
  );
  return [
    ...ALERT_PATCHES.flatMap((patch) => [
      sent(alerts.updateAlert('alert', patch), 'UpdateAlertRequest'),
      sent(
        alerts.batchUpdateAlerts(['alert'], patch, () => null),
        'Alert[].BatchUpdate',
      ),
    ]),
    sent(
      alerts.createAlertByReference({
        machineId: 'machine',
        eventTime: TIME,
        reportId: '1',
        severity: 'High',
        title: 'title',
        description: 'description',
        recommendedAction: 'action',
        category: 'Malware',
      }),
      'Alert[].CreateAlertByReference',
    ),
    labelled(actions.isolateMachine(...ON_MACHINE, 'Selective'), 'Machine.Isolate'),
    labelled(actions.unisolateMachine(...ON_MACHINE), 'Machine.Unisolate'),
    labelled(actions.restrictCodeExecution(...ON_MACHINE), 'Machine.RestrictCodeExecution'),
    labelled(actions.unrestrictCodeExecution(...ON_MACHINE), 'Machine.UnrestrictCodeExecution'),
    labelled(actions.runAntiVirusScan(...ON_MACHINE, 'Quick'), 'Machine.RunAntiVirusScan'),
    labelled(actions.offboardMachine(...ON_MACHINE), 'Machine.OffBoard'),
    labelled(actions.stopAndQuarantineFile(...ON_MACHINE, 'a'.repeat(40)), 'Machine.StopAndQuarantineFile'),
    labelled(actions.collectInvestigationPackage(...ON_MACHINE), 'Machine.CollectInvestigationPackage'),
    labelled(actions.cancelMachineAction('action', 'comment'), 'MachineAction.Cancel'),
    labelled(investigations.startInvestigation(...ON_MACHINE), 'Machine.StartInvestigation'),
    labelled(
      liveResponse.runLiveResponse(...ON_MACHINE, [
        { type: 'PutFile', params: [{ key: 'FileName', value: 'file' }] },
        { type: 'RunScript', params: [{ key: 'ScriptName', value: 'script' }] },
        { type: 'RunScript', params: [{ key: 'Args', value: 'arguments' }] },
        { type: 'GetFile', params: [{ key: 'Path', value: 'path' }] },
      ]),
      'Machine.RunLiveResponse',
    ),
    sent(machines.addOrRemoveMachineTag('machine', 'tag', 'Add'), 'Machine.Tags'),
    sent(
      machines.addOrRemoveTagForMultipleMachines(['machine'], 'tag', 'Remove'),
      'Machine[].AddOrRemoveTagForMultipleMachines',
    ),
    sent(machines.setDeviceValue('machine', 'High'), 'Machine.SetDeviceValue'),
    sent(
      machines.updateMachine('machine', { machineTags: ['tag'], deviceValue: 'High' }),
      'UpdateMachineRequest',
    ),
    sent(indicators.submitIndicator(INDICATOR, { loosens: false }), 'Indicator'),
    sent(indicators.importIndicators([INDICATOR], { loosens: false }), 'Indicator[].Import'),
    sent(indicators.batchDeleteIndicators(['1']), 'Indicator[].BatchDelete'),
    ...scanBodies.flatMap((body) => [
      sent(scans.updateScanDefinition('scan', body), 'DeviceAuthenticatedScanDefinition'),
      sent(
        scans.createScanDefinition({
          ...body,
          fields: { scanType: 'Network', ...body.fields, scannerAgent: { machineId: 'machine' } },
        }),
        'DeviceAuthenticatedScanDefinition',
      ),
    ]),
    sent(scans.deleteScanDefinitions(['scan'], null), 'DeviceAuthenticatedScanDefinition[].BatchDelete'),
    sent(
      scans.listScanHistoryByDefinition(['scan'], { top: 1 }),
      'DeviceAuthenticatedScanDefinition[].GetScanHistoryByScanDefinitionId',
    ),
    sent(
      scans.listScanHistoryBySession(['session']),
      'DeviceAuthenticatedScanDefinition[].GetScanHistoryBySessionId',
    ),
    sent(hunting.runHuntingQuery('DeviceInfo'), undefined),
    sent(hunting.runGraphHuntingQuery('DeviceInfo', 'P1D'), undefined),
    sent(incidents.updateIncident('1', { status: 'active' }), undefined),
    sent(
      incidents.createIncidentComment('1', 'comment', () => null),
      undefined,
    ),
  ];
}

/** An action with what its caller calls it. */
function labelled(call: UpstreamCall<unknown>, describedBy: string): SentBody {
  return sent(labelCall(call, { externalId: 'id', title: 'title' }), describedBy);
}

function sent(call: UpstreamCall<unknown>, describedBy: string | undefined): SentBody {
  return { operation: call.operation.id, body: call.body ?? {}, describedBy };
}
