import { huntingTables } from '../../hunting/tables.js';
import { parseDateTime } from '../../kql/datetime.js';
import { DefenderError } from '../defender-error.js';
import { replyEntity } from '../defender-reply.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderCall, DefenderOperation } from '../operation.js';
import { readBody, requireText } from '../request-body.js';
import { readWord } from './alert-change.js';
import { raiseAlert } from './raise-alert.js';

const severities = ['Low', 'Medium', 'High'];
const categories = [
  'General',
  'CommandAndControl',
  'Collection',
  'CredentialAccess',
  'DefenseEvasion',
  'Discovery',
  'Exfiltration',
  'Exploit',
  'Execution',
  'InitialAccess',
  'LateralMovement',
  'Malware',
  'Persistence',
  'PrivilegeEscalation',
  'Ransomware',
  'SuspiciousActivity',
];
const texts = ['title', 'description', 'recommendedAction'];
const names = ['machineId', 'eventTime', 'reportId', 'severity', 'category', ...texts];

/** POST /api/alerts/CreateAlertByReference: an alert about an event that hunting finds. An open alert with the same title absorbs it. */
export const createAlertByReference: DefenderOperation = {
  id: 'createAlertByReference',
  method: 'POST',
  path: '/api/alerts/CreateAlertByReference',
  permissions: ['Alert.ReadWrite.All'],
  limits: { perMinute: 15 },
  handle: (call) => {
    const body = readBody(call.request, names);
    for (const name of names) requireText(body, name);
    const text = (name: string) => String(body[name]);
    readWord(body, 'severity', severities);
    readWord(body, 'category', categories);
    const machine = findMachineById(call.tenant, text('machineId'));
    checkEvent(call, machine.id, text('reportId'), text('eventTime'));
    const open = call.tenant.alerts.find(
      (alert) =>
        alert.machineId === machine.id && alert.title === text('title') && alert.status !== 'Resolved',
    );
    const alert =
      open ??
      raiseAlert(call, {
        machine,
        title: text('title'),
        description: text('description'),
        severity: text('severity'),
        category: text('category'),
        detectionSource: 'CustomDetection',
        eventTime: text('eventTime'),
      });
    return replyEntity(call.request, 200, 'Alerts', alert);
  },
};

/** The event must be found by all three, and by every digit of its time. */
function checkEvent(
  { tenant, now }: DefenderCall,
  machineId: string,
  reportId: string,
  eventTime: string,
): void {
  const database = huntingTables(tenant, new Date(now));
  const at = parseDateTime(eventTime);
  const isKnown = database.tableNames.some((name) =>
    database
      .table(name)
      ?.rows.some(
        (row) =>
          row['DeviceId'] === machineId && String(row['ReportId']) === reportId && row['Timestamp'] === at,
      ),
  );
  if (isKnown) return;
  throw new DefenderError(404, 'ResourceNotFound', `Event ${reportId} of ${eventTime} was not found`);
}
