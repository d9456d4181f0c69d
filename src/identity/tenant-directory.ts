import { readFile, stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { Clock } from '../config/clock.js';
import type { Config } from '../config/config.js';
import { readTenants } from '../config/read-tenants.js';
import { describeUnreadable } from '../config/tenants-file.js';
import { callerTenantsOf, type CustomerTenant, type TenantsFile } from '../config/tenants.js';

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

/** How long a change of the file may go unnoticed. */
const LOOK_EVERY_MS = 1_000;

export function createTenantDirectory(options: {
  config: Config;
  clock: Clock;
  logger: Logger;
}): TenantDirectory {
  const { tenantsFile } = options.config;
  if (tenantsFile !== undefined) return new WatchedFile({ ...options, tenantsFile });
  const own = toList([onlyTenantOf(options.config)]);
  return { current: () => Promise.resolve(own) };
}

/** The tenant of the registration, which every caller whose token verifies may address. */
function onlyTenantOf({ registration, callers }: Config): CustomerTenant {
  const { tenantId } = registration;
  return { id: tenantId, name: tenantId, callers: callers.tenants.map((caller) => ({ tenantId: caller })) };
}

function toList(tenants: readonly CustomerTenant[]): TenantList {
  return { tenants, callerTenants: callerTenantsOf(tenants) };
}

/**
 * A tenants file that may change at any time. It is looked at when a request comes, so that what it says holds for the
 * next request and no timer runs; requests under way keep the list that they began with. A new version counts as a
 * whole or not at all.
 */
class WatchedFile implements TenantDirectory {
  readonly #file: TenantsFile;
  readonly #clock: Clock;
  readonly #logger: Logger;
  #list: TenantList;
  /** Of the version that was looked at last, whether it was good or not. */
  #version: string | undefined;
  #lookedAt = -Infinity;
  #look: Promise<void> | undefined;

  constructor({ tenantsFile, clock, logger }: { tenantsFile: TenantsFile; clock: Clock; logger: Logger }) {
    this.#file = tenantsFile;
    this.#clock = clock;
    this.#logger = logger;
    this.#list = toList(tenantsFile.tenants);
  }

  async current(): Promise<TenantList> {
    if (this.#clock.now() - this.#lookedAt >= LOOK_EVERY_MS) {
      this.#look ??= this.#takeLook().finally(() => {
        this.#look = undefined;
      });
      await this.#look;
    }
    return this.#list;
  }

  async #takeLook(): Promise<void> {
    this.#lookedAt = this.#clock.now();
    const { path } = this.#file;
    try {
      const version = await versionOf(path);
      if (version === this.#version) return;
      const isFirst = this.#version === undefined;
      // Noted before reading: a change in between shows at the next look.
      this.#version = version;
      this.#take(await readFile(path, 'utf8'), isFirst);
    } catch (error) {
      const problem = describeUnreadable(path, error);
      if (this.#version === problem) return;
      this.#version = problem;
      this.#refuse([problem]);
    }
  }

  #take(content: string, isFirst: boolean): void {
    const reading = readTenants(content, this.#file.bounds);
    if (reading.problems !== undefined) {
      this.#refuse(reading.problems);
      return;
    }
    this.#list = toList(reading.tenants);
    if (!isFirst) {
      this.#logger.info(
        { path: this.#file.path, tenants: reading.tenants.length },
        'TENANTS_FILE was read again',
      );
    }
  }

  #refuse(problems: readonly string[]): void {
    this.#logger.error(
      { path: this.#file.path, problems },
      'the new TENANTS_FILE is refused; what the old one said stays in force',
    );
  }
}

/** Follows links, as a mounted file is one that is turned to a new one. */
async function versionOf(path: string): Promise<string> {
  const { ino, mtimeNs, size } = await stat(path, { bigint: true });
  return `${ino} ${mtimeNs} ${size}`;
}
