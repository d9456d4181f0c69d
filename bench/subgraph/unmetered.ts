import process from 'node:process';
import { systemClock } from '../../src/lib/clock.js';
import { processEnvironment } from '../../src/config/environment.js';
import { loadConfig } from '../../src/config/load-config.js';
import { startServer } from '../../src/server/create-server.js';
import { createLogger } from '../../src/telemetry/logger.js';

/** Barely more than the calls of a run, because the ledger stores as many calls as a window allows. */
const SHARE_OF_EACH_WINDOW = 20;

/** No run reaches it: a rejected request must not hide the next one. */
const REFUSALS_PER_MINUTE = 1_000_000;

// The subgraph as `serve` starts it, but for the size of its own windows, and how often it reads alerts where a run says so.
const config = loadConfig(processEnvironment);
const logger = createLogger(config.logLevel);
const server = await startServer({
  config: {
    ...config,
    quota: { ...config.quota, share: SHARE_OF_EACH_WINDOW },
    callers: { ...config.callers, refusalsPerMinute: REFUSALS_PER_MINUTE },
    feed: {
      ...config.feed,
      alertIntervalMs: Number(processEnvironment['BENCH_ALERT_INTERVAL_MS'] ?? config.feed.alertIntervalMs),
    },
  },
  clock: systemClock,
  logger,
  auditStream: process.stdout,
});
logger.info({ url: server.url }, 'listening');
process.once('SIGTERM', () => void server.close());
