import { entity, propertiesOf } from '../../odata/entity-model.js';

/** The queryable properties of Indicator: the filter list of get-ti-indicators-collection.md. `id` is not in it. */
export const indicatorModel = entity(
  'Indicator',
  propertiesOf('Indicator', [
    'indicatorValue',
    'indicatorType',
    'action',
    'title',
    'severity',
    'application',
    'rbacGroupNames',
    'rbacGroupIds',
    'generateAlert',
    'expirationTime',
    'creationTimeDateTimeUtc',
    'createdBy',
    'createdByDisplayName',
  ]),
);
