import type { GraphQLSchema } from 'graphql';
import type { Clock } from '../lib/clock.js';
import type { Config } from '../config/config.js';
import type { Environment } from '../config/environment.js';
import type { TokenSource } from '../credentials/token-source.js';
import type { DefenderDataSource } from '../defender-api/data-source.js';

/** Connection to Microsoft, built as in the service. */
export interface Connection {
  readonly tokens: TokenSource;
  readonly dataSource: Pick<DefenderDataSource, 'fetch'>;
  close(): Promise<void>;
}

export interface DoctorDependencies {
  readonly env: Environment;
  readonly clock: Clock;
  /** Needs the directive definitions and the SDL nodes, but no resolvers. */
  readonly schema: GraphQLSchema;
  /** Builds the connection that the service would use with this configuration. */
  readonly connect: (config: Config) => Connection | Promise<Connection>;
}

/** Optional checks. */
export interface DoctorExtras {
  /** Compare the service's `$metadata` with this build. */
  readonly metadata?: boolean;
  /** Folder for recorded responses, disguised. */
  readonly record?: string;
}

/** Shared by the checks of one run. */
export interface CheckContext extends Omit<DoctorDependencies, 'env'> {
  readonly config: Config;
  readonly connection: Connection;
  readonly tenantId: string;
  readonly extras: DoctorExtras;
}
