import { entity, property } from '../../odata/entity-model.js';
import type { FilterRules } from '../../odata/filter-rules.js';

export const STATUSES = ['active', 'resolved', 'inProgress', 'redirected', 'awaitingAction'];
export const CLASSIFICATIONS = ['unknown', 'falsePositive', 'truePositive', 'informationalExpectedActivity'];
/** Those of Graph's metadata. Learn's page has older names for four of them. */
export const DETERMINATIONS = [
  'unknown',
  'apt',
  'malware',
  'securityPersonnel',
  'securityTesting',
  'unwantedSoftware',
  'other',
  'multiStagedAttack',
  'compromisedAccount',
  'phishing',
  'maliciousUserActivity',
  'notMalicious',
  'notEnoughDataToValidate',
  'confirmedActivity',
  'lineOfBusinessApplication',
];

/** The queryable properties of Incident (Learn: security-list-incidents); clients order by the two times. */
export const incidentModel = entity(
  'incident',
  [
    property('id', 'string'),
    property('assignedTo', 'string', { filterable: true }),
    property('classification', 'enum', { filterable: true, values: CLASSIFICATIONS }),
    property('createdDateTime', 'dateTime', { filterable: true }),
    property('determination', 'enum', { filterable: true, values: DETERMINATIONS }),
    property('lastUpdateDateTime', 'dateTime', { filterable: true }),
    property('severity', 'enum', {
      filterable: true,
      values: ['unknown', 'informational', 'low', 'medium', 'high'],
    }),
    property('status', 'enum', { filterable: true, values: STATUSES }),
  ],
  ['createdDateTime', 'lastUpdateDateTime'],
);

/** No page and no client shows `in` on incidents. */
export const incidentRules: FilterRules = {
  in: false,
  or: true,
  not: true,
  lessThan: true,
  contains: false,
  guidLiteral: 'unquoted',
  groupIdLiteral: 'number',
  lenientText: false,
  unknownEnumValue: 'refused',
  maxInValues: 0,
  maxNodes: 100,
};
