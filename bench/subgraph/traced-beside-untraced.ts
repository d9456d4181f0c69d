import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { systemClock } from '../../src/lib/clock.js';
import { processEnvironment } from '../../src/config/environment.js';
import { loadConfig } from '../../src/config/load-config.js';
import { startServer } from '../../src/server/create-server.js';
import { createLogger } from '../../src/telemetry/logger.js';

/** Large enough that no request waits for quota: cold ones make three calls each, thousands a minute. */
const SHARE_OF_EACH_WINDOW = 200;

/*
 * Runs the same subgraph several times in one process: untraced, untraced again, and traced. Separate processes of the
 * same code differ by several percent; these share compiled code and heap, and differ in their settings only. Each
 * serves as `serve` does, except for the size of its windows.
 */
const { tracing, ...config } = loadConfig(processEnvironment);
if (tracing === undefined) throw new Error('OTEL_EXPORTER_OTLP_ENDPOINT is not set');
const logger = createLogger(config.logLevel);
const start = (traced: boolean) =>
  startServer({
    config: {
      ...config,
      quota: { ...config.quota, share: SHARE_OF_EACH_WINDOW },
      ...(traced && { tracing }),
    },
    clock: systemClock,
    logger,
    auditStream: process.stdout,
  });
const servers = [await start(false), await start(false), await start(true)] as const;
const [untraced, again, traced] = servers.map(({ url }) => url);

/** Returns the processor time so far in microseconds, of all threads, which includes garbage collection. */
const control = createServer((request, response) => {
  const { user, system } = process.cpuUsage();
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify(request.url === '/cpu' ? user + system : { untraced, again, traced }));
});
control.listen(0, '127.0.0.1', () => {
  const { port } = control.address() as AddressInfo;
  logger.info({ control: `http://127.0.0.1:${String(port)}` }, 'listening side by side');
});
process.once('SIGTERM', () => {
  control.close();
  void Promise.all(servers.map((server) => server.close()));
});
