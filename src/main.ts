#!/usr/bin/env node
import process from 'node:process';
import closeWithGrace from 'close-with-grace';
import { systemClock } from './config/clock.js';
import { ConfigurationError } from './config/configuration-error.js';
import { processEnvironment } from './config/environment.js';
import { loadConfig } from './config/load-config.js';
import { startServer } from './server/create-server.js';
import { readSchemaText } from './server/type-defs.js';
import { createLogger } from './telemetry/logger.js';

const USAGE = `Usage: defender-subgraph <command>

  serve    answers GraphQL; settings come from the environment, see README.md
  schema   prints the schema in SDL; needs no settings
`;

/** Longer than the longest read; a hunting query may be cut. */
const DRAIN_MS = 30_000;

async function serve(): Promise<void> {
  const config = loadConfig(processEnvironment);
  const logger = createLogger(config.logLevel);
  const server = await startServer({ config, clock: systemClock, logger, auditStream: process.stdout });
  logger.info(
    { url: server.url, cloud: config.upstream.cloud, tenantId: config.registration.tenantId },
    'listening',
  );
  closeWithGrace({ delay: DRAIN_MS, logger }, async ({ err }) => {
    if (err !== undefined) logger.fatal({ err }, 'going down');
    await server.close();
  });
}

async function run(command: string | undefined): Promise<void> {
  switch (command) {
    case 'serve':
      return serve();
    case 'schema':
      process.stdout.write(`${readSchemaText()}\n`);
      return;
    default:
      process.stderr.write(USAGE);
      process.exitCode = command === undefined || command === 'help' || command === '--help' ? 0 : 1;
  }
}

run(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigurationError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
