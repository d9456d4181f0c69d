import { randomBytes } from 'node:crypto';
import { setTimeout as realTime } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Emulator } from '../../../emulator/emulator.js';
import type { ManualClock } from './manual-clock.js';
import { waitsForRedis } from '../quota/redis-commands.js';
import { isSigning } from '../identity/signature-work.js';

/**
 * Turns of the event loop that work gets to settle before the clock advances anyway, because a call may be delayed on
 * purpose.
 */
const MAX_TURNS = 20;
/** The same for what always ends: requests on their way, Redis, files and signatures. */
const MAX_TRAVEL_TURNS = 400;
const TURN_MS = 5;
/** Node's default. */
const POOL_THREADS = 4;

/**
 * Advances the clock in steps until the work is done. Before each step, requests, signatures, files and Redis get real time to settle.
 *
 * @param isTravelling whether a request or a response is on its way
 */
export async function passTime<T>(
  clock: ManualClock,
  emulator: Emulator,
  isTravelling: () => boolean,
  work: Promise<T>,
  stepMs: number,
): Promise<T> {
  let done = false;
  const finish = () => {
    done = true;
  };
  work.then(finish, finish);
  const isAnswering = () => emulator.control.calls().some(({ status, isLost }) => status === null && !isLost);
  while (!done) {
    // Real sockets need real time before the clock may advance.
    let turns = 0;
    const isUnsettled = () =>
      (turns < MAX_TURNS && isAnswering()) || (turns < MAX_TRAVEL_TURNS && (isTravelling() || isAtWork()));
    do {
      await realTime(TURN_MS);
      await untilPoolIsFree();
      turns += 1;
    } while (!done && isUnsettled());
    if (!done) clock.advance(stepMs);
  }
  return work;
}

/** Whether files, Redis or a signature are at work, which takes longer than a turn on a busy machine. */
export function isAtWork(): boolean {
  const usesFiles = process.getActiveResourcesInfo().some((name) => /^(?:FSReq|CloseReq)/.test(name));
  return usesFiles || waitsForRedis() || isSigning();
}

const inPool = promisify(randomBytes);

/**
 * Waits until the work that was queued for Node's thread pool has begun: files, compression, cryptography. On a busy machine, it waits
 * longer than a turn.
 */
export async function untilPoolIsFree(): Promise<void> {
  await Promise.all(Array.from({ length: POOL_THREADS }, () => inPool(1)));
}
