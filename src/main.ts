#!/usr/bin/env node
import process from 'node:process';
import { PassThrough } from 'node:stream';
import closeWithGrace from 'close-with-grace';
import { buildASTSchema } from 'graphql';
import { systemClock } from './config/clock.js';
import { ConfigurationError } from './config/configuration-error.js';
import { processEnvironment } from './config/environment.js';
import { loadConfig } from './config/load-config.js';
import { hasTenantsFile } from './config/tenants-file.js';
import type { CommandResult } from './cli/command-result.js';
import { COMMANDS } from './cli/commands.js';
import type { DoctorSurroundings } from './doctor/surroundings.js';
import { startServer } from './server/create-server.js';
import { reportCapabilities } from './server/report-capabilities.js';
import { createServices } from './server/services.js';
import { readSchemaText, readTenantSchemaText, readTypeDefs } from './server/type-defs.js';
import { createLogger } from './telemetry/logger.js';

const USAGE = `Usage: defender-subgraph <command>

  serve        answers GraphQL; settings come from the environment, see README.md
  schema       prints the schema in SDL; needs no settings, and with TENANTS_FILE set entities carry their tenant
  doctor       checks settings, sign-in, permissions and callers: [--tenant ID] [--json]; of all tenants of TENANTS_FILE
               exit code 0: works, 1: works in part, 2: does not work
  consent-url  prints the link for an administrator's consent: [--tenant ID] [--redirect-uri URL]
  audit        checks an audit trail: verify FILE [--anchors LOGFILE ...]
               compares it with Defender: reconcile [FILE ...] [--since 7d] [--tenant ID]
               exit code 0: whole, 1: changed, missing, cut off or not reconciled, 2: can't be told
  token        prints a caller's token of the emulator: --role NAME [--role NAME ...] [--app] [--tenant ID]
`;

/** Longer than a write whose answer got lost takes; a hunting query may be cut. */
const DRAIN_MS = 45_000;

async function serve(): Promise<void> {
  const config = loadConfig(processEnvironment);
  const logger = createLogger(config.logLevel);
  const server = await startServer({ config, clock: systemClock, logger, auditStream: process.stdout });
  logger.info(
    {
      url: server.url,
      ...(server.managementUrl !== undefined && { managementUrl: server.managementUrl }),
      cloud: config.upstream.cloud,
      tenantId: config.registration.tenantId,
      ...(config.tenantsFile !== undefined && { tenants: config.tenantsFile.tenants.length }),
    },
    'listening',
  );
  const served = config.tenantsFile?.tenants.map(({ id }) => id) ?? [config.registration.tenantId];
  for (const tenantId of served) void reportCapabilities(server.capabilities, tenantId, logger);
  void server.warnOfRetirements();
  closeWithGrace({ delay: DRAIN_MS, logger }, async ({ err }) => {
    if (err !== undefined) logger.fatal({ err }, 'going down');
    await server.close();
  });
}

/** The doctor goes the ways of the service, but says itself what it finds there. */
const doctorSurroundings = (): DoctorSurroundings => ({
  env: processEnvironment,
  clock: systemClock,
  schema: buildASTSchema(readTypeDefs(), { assumeValid: true, assumeValidSDL: true }),
  connect: (config) =>
    createServices({
      config,
      clock: systemClock,
      logger: createLogger('silent'),
      auditStream: new PassThrough(),
    }),
});

function show({ output, complaint, exitCode }: CommandResult): void {
  if (output !== undefined) process.stdout.write(output);
  if (complaint !== undefined) process.stderr.write(complaint);
  process.exitCode = exitCode;
}

async function run(command: string | undefined, args: readonly string[]): Promise<void> {
  const diagnose = command === undefined ? undefined : COMMANDS[command];
  if (diagnose !== undefined) {
    show(await diagnose(args, doctorSurroundings()));
    return;
  }
  switch (command) {
    case 'serve':
      return serve();
    case 'schema':
      process.stdout.write(
        `${hasTenantsFile(processEnvironment) ? readTenantSchemaText() : readSchemaText()}\n`,
      );
      return;
    default:
      process.stderr.write(USAGE);
      process.exitCode = command === undefined || command === 'help' || command === '--help' ? 0 : 1;
  }
}

run(process.argv[2], process.argv.slice(3)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigurationError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
