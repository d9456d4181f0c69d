import { randomInt, randomUUID } from 'node:crypto';
import { NULL_FIELDS } from '../../generated/rows.js';
import { toIsoTime } from '../../tenants/iso-time.js';
import type { Alert, Machine } from '../../tenants/model.js';
import { sortById } from '../../tenants/seed-context.js';
import type { DefenderCall } from '../operation.js';

/** The input of a raised alert. */
export interface NewAlert {
  readonly machine: Machine;
  readonly title: string;
  readonly description: string;
  readonly severity: string;
  readonly category: string;
  readonly detectionSource: string;
  readonly eventTime: string;
}

/** Adds an alert with an automated investigation, which it starts by itself. Lists stay in their order. */
export function raiseAlert(call: DefenderCall, facts: NewAlert): Alert {
  const { wholeTenant, tenant, now } = call;
  const { machine, eventTime, ...said } = facts;
  const at = toIsoTime(now);
  const alert: Alert = {
    ...NULL_FIELDS.Alert,
    id: `da${String(randomInt(637, 639))}${digits(15)}_${String(randomInt(-2_147_483_647, 2_147_483_647))}`,
    incidentId: 1 + Math.max(0, ...wholeTenant.alerts.map(({ incidentId }) => incidentId)),
    investigationId: nextInvestigation(call),
    status: 'New',
    investigationState: 'Queued',
    detectorId: randomUUID(),
    ...said,
    alertCreationTime: at,
    firstEventTime: eventTime,
    lastEventTime: eventTime,
    lastUpdateTime: at,
    machineId: machine.id,
    computerDnsName: machine.computerDnsName,
    rbacGroupName: machine.rbacGroupName,
    aadTenantId: tenant.tenantId,
    mitreTechniques: [],
    loggedOnUsers: [],
    comments: [],
    evidence: [],
    domains: [],
  };
  wholeTenant.alerts.splice(0, Infinity, ...sortById([...wholeTenant.alerts, alert]));
  wholeTenant.investigations.push({
    id: String(alert.investigationId),
    startTime: `${at.slice(0, 19)}Z`,
    endTime: null,
    state: 'Running',
    cancelledBy: null,
    statusDetails: null,
    machineId: machine.id,
    computerDnsName: machine.computerDnsName,
    triggeringAlertId: alert.id,
  });
  return alert;
}

function nextInvestigation({ wholeTenant }: DefenderCall): number {
  const known = wholeTenant.alerts.map(({ investigationId }) => investigationId ?? 0);
  return 1 + Math.max(0, ...known, ...wholeTenant.investigations.map(({ id }) => Number(id)));
}

function digits(count: number): string {
  return Array.from({ length: count }, () => String(randomInt(10))).join('');
}
