import { readFileSync, statSync } from 'node:fs';
import { checkFile } from '../lib/check-file.js';
import { systemClock } from '../lib/clock.js';
import { describeUnreadable, type FileReading } from '../lib/watched-file.js';

/** How long a file must remain unchanged. */
const SETTLED_MS = 1_000;
const MAX_LOOKS = 5;

/** A clock for synchronous waits. */
export interface BlockingClock {
  /** Epoch milliseconds. */
  now(): number;
  pause(ms: number): void;
}

const threadClock: BlockingClock = {
  now: () => systemClock.now(),
  // Blocks the thread, which is acceptable before the server listens.
  pause: (ms) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
};

/**
 * Reads a file at startup. A file without marks must be unchanged for a second, because it may still be being copied.
 *
 * @param setting the name of the setting in problems
 */
export function readSettledFile<T>(
  setting: string,
  path: string,
  read: (content: string) => FileReading<T>,
  clock: BlockingClock = threadClock,
): FileReading<T> {
  try {
    for (let look = 0; look < MAX_LOOKS; look += 1) {
      const stats = statSync(path);
      checkFile(stats);
      const before = stats.mtimeMs;
      const content = readFileSync(path, 'utf8');
      const reading = read(content);
      if (reading.problems === undefined && reading.isMarked === true) return reading;
      const age = clock.now() - before;
      if (age < 0 || age < SETTLED_MS) clock.pause(age < 0 ? SETTLED_MS : SETTLED_MS - age);
      if (statSync(path).mtimeMs === before && readFileSync(path, 'utf8') === content) {
        return reading.problems === undefined
          ? reading
          : { problems: reading.problems.map((problem) => `${setting}: ${problem}`) };
      }
    }
  } catch (error) {
    return { problems: [describeUnreadable(setting, path, error)] };
  }
  return { problems: [`${setting} names a file that does not stay the same for a second: ${path}`] };
}
