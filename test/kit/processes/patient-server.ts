import process from 'node:process';
import { systemClock } from '../../../src/lib/clock.js';
import { processEnvironment } from '../../../src/config/environment.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { startServer } from '../../../src/server/create-server.js';
import { createLogger } from '../../../src/telemetry/logger.js';

/** On a busy machine, the emulator, Redis and other replicas respond late: as late as a request may wait. */
const PATIENCE = {
  attemptTimeoutMs: 60_000,
  operationTimeoutMs: 60_000,
  redisTimeoutMs: 20_000,
  ownResponseMs: 40_000,
};
/** The emulator counts a call when it processes it, unlike Defender, which counts at arrival. */
const MARGIN_MS = 20_000;
/** The expected duration of a call, which a waiting caller needs before its deadline. */
const CALL_MS = 20_000;

// The subgraph of `serve`, with longer timeouts.
const config = loadConfig(processEnvironment);
/** Whether one window counts the calls of all operations. */
const isTogether = processEnvironment['PATIENT_QUOTA_SCOPE'] === 'app';
const logger = createLogger(config.logLevel);
const server = await startServer({
  config: {
    ...config,
    limits: { ...config.limits, ...PATIENCE },
    quota: { ...config.quota, ...(isTogether && { scope: 'app' }), marginMs: MARGIN_MS, callMs: CALL_MS },
  },
  clock: systemClock,
  logger,
  auditStream: process.stdout,
});
logger.info({ url: server.url }, 'listening');
process.once('SIGTERM', () => void server.close());
