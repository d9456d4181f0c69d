import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadConfig } from '../../config/load-config.js';
import { startServer } from '../../server/create-server.js';
import { reportCapabilities } from '../../server/context/report-capabilities.js';
import { createLogger } from '../../telemetry/logger.js';
import type { CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';
import { closeOnSignal } from '../end-on-signal.js';

/** Exceeds the duration of a write whose response was lost. Hunting queries may be aborted. */
const DRAIN_MS = 45_000;
/** Time for load balancers to notice, by /health/ready or closed connections. */
const ANNOUNCED_FOR_MS = 2_000;

export function defineServe(command: Command, line: CommandLine): void {
  command
    .addHelpText(
      'after',
      `
The audit trail goes to standard output, the log to standard error, one JSON object per line.
On SIGTERM, requests in progress finish; further SIGTERMs are ignored. A second Ctrl+C ends the process at once.

Exit code 0: ended by a signal, 1: could not start, or failed, 143: ended by SIGTERM during startup.`,
    )
    .action(() => serve(line));
}

async function serve({ env, clock }: CommandLine): Promise<void> {
  const config = loadConfig(env);
  const logger = createLogger(config.logLevel);
  const server = await startServer({ config, clock, logger, auditStream: process.stdout });
  // Before the message below: a script may end the process as soon as it reads it.
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

/**
 * Collects garbage of the startup and returns the memory to the system. Node would keep it while the process is idle. Blocks
 * for about 100 ms.
 */
function releaseStartMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as NodeJS.GCFunction;
  // Only this flavor shrinks the young generation.
  void collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
