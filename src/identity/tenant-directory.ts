import type { Logger } from 'pino';
import type { Clock } from '../config/clock.js';
import type { Config } from '../config/config.js';
import { findLostConditions } from '../config/find-lost-conditions.js';
import { readTenants } from '../config/read-tenants.js';
import { callerTenantsOf, type CustomerTenant, type TenantsFile } from '../config/tenants.js';
import { WatchedFile } from '../config/watched-file.js';

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
