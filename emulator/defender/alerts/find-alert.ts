import type { Alert, TenantData } from '../../tenants/model.js';
import { DefenderError } from '../defender-error.js';

/** The alert with this id. Throws the service's 404. */
export function findAlert(tenant: TenantData, id: string): Alert {
  const alert = tenant.alerts.find((one) => one.id === id);
  if (alert !== undefined) return alert;
  throw new DefenderError(404, 'ResourceNotFound', `Alert ${id} was not found`);
}
