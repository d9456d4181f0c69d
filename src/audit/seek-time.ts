import type { FileHandle } from 'node:fs/promises';
import { readBytes } from './read-backwards.js';

/**
 * Lines of one process, and of several, can come to the file a little later than they are dated, and a clock can be set
 * back a little.
 */
export const DISORDER_MS = 5 * 60_000;
/** So much of the file is looked at beyond a line that is out of the time that is wanted. */
export const OVERLAP_BYTES = 256 * 1_024;

const PROBE_BYTES = 64 * 1_024;
/** So far a look goes for a line with a time, among what is none. */
const MAX_PROBED_BYTES = 16 * 1_024 * 1_024;
/** Every line begins with its time, and no line end is inside one. */
const DATED_LINE = /\n\{"at":"([^"\n]{1,40})"/g;
const MAX_MATCH_LENGTH = 64;

/**
 * Where to begin to read backwards so that nothing dated before `until` is missed: by halves, in a few reads, as lines
 * stand in the order of their times but for {@link DISORDER_MS}. Lines without a time count for nothing.
 *
 * @param until epoch milliseconds
 */
export async function seekTime(file: FileHandle, size: number, until: number): Promise<number> {
  let [low, high] = [0, size];
  while (high - low > PROBE_BYTES) {
    const middle = Math.floor((low + high) / 2);
    const time = await timeAround(file, middle, high);
    if (time === 'not found') return size;
    if (time === 'none' || time > until + DISORDER_MS) high = middle;
    else low = middle;
  }
  return Math.min(size, high + OVERLAP_BYTES);
}

/**
 * The time of the lines from an offset on, up to `end`: the middle one of several, as one alone may come from a clock that
 * was wrong. `none` when no line has one, `not found` when there is too much of that to look through.
 */
async function timeAround(
  file: FileHandle,
  offset: number,
  end: number,
): Promise<number | 'none' | 'not found'> {
  for (let start = offset; start < end; start += PROBE_BYTES - MAX_MATCH_LENGTH) {
    if (start - offset > MAX_PROBED_BYTES) return 'not found';
    const text = (await readBytes(file, start, Math.min(PROBE_BYTES, end - start))).toString('latin1');
    const times = [...text.matchAll(DATED_LINE)]
      .map(([, at = '']) => Date.parse(at))
      .filter((time) => !Number.isNaN(time))
      .sort((one, other) => one - other);
    const middle = times[Math.floor(times.length / 2)];
    if (middle !== undefined) return middle;
  }
  return 'none';
}
