import type { Machine, TenantData } from '../../tenants/model.js';
import { DefenderError } from '../defender-error.js';

/** The machine with this id. Throws the service's 404. */
export function findMachineById(tenant: TenantData, id: string): Machine {
  const machine = tenant.machines.find((one) => one.id === id);
  if (machine !== undefined) return machine;
  throw new DefenderError(404, 'ResourceNotFound', `Machine ${id} was not found`);
}

/** The machine with this id or, failing that, this computer name; of several, the first by id. Throws the service's 404. */
export function findMachine(tenant: TenantData, idOrName: string): Machine {
  const name = idOrName.toLowerCase();
  return (
    tenant.machines.find((one) => one.id === idOrName) ??
    tenant.machines.find((one) => one.computerDnsName.toLowerCase() === name) ??
    findMachineById(tenant, idOrName)
  );
}
