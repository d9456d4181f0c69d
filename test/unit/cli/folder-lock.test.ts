import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout as realTime } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { whileLocked } from '../../../src/cli/export/folder-lock.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { PATIENT } from '../../kit/time/patience.js';
import { newFolder } from '../../kit/new-folder.js';

let path: string;
let clock: ManualClock;
beforeEach(() => {
  const folder = newFolder();
  path = join(folder, 'kind=X', '.lock');
  clock = new ManualClock(Date.parse('2026-11-26T12:00:00Z'));
});

const lock = (work: (signal: AbortSignal) => Promise<unknown> = async () => 'done') =>
  whileLocked(path, 'export of X writes there', clock, work);

/** The lock of a killed process, with its age. */
async function leave(mark: object | string, ageMs: number): Promise<void> {
  // The folder first.
  await lock();
  writeFileSync(path, typeof mark === 'string' ? mark : JSON.stringify(mark));
  const at = new Date(clock.now() - ageMs);
  utimesSync(path, at, at);
}

const MARK = { token: '10000000-0000-4000-8000-000000000000', since: '2026-11-26T11:00:00Z' };
/** No process has this id; the maximum is 4,194,304. */
const NOBODY = 4_194_305;

describe('a lock', () => {
  it('is acquired by one of many concurrent processes, and by the next one afterwards', async () => {
    const refused: Error[] = [];
    const work = () => expect.poll(() => refused, { interval: 5 }).toHaveLength(7);
    const one = () => lock(work).catch((error: Error) => refused.push(error));
    await Promise.all(Array.from({ length: 8 }, one));
    for (const { message } of refused) {
      expect(message).toMatch(
        /^Another export of X writes there: (process \d+ on .+, since 2026|a process that)/,
      );
    }
    expect(await lock()).toBe('done');
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  it('of a killed process is taken over by one of many at a time', async () => {
    for (let round = 0; round < 20; round += 1) {
      await leave({ ...MARK, pid: NOBODY, host: hostname() }, 0);
      let holders = 0;
      const work = async () => {
        holders += 1;
        await setImmediate();
        expect(holders).toBe(1);
        holders -= 1;
      };
      const contend = async (index: number) => {
        for (let turn = 0; turn < index; turn += 1) await setImmediate();
        await lock(work).catch((error: Error) => {
          expect(error.message).toContain('Another export of X');
        });
      };
      await Promise.all(Array.from({ length: 8 }, (_, index) => contend(index)));
      expect(readdirSync(join(path, '..'))).toEqual([]);
    }
  });

  it('is released by failing work', async () => {
    await expect(lock(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(await lock()).toBe('done');
  });

  it.each([
    ['of a process of this host that is gone', { ...MARK, pid: NOBODY, host: hostname() }, 0],
    [
      'of the same number as this process, in another life',
      { ...MARK, pid: process.pid, host: hostname() },
      0,
    ],
    ['of a process that gave no sign', { ...MARK, pid: 1, host: hostname() }, 30_001],
    ['of another host that gave no sign', { ...MARK, pid: 1, host: 'another' }, 30_001],
    ['that was never written to its end', '{"token', 30_001],
  ])('%s is removed', async (_whose, mark, ageMs) => {
    await leave(mark, ageMs);
    expect(await lock()).toBe('done');
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  it.each([
    [
      'of a process that is there',
      { ...MARK, pid: process.ppid, host: hostname() },
      `process ${process.ppid} on`,
    ],
    [
      'of another host',
      { ...MARK, pid: 7, host: 'another' },
      'process 7 on another, since 2026-11-26T11:00:00Z',
    ],
    ['that is being written', '', 'a process that has just started'],
  ])('%s is not removed', async (_whose, mark, words) => {
    await leave(mark, 29_000);
    await expect(lock()).rejects.toThrow(words);
    expect(readFileSync(path, 'utf8')).toBe(typeof mark === 'string' ? mark : JSON.stringify(mark));
  });

  it('is renewed while the work runs, and aborts it if another process takes over', async () => {
    let signal: AbortSignal | undefined;
    let finish: () => void = () => undefined;
    const working = lock(async (given) => {
      signal = given;
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    await vi.waitFor(() => {
      expect(signal).toBeDefined();
    }, PATIENT);
    for (let passed = 0; passed < 60_000; passed += 5_000) {
      clock.advance(5_000);
      await realTime(5);
    }
    await expect(lock()).rejects.toThrow('Another export of X');
    const other = JSON.stringify({ ...MARK, pid: 7, host: 'another' });
    writeFileSync(path, other);
    await vi.waitFor(() => {
      clock.advance(5_000);
      expect(signal?.aborted).toBe(true);
    }, PATIENT);
    finish();
    await working;
    expect(readFileSync(path, 'utf8')).toBe(other);
  });
});
