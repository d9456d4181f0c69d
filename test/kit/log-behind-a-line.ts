import { setTimeout as wait } from 'node:timers/promises';
import { createLogger } from '../../src/telemetry/logger.js';

/*
 * A process that says one line which no pipe holds, a second one while that is still being written, and then nothing more, without an end:
 * what is left is written then. It tells its parent when both are said.
 */
setInterval(() => undefined, 60_000);
const logger = createLogger('info');
logger.info('x'.repeat(1_000_000));
// Both have had their turn by then, whatever the machine does: the second one behind the first.
await wait(200);
logger.info('last');
await wait(200);
process.send?.('said');
