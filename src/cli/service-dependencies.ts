import { PassThrough } from 'node:stream';
import { buildASTSchema } from 'graphql';
import { readSchemaSettings } from '../config/schema-settings.js';
import type { DoctorDependencies } from '../doctor/check-context.js';
import { createServices } from '../server/services/services.js';
import { readTypeDefs } from '../subgraph/type-defs.js';
import { createLogger } from '../telemetry/logger.js';
import type { CommandLine } from './command-line.js';

/** For commands that use the service's connections and print their own findings. */
export function createServiceDependencies({
  env,
  clock,
}: Pick<CommandLine, 'env' | 'clock'>): DoctorDependencies {
  return {
    env,
    clock,
    // Lazy, because the doctor reports invalid settings itself.
    get schema() {
      const typeDefs = readTypeDefs(readSchemaSettings(env));
      return buildASTSchema(typeDefs, { assumeValid: true, assumeValidSDL: true });
    },
    connect: (config) => {
      const logger = createLogger('silent');
      const services = createServices({ config, clock, logger, auditStream: new PassThrough() });
      return { ...services.access.common, close: () => services.close() };
    },
  };
}
