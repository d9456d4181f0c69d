import type { Addressing } from '../../identity/tenant-grant.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import type { TenantAccess } from './tenant-access.js';

const accesses = new WeakMap<TenantAccess, number>();
const scopes = new WeakMap<Addressing['grant'], { readonly access: TenantAccess; readonly scope: string }>();
let count = 0;

/**
 * Identifies what determines responses besides the operation and the data: the tenant, how it is accessed, and the caller's
 * roles with their device groups. Equal for callers who see the same.
 */
export function scopeOf(
  access: TenantAccess,
  { id }: Addressing['tenant'],
  grant: Addressing['grant'],
): string {
  const known = scopes.get(grant);
  if (known?.access === access) return known.scope;
  const number = getOrInsert(accesses, access, () => (count += 1));
  const { roles, limits, withheld } = grant;
  const byRole = [...limits].sort(([one], [other]) => (one < other ? -1 : 1));
  // The order of the groups of a role is part of cursors.
  const scope = JSON.stringify([number, id, [...roles].sort(), byRole, [...withheld].sort()]);
  scopes.set(grant, { access, scope });
  return scope;
}
