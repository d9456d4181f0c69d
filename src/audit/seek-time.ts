import type { FileHandle } from 'node:fs/promises';
import { readBytes } from './read-backwards.js';

/**
 * Maximum disorder of lines: concurrent lines can be written a little later than their time, and clocks can be set back
 * a little.
 */
export const DISORDER_MS = 5 * 60_000;
/** The number of bytes to search beyond the first line outside of the requested period. */
export const OVERLAP_BYTES = 256 * 1_024;

const PROBE_BYTES = 64 * 1_024;
/** The number of bytes to search for a line with a time. */
const MAX_PROBED_BYTES = 16 * 1_024 * 1_024;
/** Every line begins with its time, and strings contain no line feeds. */
const DATED_LINE = /\n\{"at":"([^"\n]{1,40})"/g;
const MAX_MATCH_LENGTH = 64;

/**
 * Returns the offset from which to read backwards to find all lines dated before `until`. A binary search in few reads:
 * lines are in order of time up to {@link DISORDER_MS}. Lines without a time are ignored.
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
 * The median time of several lines between an offset and `end`, because a single line may have the time of a wrong
 * clock. `none` if no line has a time, `not found` if the search limit was reached.
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
