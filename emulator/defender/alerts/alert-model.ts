import { entity, property } from '../../odata/entity-model.js';

const severities = ['UnSpecified', 'Informational', 'Low', 'Medium', 'High'];
const statuses = ['Unknown', 'New', 'InProgress', 'Resolved'];

/** Alert as queries may use it: the filter list of get-alerts.md. `machineId` is not in it. */
export const alertModel = entity('Alert', [
  property('id', 'string', { filterable: true }),
  property('incidentId', 'number', { filterable: true }),
  property('investigationId', 'number', { filterable: true }),
  property('assignedTo', 'string', { filterable: true }),
  property('severity', 'enum', { filterable: true, values: severities }),
  property('status', 'enum', { filterable: true, values: statuses }),
  property('classification', 'enum'),
  property('determination', 'enum'),
  property('investigationState', 'enum'),
  property('detectionSource', 'string', { filterable: true }),
  property('detectorId', 'string'),
  property('category', 'string', { filterable: true }),
  property('threatFamilyName', 'string'),
  property('title', 'string'),
  property('description', 'string'),
  property('alertCreationTime', 'dateTime', { filterable: true }),
  property('firstEventTime', 'dateTime'),
  property('lastEventTime', 'dateTime', { filterable: true }),
  property('lastUpdateTime', 'dateTime', { filterable: true }),
  property('resolvedTime', 'dateTime'),
  property('machineId', 'string'),
  property('computerDnsName', 'string'),
  property('rbacGroupName', 'string'),
  property('aadTenantId', 'string'),
  property('threatName', 'string'),
  property('mitreTechniques', 'string', { collection: true }),
  property('relatedUser', 'object'),
  property('loggedOnUsers', 'object', { collection: true }),
  property('comments', 'object', { collection: true }),
  property('evidence', 'object', { collection: true }),
  property('domains', 'object', { collection: true }),
]);

/** Alert as the list of a machine may use it: only `status` is shown there (Learn: exposed-apis-odata-samples.md, example 7). */
export const machineAlertModel = entity(
  'Alert',
  [...alertModel.properties.values()].map((one) => ({ ...one, filterable: one.name === 'status' })),
);
