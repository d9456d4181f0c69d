import process from 'node:process';
import { loadConfig } from '../../config/load-config.js';
import { startServer } from '../../server/create-server.js';
import { reportCapabilities } from '../../server/context/report-capabilities.js';
import { createLogger } from '../../telemetry/logger.js';
import type { CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';
import { closeOnSignal } from '../end-on-signal.js';
import { releaseStartMemory } from '../release-start-memory.js';

/** Longer than a write whose answer got lost takes; a hunting query may be cut. */
const DRAIN_MS = 45_000;
/** For balancers to find out, by /health/ready or by their connections. */
const ANNOUNCED_FOR_MS = 2_000;

export function defineServe(command: Command, line: CommandLine): void {
  command
    .addHelpText(
      'after',
      `
The audit trail goes to standard output, the log to standard error, one JSON object a line each.
SIGTERM lets what runs come to its end, and once more changes nothing; a second Ctrl+C waits for nothing.

Exit code 0: ended by a signal, 1: could not start, or failed, 143: ended by SIGTERM before it had started.`,
    )
    .action(() => serve(line));
}

async function serve({ env, clock }: CommandLine): Promise<void> {
  const config = loadConfig(env);
  const logger = createLogger(config.logLevel);
  const server = await startServer({ config, clock, logger, auditStream: process.stdout });
  // Before it says that it is there: whoever reads that may end it at once.
  closeOnSignal({
    delay: DRAIN_MS,
    logger,
    close: async ({ err }) => {
      if (err !== undefined) logger.fatal({ err }, 'going down');
      await server.close(err === undefined ? ANNOUNCED_FOR_MS : 0);
    },
  });
  releaseStartMemory();
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
}
