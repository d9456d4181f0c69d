import type { Machine, Product, TenantData } from './model.js';
import { installationsOf } from './software.js';
import { weaknessesOf } from './vulnerabilities.js';

/** The machines whose version of a product has a vulnerability, by id. */
export function machinesExposedBy(
  tenant: Pick<TenantData, 'machines' | 'products' | 'vulnerabilities'>,
  product: Product,
): Machine[] {
  return tenant.machines.filter((machine) => isExposedBy(tenant, product, machine));
}

/** Whether a machine's version of a product has a vulnerability. */
export function isExposedBy(
  tenant: Pick<TenantData, 'products' | 'vulnerabilities'>,
  product: Product,
  machine: Machine,
): boolean {
  const installed = installationsOf({ products: [product] }, machine);
  return installed.some((installation) => weaknessesOf(tenant, installation).length > 0);
}
