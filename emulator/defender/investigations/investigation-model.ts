import { entity, propertiesOf } from '../../odata/entity-model.js';

/** The queryable properties of Investigation: the filter list of get-investigation-collection.md. */
export const investigationModel = entity(
  'Investigation',
  propertiesOf('Investigation', ['id', 'startTime', 'state', 'machineId', 'triggeringAlertId']),
);
