import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.js';
import type { Config } from '../config/config.js';
import { readTenants } from '../config/read-tenants.js';
import {
  callerTenantsOf,
  type CustomerTenant,
  type TenantsFile,
  type CallerRule,
  type TenantOverrides,
} from '../config/tenants.js';
import { WatchedFile } from '../lib/watched-file.js';

/** The tenants as one request sees them, from its beginning to its end. */
export interface TenantList {
  readonly tenants: readonly CustomerTenant[];
  /** The tenants whose callers' tokens are looked at. */
  readonly callerTenants: ReadonlySet<string>;
}

/** Which tenants are served, and for whom, at present. */
export interface TenantDirectory {
  /** Looks at the file first, at most once a second. Never rejects: what can't be read leaves things as they are. */
  current(): Promise<TenantList>;
}

export function createTenantDirectory(options: {
  config: Config;
  clock: Clock;
  logger: Logger;
}): TenantDirectory {
  const { tenantsFile } = options.config;
  if (tenantsFile !== undefined) return watchTenants(tenantsFile, options);
  const own = toList([onlyTenantOf(options.config)]);
  return { current: () => Promise.resolve(own) };
}

function watchTenants(
  { path, bounds, tenants }: TenantsFile,
  { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
): TenantDirectory {
  return new WatchedFile({
    setting: 'TENANTS_FILE',
    path,
    first: toList(tenants),
    read: (content) => {
      const reading = readTenants(content, bounds);
      return reading.problems === undefined
        ? { value: toList(reading.tenants), isMarked: reading.isMarked }
        : reading;
    },
    findWeakenings: (inForce, next) => findLostConditions(inForce.tenants, next.tenants),
    describe: (list) => ({ tenants: list.tenants.length }),
    clock,
    logger,
  });
}

/** The tenant of the registration, which every caller whose token verifies may address. */
function onlyTenantOf({ registration, callers }: Config): CustomerTenant {
  const { tenantId } = registration;
  return { id: tenantId, name: tenantId, callers: callers.tenants.map((caller) => ({ tenantId: caller })) };
}

function toList(tenants: readonly CustomerTenant[]): TenantList {
  return { tenants, callerTenants: callerTenantsOf(tenants) };
}

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
function findLostConditions(
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
