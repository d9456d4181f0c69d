import { readFileSync } from 'node:fs';

/*
 * Loaded by a process before its program, to tell how long its event loop is held by one turn. A turn is measured in the
 * processor time of the main thread: what other processes of a busy machine take is not the program's fault.
 */

/** Of the main thread, in milliseconds; where the system doesn't tell threads apart, of all. */
function readProcessorTime(): number {
  try {
    const nanoseconds = Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[0]);
    if (nanoseconds > 0) return nanoseconds / 1e6;
  } catch {
    // Not on this system.
  }
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

/** Some 420,000 characters. */
const ROWS = JSON.stringify(
  Array.from({ length: 5_000 }, (_, id) => ({
    id,
    name: `machine ${String(id)}`,
    tags: ['a', 'b'],
    lastSeen: '2026-01-01T00:00:00Z',
  })),
);
/** What reading them takes on the machine that limits in milliseconds are meant for. */
const REFERENCE_MS = 1.5;

/** How many times as long as that one this machine takes for the same work just now; 1 at least. */
function measureSlowness(): number {
  let least = Infinity;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const from = readProcessorTime();
    JSON.parse(ROWS);
    least = Math.min(least, readProcessorTime() - from);
  }
  return Math.max(1, least / REFERENCE_MS);
}

let isMeasuring = false;
let longest = 0;
let turns = 0;
let begun = 0;

function endTurn(): void {
  longest = Math.max(longest, readProcessorTime() - begun);
  turns += 1;
  begun = readProcessorTime();
  if (isMeasuring) setImmediate(endTurn);
}

process.on('message', (message) => {
  if (message === 'measure turns') {
    isMeasuring = true;
    longest = 0;
    turns = 0;
    begun = readProcessorTime();
    setImmediate(endTurn);
  } else if (message === 'tell turns') {
    isMeasuring = false;
    longest = Math.max(longest, readProcessorTime() - begun);
    process.send?.({ longest, turns });
  } else if (message === 'tell slowness') {
    process.send?.(measureSlowness());
  }
});
process.channel?.unref();
