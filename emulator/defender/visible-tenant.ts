import type { Principal } from '../entra/access-token.js';
import type { People } from '../entra/people.js';
import type { TenantData } from '../tenants/model.js';

/**
 * The part of a tenant that a principal sees. Device groups limit people, not application tokens (Learn:
 * user-roles.md): machines of other groups, and their data, don't exist for the person.
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
