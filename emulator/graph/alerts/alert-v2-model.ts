import { entity, property } from '../../odata/entity-model.js';
import { CLASSIFICATIONS, DETERMINATIONS } from '../incidents/incident-model.js';
import { SERVICE_SOURCES, SEVERITY_WORDS, STATUS_WORDS } from './alert-words.js';

const texts = [
  'id',
  'providerAlertId',
  'incidentId',
  'detectionSource',
  'productName',
  'detectorId',
  'tenantId',
  'title',
  'description',
  'recommendedActions',
  'category',
  'alertWebUrl',
  'incidentWebUrl',
  'actorDisplayName',
  'threatDisplayName',
  'threatFamilyName',
  'alertPolicyId',
  'investigationState',
];
const times = ['resolvedDateTime', 'firstActivityDateTime', 'lastActivityDateTime'];
const objects = ['additionalData', 'customDetails'];
const lists = ['categories', 'mitreTechniques', 'systemTags', 'comments', 'evidence'];

/** The filters are the list of security-list-alerts_v2. */
const properties = [
  property('assignedTo', 'string', { filterable: true }),
  property('classification', 'enum', {
    filterable: true,
    values: [...CLASSIFICATIONS, 'unknownFutureValue'],
  }),
  property('createdDateTime', 'dateTime', { filterable: true }),
  property('determination', 'enum', { filterable: true, values: [...DETERMINATIONS, 'unknownFutureValue'] }),
  property('lastUpdateDateTime', 'dateTime', { filterable: true }),
  property('serviceSource', 'enum', { filterable: true, values: SERVICE_SOURCES }),
  property('severity', 'enum', { filterable: true, values: SEVERITY_WORDS }),
  property('status', 'enum', { filterable: true, values: STATUS_WORDS }),
  ...texts.map((name) => property(name, 'string')),
  ...times.map((name) => property(name, 'dateTime')),
  ...objects.map((name) => property(name, 'object')),
  ...lists.map((name) => property(name, 'object', { collection: true })),
];

/** The queryable properties of an alert. No page documents `$orderby`; clients order by the two times. */
export const alertV2Model = entity('alert', properties, ['createdDateTime', 'lastUpdateDateTime']);
