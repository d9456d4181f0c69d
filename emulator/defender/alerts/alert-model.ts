import { entity, propertiesOf } from '../../odata/entity-model.js';

/** The filters are the list of get-alerts.md. `machineId` isn't in it. */
const properties = propertiesOf('Alert', [
  'id',
  'incidentId',
  'investigationId',
  'assignedTo',
  'severity',
  'status',
  'detectionSource',
  'category',
  'alertCreationTime',
  'lastEventTime',
  'lastUpdateTime',
]);

/** The queryable properties of Alert. No page lists what `$orderby` takes. */
export const alertModel = entity('Alert', properties, [
  'id',
  'incidentId',
  'alertCreationTime',
  'firstEventTime',
  'lastEventTime',
  'lastUpdateTime',
  'resolvedTime',
]);

/** Alert as the list of a machine may use it: only `status` is shown there (Learn: exposed-apis-odata-samples.md, example 7). */
export const machineAlertModel = entity(
  'Alert',
  properties.map((one) => ({ ...one, filterable: one.name === 'status' })),
);
