import { entity, property } from '../../odata/entity-model.js';

const states = [
  'Unknown',
  'Terminated',
  'SuccessfullyRemediated',
  'Benign',
  'Failed',
  'PartiallyRemediated',
  'Running',
  'PendingApproval',
  'PendingResource',
  'PartiallyInvestigated',
  'TerminatedByUser',
  'TerminatedBySystem',
  'Queued',
  'InnerFailure',
  'PreexistingAlert',
  'UnsupportedOs',
  'UnsupportedAlertType',
  'SuppressedAlert',
  'Disabled',
];

/** The queryable properties of Investigation: the filter list of get-investigation-collection.md. */
export const investigationModel = entity('Investigation', [
  property('id', 'string', { filterable: true }),
  property('startTime', 'dateTime', { filterable: true }),
  property('endTime', 'dateTime'),
  property('state', 'enum', { filterable: true, values: states }),
  property('cancelledBy', 'string'),
  property('statusDetails', 'string'),
  property('machineId', 'string', { filterable: true }),
  property('computerDnsName', 'string'),
  property('triggeringAlertId', 'string', { filterable: true }),
]);
