import { countExposure } from '../../tenants/exposure.js';
import type { Product, TenantData } from '../../tenants/model.js';
import { DefenderError } from '../defender-error.js';

/** The products that some machine has. */
export function installedProducts(tenant: TenantData): Product[] {
  const { byProductId } = countExposure(tenant);
  return tenant.products.filter(({ id }) => byProductId.has(id));
}

/** The product with this id, if some machine has it. Throws the service's 404. */
export function findSoftware(tenant: TenantData, id: string): Product {
  const found = installedProducts(tenant).find((product) => product.id === id);
  if (found !== undefined) return found;
  throw new DefenderError(404, 'ResourceNotFound', `Software ${id} was not found`);
}
