import { readFileSync, statSync } from 'node:fs';
import { checkFile } from '../lib/check-file.js';
import { systemClock } from '../lib/clock.js';
import { describeUnreadable, type FileReading } from '../lib/watched-file.js';

/** So long a file must have stayed as it is. */
const SETTLED_MS = 1_000;
const MAX_LOOKS = 5;

/** How time is read and passed while nothing else runs. */
export interface BlockingClock {
  /** Epoch milliseconds. */
  now(): number;
  pause(ms: number): void;
}

const threadClock: BlockingClock = {
  now: () => systemClock.now(),
  // At the start, before anything is served: there is nobody to keep waiting.
  pause: (ms) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
};

/**
 * Reads a file at the start. One whose marks don't show that it is whole has to be unchanged for a second: it could be
 * under way to here.
 *
 * @param setting names the file in problems
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
