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

/** The tenants as one request sees them. Constant during the request. */
export interface TenantList {
  readonly tenants: readonly CustomerTenant[];
  /** Tenants whose callers' tokens are verified. */
  readonly callerTenants: ReadonlySet<string>;
}

/** The served tenants and their callers. */
export interface TenantDirectory {
  /**
   * Checks the file for changes, at most once per second. Never rejects: an unreadable file leaves the list unchanged.
   */
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
      return reading.problems === undefined ? { ...reading, value: toList(reading.value) } : reading;
    },
    findWeakenings: (inForce, next) => findLostConditions(inForce.tenants, next.tenants),
    describe: (list) => ({ tenants: list.tenants.length }),
    clock,
    logger,
  });
}

/** The registration's tenant, which all verified callers may address. */
function onlyTenantOf({ registration, callers }: Config): CustomerTenant {
  const { tenantId } = registration;
  return { id: tenantId, name: tenantId, callers: callers.tenants.map((caller) => ({ tenantId: caller })) };
}

function toList(tenants: readonly CustomerTenant[]): TenantList {
  return { tenants, callerTenants: callerTenantsOf(tenants) };
}

/** Conditions of a rule besides the callers' tenant, with the names of the file. Add new conditions here. */
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
 * Returns the restrictions that the new list lacks, as messages. A file truncated after a rule's first key would grant
 * access to all its callers, so lost conditions of callers and settings of a tenant are reported.
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
    const lost = new Set([...conditions, ...overrides]);
    return [...lost].map((what) => `the tenant ${tenant.id} would lose ${what}`);
  });
}

/**
 * Conditions that this rule lacks. Empty if, for each of its roles and clients, a previous rule for these callers had no
 * others than this one.
 */
function lostBy(rule: CallerRule, before: readonly CallerRule[]): readonly string[] {
  const known = before.filter(({ tenantId }) => tenantId === rule.tenantId);
  return (rule.roles ?? [undefined]).flatMap((role) =>
    (rule.clients ?? [undefined]).flatMap((client) => {
      const granting = known.filter((other) => admits(other.roles, role) && admits(other.clients, client));
      return fewestLost(rule, granting.length === 0 ? known : granting);
    }),
  );
}

/** A rule without a list admits all, and undefined is any. */
function admits<T>(list: readonly T[] | undefined, wanted: T | undefined): boolean {
  return list === undefined || wanted === undefined || list.includes(wanted);
}

function fewestLost(rule: CallerRule, before: readonly CallerRule[]): readonly string[] {
  const [fewest = []] = before
    .map((other) =>
      (Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]).filter(
        (name) => rule[name] === undefined && other[name] !== undefined,
      ),
    )
    .sort((one, other) => one.length - other.length);
  return fewest;
}
