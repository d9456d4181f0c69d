import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DescriptorStream } from '../../audit/descriptor-stream.js';
import { loadConfig } from '../../config/load-config.js';
import { startServer } from '../../server/create-server.js';
import { createLogger } from '../../telemetry/logger.js';
import type { CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';
import { closeOnSignal } from '../end-on-signal.js';
import type { Logger } from 'pino';
import type { CapabilityReader } from '../../authorization/read-granted.js';

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
  const server = await startServer({
    config,
    clock,
    logger,
    auditStream: new DescriptorStream(process.stdout.fd, clock),
  });
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

/**
 * Logs the application's permissions once at the start. Never fails and doesn't delay the start. While Entra is
 * unreachable, all are unknown.
 */
async function reportCapabilities(read: CapabilityReader, tenantId: string, logger: Logger): Promise<void> {
  const capabilities = await read(tenantId).catch((err: unknown) => {
    logger.error({ err, tenantId }, 'permissions of the application could not be read');
    return undefined;
  });
  if (capabilities === undefined) return;
  const groupsThat = (wanted: boolean | null) =>
    capabilities.filter(({ isGranted }) => isGranted === wanted).map(({ group }) => group);
  const missing = Object.fromEntries(
    capabilities
      .filter(({ isGranted }) => isGranted === false)
      .map(({ group, permissions }) => [group, permissions.join(' or ')]),
  );
  const bindings = { tenantId, granted: groupsThat(true), missing, unknown: groupsThat(null) };
  if (Object.keys(missing).length === 0) logger.info(bindings, 'permissions of the application');
  else logger.warn(bindings, 'permissions of the application: some are missing, doctor says what to do');
}
