import { NULL_FIELDS } from '../generated/rows.js';
import { readTicks } from '../odata/date-time.js';
import type { Incident } from './incident.js';
import type { Alert, TenantData } from './model.js';

const SEVERITIES = ['unknown', 'informational', 'low', 'medium', 'high'];
/** Words that differ in more than their first letter. */
const DETERMINATIONS: Readonly<Record<string, string>> = {
  notAvailable: 'unknown',
  noEnoughDataToValidate: 'notEnoughDataToValidate',
};

/** The incidents of a tenant in Graph: those of its alerts, with the stored data of incidents. */
export function incidentsOf({ alerts, incidents, tenantId }: TenantData): Incident[] {
  const byId = new Map<string, Alert[]>([...incidents.keys()].map((id) => [id, []]));
  for (const alert of alerts) {
    const id = String(alert.incidentId);
    const own = byId.get(id);
    if (own === undefined) byId.set(id, [alert]);
    else own.push(alert);
  }
  return [...byId].map(([id, own]) => ({ ...tellOf(id, own, tenantId), ...incidents.get(id) }));
}

/** One incident; undefined for an unknown number. */
export function findIncident(tenant: TenantData, id: string): Incident | undefined {
  const own = tenant.alerts.filter(({ incidentId }) => String(incidentId) === id);
  const stored = tenant.incidents.get(id);
  return own.length === 0 && stored === undefined
    ? undefined
    : { ...tellOf(id, own, tenant.tenantId), ...stored };
}

/** The fields of an incident that follow from its alerts. */
function tellOf(id: string, alerts: readonly Alert[], tenantId: string): Incident {
  const [first] = alerts;
  const judged = alerts.find(({ classification }) => classification !== null);
  return {
    ...NULL_FIELDS.Incident,
    id,
    tenantId,
    status: statusOf(alerts),
    incidentWebUrl: `https://security.microsoft.com/incident2/${id}/overview?tid=${tenantId}`,
    displayName:
      alerts.length > 1
        ? `Multi-stage incident involving ${first?.category ?? ''} on multiple endpoints`
        : (first?.title ?? `Incident ${id}`),
    createdDateTime: least(alerts.map(({ alertCreationTime }) => alertCreationTime)),
    lastUpdateDateTime: latest(alerts.map(({ lastUpdateTime }) => lastUpdateTime)),
    assignedTo: alerts.find(({ assignedTo }) => assignedTo !== null)?.assignedTo ?? null,
    classification: toCamel(judged?.classification) ?? 'unknown',
    determination: determinationOf(judged),
    severity: SEVERITIES.findLast((word) => alerts.some((alert) => severityOf(alert) === word)) ?? 'unknown',
    customTags: [],
    systemTags: [],
    description: first?.description ?? null,
    comments: [],
  };
}

function statusOf(alerts: readonly Alert[]): string {
  if (alerts.length > 0 && alerts.every(({ status }) => status === 'Resolved')) return 'resolved';
  return alerts.some(({ status }) => status === 'InProgress') ? 'inProgress' : 'active';
}

function severityOf({ severity }: Alert): string {
  return severity === 'UnSpecified' ? 'unknown' : severity.toLowerCase();
}

function determinationOf(alert: Alert | undefined): string {
  const word = toCamel(alert?.determination);
  return word === undefined ? 'unknown' : (DETERMINATIONS[word] ?? word);
}

function toCamel(word: string | null | undefined): string | undefined {
  return word == null ? undefined : `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
}

const BEFORE_ALL = '2026-01-01T00:00:00Z';

function least(times: readonly string[]): string {
  return sortTimes(times)[0] ?? BEFORE_ALL;
}

function latest(times: readonly string[]): string {
  return sortTimes(times).at(-1) ?? BEFORE_ALL;
}

/** Compares times by value, because some have fewer digits. */
function sortTimes(times: readonly string[]): string[] {
  const ticksOf = (time: string) => readTicks(time) ?? 0n;
  return [...times].sort((one, other) => (ticksOf(one) < ticksOf(other) ? -1 : 1));
}
