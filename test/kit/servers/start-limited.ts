import type { Machine } from '../../../emulator/tenants/model.js';
import { customersFor, startTenants, type TenantsUnderTest, type WrittenTenant } from './start-tenants.js';

export const WORKSTATIONS = { id: 140, name: 'Workstations' };
export const SERVERS = { id: 141, name: 'Servers' };
/** Roles for reading, acting and hunting. */
export const HUNTER = [
  'Defender.ViewData',
  'Defender.ActiveRemediation',
  'Defender.Release',
  'Defender.Hunting',
];

interface Places {
  readonly inside: readonly Machine[];
  readonly outside: readonly Machine[];
  readonly isInside: (machineId: string) => boolean;
}

/** Contoso, where callers of HOME are limited to Servers. */
export async function startLimited(
  tenants: readonly WrittenTenant[] = customersFor({ deviceGroups: [SERVERS] }),
  options: Parameters<typeof startTenants>[1] = {},
): Promise<TenantsUnderTest & Places> {
  const tests = await startTenants(tenants, options);
  const inside = tests.contoso.machines.filter(({ rbacGroupId }) => rbacGroupId === SERVERS.id);
  const outside = tests.contoso.machines.filter(({ rbacGroupId }) => rbacGroupId !== SERVERS.id);
  if (Math.min(inside.length, outside.length) < 4) throw new Error('The tenant has too few machines');
  return { ...tests, inside, outside, isInside: (machineId) => inside.some(({ id }) => id === machineId) };
}

export const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
