import type { GraphQLSchema } from 'graphql';
import type { Clock } from '../lib/clock.js';
import type { Config } from '../config/config.js';
import type { Environment } from '../config/environment.js';
import type { TokenSource } from '../credentials/token-source.js';
import type { DefenderDataSource } from '../defender-api/data-source.js';

/** The way to Microsoft, as the service has it. */
export interface Connection {
  readonly tokens: TokenSource;
  readonly dataSource: Pick<DefenderDataSource, 'fetch'>;
  close(): Promise<void>;
}

export interface DoctorDependencies {
  readonly env: Environment;
  readonly clock: Clock;
  /** With the definitions of the directives and the nodes of the SDL; needs no resolvers. */
  readonly schema: GraphQLSchema;
  /** Builds what the service would use with this configuration, so that the doctor goes the same ways. */
  readonly connect: (config: Config) => Connection | Promise<Connection>;
}

/** What is looked at beyond the usual. */
export interface DoctorExtras {
  /** Compares the service's `$metadata` with what this build knows. */
  readonly metadata?: boolean;
  /** A folder for what Defender answers, disguised. */
  readonly record?: string;
}

/** What the checks of one run share. */
export interface CheckContext {
  readonly config: Config;
  readonly clock: Clock;
  readonly schema: GraphQLSchema;
  readonly connect: DoctorDependencies['connect'];
  readonly connection: Connection;
  /** The Defender tenant that is looked at. */
  readonly tenantId: string;
  readonly extras: DoctorExtras;
}
