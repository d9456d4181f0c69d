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

/** What servers do: objects, a map of them, an order, a text. */
function workForYardstick(): number {
  const rows = Array.from({ length: 10_000 }, (_, index) => ({
    key: (index * 7_919) % 20_011,
    name: `machine ${String(index)}`,
  }));
  const byName = new Map(rows.map((row) => [row.name, row]));
  rows.sort((one, other) => one.key - other.key);
  return rows.map(({ name }) => byName.get(name)?.name ?? '').join('').length;
}
/** What that takes on the machine that limits in milliseconds are meant for. */
const REFERENCE_MS = 3.2;

/** How many times as long as that one this machine takes for the same work just now; 1 at least. */
function measureSlowness(): number {
  let least = Infinity;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const from = readProcessorTime();
    workForYardstick();
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
  } else if (message === 'tell memory') {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    process.send?.(heapUsed + external);
  } else if (message === 'tell slowness') {
    process.send?.(measureSlowness());
  }
});
process.channel?.unref();
