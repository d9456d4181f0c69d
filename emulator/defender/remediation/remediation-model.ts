import { entity, propertiesOf } from '../../odata/entity-model.js';
import type { RemediationTask } from '../../tenants/remediation-task.js';
import { DefenderError } from '../defender-error.js';
import type { DefenderCall } from '../operation.js';

/** The queryable properties of RemediationTask: the filter list of get-remediation-all-activities.md. */
export const remediationTaskModel = entity(
  'RemediationTask',
  propertiesOf('RemediationTask', ['createdOn', 'status']),
);

/** The task of a path's id. Throws the service's 404. */
export function findTask({ tenant, parameters }: DefenderCall): RemediationTask {
  const { id = '' } = parameters;
  const found = tenant.remediationTasks.find((task) => task.id === id.toLowerCase());
  if (found !== undefined) return found;
  throw new DefenderError(404, 'ResourceNotFound', `Remediation task ${id} was not found`);
}
