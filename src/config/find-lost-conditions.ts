import type { CallerRule, CustomerTenant, TenantOverrides } from './tenants.js';

/** What a rule may ask for beside the callers' tenant, as the file has it. A new condition has to be named here. */
const CONDITIONS: { readonly [Key in Exclude<keyof CallerRule, 'tenantId'>]-?: true } = {
  roles: true,
  clients: true,
  deviceGroups: true,
};
const OVERRIDES: { readonly [Key in keyof TenantOverrides]-?: string } = {
  registration: 'clientId',
  cloud: 'cloud or region',
};

/**
 * What tenants have lost against the list in force, as problems in words: conditions of their callers, which a file that
 * is cut off behind a rule's first key would open to everybody, and what differs for one tenant.
 */
export function findLostConditions(
  inForce: readonly CustomerTenant[],
  next: readonly CustomerTenant[],
): readonly string[] {
  return next.flatMap((tenant) => {
    const before = inForce.find(({ id }) => id === tenant.id);
    if (before === undefined) return [];
    const conditions = tenant.callers.flatMap((rule) =>
      lostBy(rule, before.callers).map((name) => `${name} of callers of ${rule.tenantId}`),
    );
    const overrides = (Object.keys(OVERRIDES) as (keyof TenantOverrides)[])
      .filter((key) => before.overrides?.[key] !== undefined && tenant.overrides?.[key] === undefined)
      .map((key) => OVERRIDES[key]);
    return [...conditions, ...overrides].map((what) => `the tenant ${tenant.id} would lose ${what}`);
  });
}

/** The conditions that every rule for these callers had, and this one has not. */
function lostBy(rule: CallerRule, before: readonly CallerRule[]): readonly string[] {
  const known = before.filter(({ tenantId }) => tenantId === rule.tenantId);
  if (known.length === 0) return [];
  return (Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]).filter(
    (name) => rule[name] === undefined && known.every((other) => other[name] !== undefined),
  );
}
