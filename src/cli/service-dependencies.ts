import { PassThrough } from 'node:stream';
import { buildASTSchema } from 'graphql';
import { readSchemaPrefix } from '../config/schema-prefix.js';
import type { DoctorDependencies } from '../doctor/check-context.js';
import { createServices } from '../server/services/services.js';
import { readTypeDefs } from '../subgraph/type-defs.js';
import { createLogger } from '../telemetry/logger.js';
import type { CommandLine } from './command-line.js';

/** For commands that go the ways of the service, and say themselves what they find there. */
export function createServiceDependencies({
  env,
  clock,
}: Pick<CommandLine, 'env' | 'clock'>): DoctorDependencies {
  return {
    env,
    clock,
    // Not before it is asked for: the doctor says itself what is wrong with the settings.
    get schema() {
      const typeDefs = readTypeDefs(readSchemaPrefix(env));
      return buildASTSchema(typeDefs, { assumeValid: true, assumeValidSDL: true });
    },
    connect: (config) =>
      createServices({ config, clock, logger: createLogger('silent'), auditStream: new PassThrough() }),
  };
}
