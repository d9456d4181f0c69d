import process from 'node:process';
import { systemClock } from '../../src/lib/clock.js';
import { processEnvironment } from '../../src/config/environment.js';
import { loadConfig } from '../../src/config/load-config.js';
import { startServer } from '../../src/server/create-server.js';
import { createLogger } from '../../src/telemetry/logger.js';

/** On a machine that is busy, the emulator and Redis answer late: so late as a request may wait for them. So does another replica. */
const PATIENCE = {
  attemptTimeoutMs: 60_000,
  operationTimeoutMs: 60_000,
  redisTimeoutMs: 20_000,
  ownAnswerMs: 40_000,
};
/** The emulator, which is busy too, counts a call when it gets to it, and not when it arrives as Defender does. */
const MARGIN_MS = 20_000;
/** So long it may take to answer one, before whoever waited for a permit has to be answered. */
const CALL_MS = 20_000;

// The subgraph as `serve` starts it, but for its patience with others.
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
