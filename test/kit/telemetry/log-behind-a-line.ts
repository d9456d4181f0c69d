import { setTimeout as wait } from 'node:timers/promises';
import { createLogger } from '../../../src/telemetry/logger.js';

/*
 * A process that writes a line larger than any pipe's buffer and a second line while the first is still being written.
 * It then idles until it is ended, which must flush both. It notifies its parent once both are queued.
 */
setInterval(() => undefined, 60_000);
const logger = createLogger('info');
logger.info('x'.repeat(1_000_000));
// Long enough for both to be queued in order.
await wait(200);
logger.info('last');
await wait(200);
process.send?.('said');
