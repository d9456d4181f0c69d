import type { Principal } from '../entra/access-token.js';
import type { People } from '../entra/people.js';
import type { TenantData } from '../tenants/model.js';

/**
 * What a principal sees of a tenant. Device groups narrow what is done for a person, and no application token (Learn:
 * user-roles.md): machines of other groups are not there, nor what belongs to them.
 */
export function visibleTenant(tenant: TenantData, principal: Principal, people: People): TenantData {
  const { personId } = principal;
  const groups = personId === null ? null : people.find(tenant.tenantId, personId).deviceGroups;
  if (groups === null) return tenant;
  const machines = tenant.machines.filter((machine) => groups.includes(machine.rbacGroupId));
  const ids = new Set(machines.map(({ id }) => id));
  return {
    ...tenant,
    machines,
    alerts: tenant.alerts.filter(({ machineId }) => ids.has(machineId)),
    machineActions: tenant.machineActions.filter(({ action }) => ids.has(action.machineId)),
    investigations: tenant.investigations.filter(({ machineId }) => ids.has(machineId)),
    logons: tenant.logons.filter(({ machineId }) => ids.has(machineId)),
  };
}
