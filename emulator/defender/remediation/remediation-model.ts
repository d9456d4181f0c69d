import { entity, property } from '../../odata/entity-model.js';
import type { RemediationTask } from '../../tenants/remediation-task.js';
import { DefenderError } from '../defender-error.js';
import type { DefenderCall } from '../operation.js';

/** The queryable properties of RemediationTask: the filter list of get-remediation-all-activities.md. */
export const remediationTaskModel = entity('RemediationTask', [
  property('createdOn', 'dateTime', { filterable: true }),
  property('status', 'enum', { filterable: true, values: ['Active', 'Completed'] }),
  property('statusLastModifiedOn', 'dateTime'),
  property('dueOn', 'dateTime'),
  property('targetDevices', 'number'),
  property('fixedDevices', 'number'),
  property('rbacGroupNames', 'string', { collection: true }),
  ...[
    'id',
    'title',
    'requesterId',
    'requesterEmail',
    'requesterNotes',
    'description',
    'relatedComponent',
    'category',
    'productivityImpactRemediationType',
    'priority',
    'completionMethod',
    'completerId',
    'completerEmail',
    'scid',
    'type',
    'productId',
    'vendorId',
    'nameId',
    'recommendedVersion',
    'recommendedVendor',
    'recommendedProgram',
    'recommendationReference',
  ].map((name) => property(name, 'string')),
]);

/** The task of a path's id. Throws the service's 404. */
export function findTask({ tenant, parameters }: DefenderCall): RemediationTask {
  const { id = '' } = parameters;
  const found = tenant.remediationTasks.find((task) => task.id === id.toLowerCase());
  if (found !== undefined) return found;
  throw new DefenderError(404, 'ResourceNotFound', `Remediation task ${id} was not found`);
}
