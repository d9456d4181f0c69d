import process from 'node:process';
import { pino } from 'pino';
import { systemClock } from '../../../src/lib/clock.js';
import { processEnvironment } from '../../../src/config/environment.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { createTokenSource } from '../../../src/credentials/token-source.js';

/** A program that signs in with its environment and prints the token, for tests that need a process of their own. */
const config = loadConfig(processEnvironment);
const logger = pino(pino.destination({ fd: 2, sync: true }));
const source = createTokenSource({ config, clock: systemClock, logger });
const { tenantId } = config.registration;
process.stdout.write(await source.getToken({ tenantId, scope: config.upstream.scope }));
