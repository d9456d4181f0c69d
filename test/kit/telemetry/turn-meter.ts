import { readFileSync } from 'node:fs';

/*
 * Preloaded into a process to measure how long single turns block its event loop. Turns are measured in processor time
 * of the main thread, which excludes other processes of a busy machine.
 */

/** Of the main thread, in milliseconds; of all threads if the system doesn't distinguish them. */
function readProcessorTime(): number {
  try {
    const nanoseconds = Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[0]);
    if (nanoseconds > 0) return nanoseconds / 1e6;
  } catch {
    // Not available on this system.
  }
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

/** Typical work of a server: objects, a map of them, sorting, text. */
function workForYardstick(): number {
  const rows = Array.from({ length: 10_000 }, (_, index) => ({
    key: (index * 7_919) % 20_011,
    name: `machine ${String(index)}`,
  }));
  const byName = new Map(rows.map((row) => [row.name, row]));
  rows.sort((one, other) => one.key - other.key);
  return rows.map(({ name }) => byName.get(name)?.name ?? '').join('').length;
}
/** Duration of that work on the reference machine of limits in milliseconds. */
const REFERENCE_MS = 3.2;

/** How many times longer than the reference machine this one currently takes; at least 1. */
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
