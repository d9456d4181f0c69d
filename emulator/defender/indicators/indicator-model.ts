import { entity, property } from '../../odata/entity-model.js';

const types = [
  'FileSha1',
  'FileSha256',
  'FileMd5',
  'CertificateThumbprint',
  'IpAddress',
  'DomainName',
  'Url',
  'ProcessMemorySimilarityHash',
  'WebCategory',
];
const actions = ['Warn', 'Block', 'Audit', 'Alert', 'AlertAndBlock', 'BlockAndRemediate', 'Allowed'];

/** The queryable properties of Indicator: the filter list of get-ti-indicators-collection.md. `id` is not in it. */
export const indicatorModel = entity('Indicator', [
  property('id', 'string'),
  property('indicatorValue', 'string', { filterable: true }),
  property('indicatorType', 'enum', { filterable: true, values: types }),
  property('action', 'enum', { filterable: true, values: actions }),
  property('title', 'string', { filterable: true }),
  property('description', 'string'),
  property('severity', 'enum', {
    filterable: true,
    values: ['Informational', 'Low', 'Medium', 'High'],
  }),
  property('application', 'string', { filterable: true }),
  property('recommendedActions', 'string'),
  property('rbacGroupNames', 'string', { filterable: true, collection: true }),
  property('rbacGroupIds', 'number', { filterable: true, collection: true }),
  property('generateAlert', 'boolean', { filterable: true }),
  property('expirationTime', 'dateTime', { filterable: true }),
  property('creationTimeDateTimeUtc', 'dateTime', { filterable: true }),
  property('lastUpdateTime', 'dateTime'),
  property('createdBy', 'string', { filterable: true }),
  property('createdByDisplayName', 'string', { filterable: true }),
  property('source', 'string'),
  property('sourceType', 'enum'),
  property('lastUpdatedBy', 'string'),
  property('createdBySource', 'string'),
  property('externalId', 'string'),
  property('educateUrl', 'string'),
  ...['category', 'bypassDurationHours', 'notificationId', 'lookBackPeriod'].map((name) =>
    property(name, 'number'),
  ),
  ...['notificationBody', 'version', 'additionalInfo'].map((name) => property(name, 'string')),
  property('certificateInfo', 'object'),
  property('historicalDetection', 'boolean'),
  property('mitreTechniques', 'string', { collection: true }),
]);
