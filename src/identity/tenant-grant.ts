import { WHOLE_TENANT_ROLES } from '../config/roles.js';
import type { CallerRule, CustomerTenant, DeviceGroup } from '../config/tenants.js';
import { getOrInsert } from '../lib/get-or-insert.js';
import { GUID } from '../lib/guid.js';
import { BadUserInputError, ForbiddenError } from '../errors/caller-errors.js';
import type { Caller } from './caller.js';
import type { TenantList } from './tenant-directory.js';

export interface TenantGrant {
  readonly roles: ReadonlySet<string>;
  /** Roles limited to machines of these device groups and their data. The other roles are unlimited. */
  readonly limits: ReadonlyMap<string, readonly DeviceGroup[]>;
  /** Roles of the token that are withheld because of the limits. */
  readonly withheld: ReadonlySet<string>;
}

export interface Addressing {
  readonly tenant: CustomerTenant;
  readonly grant: TenantGrant;
}

export function tenantsGrantedTo(caller: Caller, { tenants }: TenantList): readonly string[] {
  return tenants.filter((tenant) => grantOf(tenant, caller) !== undefined).map(({ id }) => id);
}

/**
 * Resolves the tenant of a request from `x-defender-tenant`. Without the header, the default is the tenant of the
 * sign-in if the caller may address it, otherwise the only one they may address.
 *
 * @throws BadUserInputError without a header or default, or for a name that isn't a GUID
 * @throws ForbiddenError, with the same message, for tenants that are not served or that the caller may not address
 */
export function addressTenant(
  header: string | undefined,
  caller: Caller,
  { tenants }: TenantList,
): Addressing {
  const tenant = tenants.find(({ id }) => id === wantedTenant(header, caller, tenants));
  const grant = tenant === undefined ? undefined : grantOf(tenant, caller);
  if (tenant === undefined || grant === undefined) {
    throw new ForbiddenError(
      'The tenant of x-defender-tenant is not served here, or you may not address it. defenderViewer { tenants } lists those that you may address.',
      [],
    );
  }
  return { tenant, grant };
}

function wantedTenant(
  header: string | undefined,
  caller: Caller,
  tenants: readonly CustomerTenant[],
): string | undefined {
  if (header !== undefined && header !== '') {
    if (GUID.test(header)) return header.toLowerCase();
    throw new BadUserInputError(
      'The header x-defender-tenant must be the GUID of one tenant.',
      'x-defender-tenant',
    );
  }
  if (tenants.length === 1) return tenants[0]?.id;
  const open = tenants.filter((tenant) => grantOf(tenant, caller) !== undefined).map(({ id }) => id);
  const home = open.find((id) => id === caller.tenantId);
  if (home !== undefined || open.length === 1) return home ?? open[0];
  throw new BadUserInputError(
    'This API serves several tenants: select one with the header x-defender-tenant. defenderViewer { tenants } lists those that you may address. Behind a gateway, configure it to forward that header.',
    'x-defender-tenant',
  );
}

/**
 * Combines the rules of a tenant that match a caller; undefined without a match. A role applies in the device groups of
 * all rules that grant it, or everywhere if one of them names no groups.
 */
export function grantOf(tenant: CustomerTenant, caller: Caller): TenantGrant | undefined {
  const ofTenant = getOrInsert(known, tenant, () => new WeakMap<Caller, TenantGrant | 'none'>());
  const grant = getOrInsert(ofTenant, caller, () => combineGrants(tenant, caller) ?? 'none');
  return grant === 'none' ? undefined : grant;
}

/** Whether a later grant lacks a role of an earlier one, or a device group of a role. */
export function isNarrower(later: TenantGrant | undefined, earlier: TenantGrant): boolean {
  if (later === undefined) return true;
  return [...earlier.roles].some((role) => {
    if (!later.roles.has(role)) return true;
    const groups = later.limits.get(role);
    if (groups === undefined) return false;
    return earlier.limits.get(role)?.every(({ id }) => groups.some((group) => group.id === id)) !== true;
  });
}

/** Keys are immutable: tenants of one version of the list, and callers of one token. */
const known = new WeakMap<CustomerTenant, WeakMap<Caller, TenantGrant | 'none'>>();

function combineGrants({ callers }: CustomerTenant, caller: Caller): TenantGrant | undefined {
  const grants = callers
    .filter((rule) => fits(rule, caller))
    .map((rule) => ({ rule, roles: rolesBy(rule, caller) }));
  if (grants.length === 0) return undefined;
  const roles = new Set(grants.flatMap((grant) => grant.roles));
  const limits = new Map<string, readonly DeviceGroup[]>();
  for (const role of roles) {
    const rules = grants.filter((grant) => grant.roles.includes(role)).map(({ rule }) => rule);
    const groups = rules.map(({ deviceGroups }) => deviceGroups);
    if (groups.every((some) => some !== undefined)) limits.set(role, groups.flat());
  }
  return limits.size === 0 ? { roles, limits, withheld: new Set() } : withoutWholeTenant(roles, limits);
}

function fits({ tenantId, roles, clients }: CallerRule, caller: Caller): boolean {
  return (
    tenantId === caller.tenantId &&
    (roles === undefined || roles.some((role) => caller.roles.has(role))) &&
    (clients === undefined || clients.includes(caller.clientId))
  );
}

function rolesBy({ roles }: CallerRule, caller: Caller): readonly string[] {
  return roles === undefined ? [...caller.roles] : roles.filter((role) => caller.roles.has(role));
}

/** Callers with limited roles can't hunt or read the audit trail, because both contain data of all machines. */
function withoutWholeTenant(roles: ReadonlySet<string>, limits: TenantGrant['limits']): TenantGrant {
  const withheld = new Set(WHOLE_TENANT_ROLES.filter((role) => roles.has(role)));
  return { roles: new Set([...roles].filter((role) => !isIn(withheld, role))), limits, withheld };
}

function isIn(roles: ReadonlySet<string>, role: string): boolean {
  return roles.has(role);
}
