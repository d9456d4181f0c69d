import type { EmulatorRequest } from '../../http/request.js';
import type { Switches } from '../../switches.js';
import type { Alert, TenantData } from '../../tenants/model.js';
import type { GraphAlert, GraphAlertComment } from '../../tenants/graph-alert.js';
import { GraphError } from '../graph-error.js';
import type { GraphCall } from '../graph-operation.js';
import {
  toFirstDetectionSource,
  toFirstRemediationStatus,
  toFirstServiceSource,
  toGraphSeverity,
  toGraphSource,
  toGraphStatus,
  toGraphVerdict,
  toSmall,
} from './alert-words.js';
import { writeDevices } from './device-evidence.js';
import { writeEvidence } from './write-evidence.js';

export const READ_ALERTS = ['SecurityAlert.Read.All', 'SecurityAlert.ReadWrite.All'];
export const WRITE_ALERTS = ['SecurityAlert.ReadWrite.All'];
const PORTAL = 'https://security.microsoft.com';

/** The fields of an alert that lists filter and sort by. */
export type AlertHead = Pick<
  GraphAlert,
  | 'id'
  | 'incidentId'
  | 'assignedTo'
  | 'classification'
  | 'determination'
  | 'createdDateTime'
  | 'lastUpdateDateTime'
  | 'severity'
  | 'serviceSource'
  | 'status'
>;

/** The head of an alert of Defender for Endpoint. */
export function headOf(alert: Alert, { graphUnjudged }: Switches): AlertHead {
  const none = graphUnjudged === 'null' ? null : graphUnjudged;
  return {
    id: alert.id,
    incidentId: String(alert.incidentId),
    assignedTo: alert.assignedTo,
    classification: toGraphVerdict(alert.classification, none),
    determination: toGraphVerdict(alert.determination, none),
    createdDateTime: alert.alertCreationTime,
    lastUpdateDateTime: alert.lastUpdateTime,
    severity: toGraphSeverity(alert.severity),
    serviceSource: 'microsoftDefenderForEndpoint',
    status: toGraphStatus(alert.status),
  };
}

/** An alert of Defender for Endpoint as Graph has it. */
export function toGraphAlert(alert: Alert, tenant: TenantData, switches: Switches): GraphAlert {
  const { tenantId } = tenant;
  return {
    ...headOf(alert, switches),
    providerAlertId: alert.id.replace(/^[a-z]{2}/, ''),
    detectionSource: toGraphSource(alert.detectionSource),
    productName: 'Microsoft Defender for Endpoint',
    detectorId: alert.detectorId,
    tenantId: alert.aadTenantId,
    title: alert.title,
    description: alert.description,
    recommendedActions: 'Validate the alert and determine its scope.',
    category: alert.category,
    categories: [alert.category],
    alertWebUrl: `${PORTAL}/alerts/${alert.id}?tid=${tenantId}`,
    incidentWebUrl: `${PORTAL}/incident2/${alert.incidentId}/overview?tid=${tenantId}`,
    actorDisplayName: null,
    threatDisplayName: alert.threatName,
    threatFamilyName: alert.threatFamilyName,
    mitreTechniques: alert.mitreTechniques,
    resolvedDateTime: alert.resolvedTime,
    firstActivityDateTime: alert.firstEventTime,
    lastActivityDateTime: alert.lastEventTime,
    systemTags: [],
    alertPolicyId: null,
    additionalData: null,
    customDetails: tenant.customDetails.get(alert.id) ?? null,
    ...(switches.graphInvestigationState === 'sent' && {
      investigationState: toSmall(alert.investigationState),
    }),
    comments: alert.comments.map(({ comment, createdBy, createdTime }) =>
      graphComment(comment, createdBy, createdTime),
    ),
    evidence: [
      ...writeDevices(alert, tenant, switches),
      ...alert.evidence.map((evidence) => writeEvidence(evidence, alert)),
    ],
  };
}

/** A comment in Graph's form. */
export function graphComment(
  comment: string,
  createdByDisplayName: string,
  createdDateTime: string,
): GraphAlertComment {
  return {
    '@odata.type': '#microsoft.graph.security.alertComment',
    comment,
    createdByDisplayName,
    createdDateTime,
  };
}

/** An alert as this client receives it: newer words of enums only go to clients that opt in. */
export function writeAlert(alert: GraphAlert, { headers }: EmulatorRequest): GraphAlert {
  if (/\binclude-unknown-enum-members\b/.test(String(headers['prefer'] ?? ''))) return alert;
  return {
    ...alert,
    serviceSource: toFirstServiceSource(alert.serviceSource),
    detectionSource: toFirstDetectionSource(alert.detectionSource),
    evidence: alert.evidence.map((piece) => ({
      ...piece,
      remediationStatus: toFirstRemediationStatus(piece.remediationStatus),
    })),
  };
}

/** The alerts of an incident, of all products, as this client receives them. */
export function alertsOfIncident(id: string, { tenant, request, state }: GraphCall): GraphAlert[] {
  const own = tenant.alerts.filter(({ incidentId }) => String(incidentId) === id);
  return [
    ...own.map((alert) => toGraphAlert(alert, tenant, state.switches)),
    ...tenant.otherAlerts.filter(({ incidentId }) => incidentId === id),
  ].map((alert) => writeAlert(alert, request));
}

/** The alert that the path names. Throws the 404. */
export function requireAlert({ tenant, parameters, state }: GraphCall): GraphAlert {
  const id = parameters['id'] ?? '';
  const own = tenant.alerts.find((alert) => alert.id === id);
  if (own !== undefined) return toGraphAlert(own, tenant, state.switches);
  const other = tenant.otherAlerts.find((alert) => alert.id === id);
  if (other !== undefined) return other;
  throw new GraphError(404, 'ResourceNotFound', `Alert with id ${id} was not found.`);
}
