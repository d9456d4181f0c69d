import diagnostics from 'node:diagnostics_channel';
import { setTimeout as realTime } from 'node:timers/promises';
import type { Emulator } from '../../emulator/emulator.js';
import type { ManualClock } from './manual-clock.js';
import { waitsForRedis } from './redis-commands.js';

interface Message {
  readonly request: { readonly origin?: string | URL };
}

/** Requests of all undici clients in this process without a complete response, by origin. */
const inFlight = new Map<object, string>();

diagnostics.subscribe('undici:request:create', (message) => {
  const { request } = message as Message;
  inFlight.set(request, new URL(String(request.origin)).origin);
});
for (const end of ['trailers', 'error']) {
  diagnostics.subscribe(
    `undici:request:${end}`,
    (message) => void inFlight.delete((message as Message).request),
  );
}

/** How many requests to the origin of this URL have no complete response. */
function callsInFlight(url: string): number {
  const { origin } = new URL(url);
  return [...inFlight.values()].filter((one) => one === origin).length;
}

/**
 * Turns of the event loop that work gets to settle before the clock advances anyway, because a call may be delayed on
 * purpose.
 */
const MAX_TURNS = 20;
/** The same for calls on their way, which take longer on a busy machine. */
const MAX_TRAVEL_TURNS = 400;
const TURN_MS = 5;

/**
 * Advances the clock in steps until the work is done. Before each step, calls, files and Redis get real time to settle.
 */
export async function passTime<T>(
  clock: ManualClock,
  emulator: Emulator,
  work: Promise<T>,
  stepMs: number,
): Promise<T> {
  let done = false;
  const finish = () => {
    done = true;
  };
  work.then(finish, finish);
  const isAnswering = () => emulator.control.calls().some(({ status, isLost }) => status === null && !isLost);
  const isTravelling = () => {
    const sent = callsInFlight(emulator.url);
    const withheld = () =>
      emulator.control.calls().filter(({ status, fault }) => status === null || fault !== null);
    return sent > 0 && sent > withheld().length;
  };
  // Reading and writing files takes longer than a turn on a busy machine.
  const usesFiles = () => process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq'));
  while (!done) {
    // Real sockets need real time before the clock may advance.
    let turns = 0;
    const isUnsettled = () =>
      (turns < MAX_TURNS && (isAnswering() || usesFiles() || waitsForRedis())) ||
      (turns < MAX_TRAVEL_TURNS && isTravelling());
    do {
      await realTime(TURN_MS);
      turns += 1;
    } while (!done && isUnsettled());
    if (!done) clock.advance(stepMs);
  }
  return work;
}
