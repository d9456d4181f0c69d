import type { StoredMachineAction } from '../../tenants/model.js';
import { DefenderError } from '../defender-error.js';
import type { DefenderCall } from '../operation.js';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The action of a path's id, if reads show it yet. Throws the service's 400 for an id that is no GUID, and its 404. */
export function findAction(call: DefenderCall): StoredMachineAction {
  const { id = '' } = call.parameters;
  if (!guid.test(id)) {
    throw new DefenderError(
      400,
      'BadRequest',
      `The key value (${id}) from request is not valid. The key value should be format of type 'Edm.Guid'.`,
    );
  }
  const wanted = id.toLowerCase();
  const found = call.tenant.machineActions.find((stored) => stored.action.id === wanted);
  if (found !== undefined && found.visibleAt <= call.now) return found;
  throw new DefenderError(404, 'ResourceNotFound', `Machine action ${id} was not found`);
}
