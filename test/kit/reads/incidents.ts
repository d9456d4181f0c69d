import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import type { Incident } from '../../../emulator/tenants/incident.js';
import type { TenantData } from '../../../emulator/tenants/model.js';
import type { SubgraphUnderTest } from '../servers/start-subgraph.js';

/** Grants the application exactly these permissions at Graph. */
export function grantAtGraph({ emulator }: SubgraphUnderTest, graphRoles: readonly string[]): void {
  const [app] = emulator.control.apps();
  emulator.control.registerApp({
    clientId: DEFAULT_CLIENT_ID,
    secret: DEFAULT_CLIENT_SECRET,
    roles: app!.roles,
    graphRoles,
  });
}

/**
 * Adds incidents of another product, without alerts of Defender for Endpoint. By default, their times are a minute
 * apart.
 */
export function addIncidents(tenant: TenantData, incidents: readonly Partial<Incident>[]): string[] {
  return incidents.map((incident, index) => {
    const id = String(9_000_000 + tenant.incidents.size);
    const at = new Date(Date.UTC(2020, 0, 1) + index * 60_000).toISOString();
    tenant.incidents.set(id, { createdDateTime: at, lastUpdateDateTime: at, ...incident });
    return id;
  });
}
