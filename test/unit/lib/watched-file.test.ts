import { appendFileSync, truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSettledFile } from '../../../src/config/read-settled-file.js';
import { WatchedFile, type FileReading } from '../../../src/lib/watched-file.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { setFileAge } from '../../kit/written-file.js';

/** A trailing `!` marks complete text; shorter text is weaker. */
const read = (content: string): FileReading<string> =>
  content.includes('?')
    ? { problems: ['holds a question'] }
    : { value: content, isMarked: content.endsWith('!') };
const findWeakenings = (inForce: string, next: string) => (next.length < inForce.length ? ['shorter'] : []);

/** The age of a file whose last write is not yet a second ago, however long the test takes. */
const BEING_WRITTEN = -3_600_000;

function watch(text: string) {
  const file = createPolicyFile(text);
  const clock = new ManualClock();
  const changes: string[] = [];
  const watched = new WatchedFile<string>({
    setting: 'X_FILE',
    path: file.path,
    first: text,
    read,
    findWeakenings,
    clock,
    logger: createLogger('silent'),
    onChange: (result) => changes.push(result),
  });
  const look = () => {
    clock.advance(1_000);
    return watched.current();
  };
  const write = (next: string, ageMs = BEING_WRITTEN) => {
    file.write(next);
    setFileAge(file.path, ageMs);
  };
  return { path: file.path, write, changes, look };
}

describe('a watched file', () => {
  it('is applied at once with marks, even if it is weaker', async () => {
    const { write, look, changes } = watch('first');
    await look();
    write('1!');
    expect(await look()).toBe('1!');
    expect(changes).toEqual(['taken']);
  });

  it('is applied without marks once two checks find the same content', async () => {
    const { write, path, look, changes } = watch('first');
    await look();
    await look();
    write('second');
    expect(await look()).toBe('first');
    appendFileSync(path, ' and more');
    setFileAge(path, BEING_WRITTEN);
    expect(await look()).toBe('first');
    expect(changes).toEqual([]);
    expect(await look()).toBe('second and more');
    expect(await look()).toBe('second and more');
    expect(changes).toEqual(['taken']);
  });

  it('is applied without marks at the first check if its last write is a second ago', async () => {
    const { write, look, changes } = watch('first');
    await look();
    write('second', 1_000);
    expect(await look()).toBe('second');
    write('1', 1_000);
    expect(await look()).toBe('second');
    expect(changes).toEqual(['taken', 'refused']);
  });

  it('is never applied without marks if it is weaker, which is logged once', async () => {
    const { write, look, changes } = watch('first');
    await look();
    write('1');
    for (let times = 0; times < 4; times += 1) expect(await look()).toBe('first');
    expect(changes).toEqual(['refused']);
  });

  it("doesn't count a rejected version as the first of two checks", async () => {
    const { write, look, changes } = watch('first');
    await look();
    write('second');
    await look();
    write('second?');
    expect(await look()).toBe('first');
    write('second');
    expect(await look()).toBe('first');
    expect(await look()).toBe('second');
    expect(changes).toEqual(['refused', 'taken']);
  });
});

it('keeps its value if the file becomes too long', async () => {
  const { path, look, changes } = watch('first!');
  truncateSync(path, 64_000_001);
  expect(await look()).toBe('first!');
  expect(changes).toEqual(['refused']);
});

describe('a file read at startup', () => {
  function start(
    text: string,
    age: number,
    duringPause: (path: string, pauses: number) => void = () => undefined,
  ) {
    const { path } = createPolicyFile(text);
    const pauses: number[] = [];
    const clock = {
      now: () => Date.now() + age,
      pause: (ms: number) => {
        pauses.push(ms);
        duringPause(path, pauses.length);
      },
    };
    return { reading: readSettledFile('X_FILE', path, read, clock), pauses };
  }

  it('causes no wait with marks, or if it has been unchanged for a second', () => {
    expect(start('whole!', 0)).toMatchObject({ reading: { value: 'whole!' }, pauses: [] });
    expect(start('old', 5_000)).toMatchObject({ reading: { value: 'old' }, pauses: [] });
  });

  it('must stay unchanged without marks', () => {
    const { reading, pauses } = start('fresh', 0, (path, count) => {
      if (count < 3) appendFileSync(path, ' and more');
    });
    expect(reading).toMatchObject({ value: 'fresh and more and more' });
    expect(pauses).toHaveLength(3);
    expect(pauses.every((ms) => ms > 0 && ms <= 1_000)).toBe(true);
  });

  it('is rejected unread if it is not a file, or too long', () => {
    expect(readSettledFile('X_FILE', '/dev/zero', read).problems).toEqual([
      'X_FILE names a file that cannot be read (not a file): /dev/zero',
    ]);
    const { path } = createPolicyFile('');
    truncateSync(path, 64_000_001);
    expect(readSettledFile('X_FILE', path, read).problems).toEqual([
      `X_FILE names a file that cannot be read (longer than 64 MB): ${path}`,
    ]);
  });

  it('is rejected if it keeps changing, and its problems only count once it is unchanged', () => {
    const restless = start('fresh', 0, (path) => {
      appendFileSync(path, '.');
    });
    expect(restless.reading.problems?.[0]).toContain('does not stay the same for a second');
    const healed = start('half?', 0, (path, count) => {
      if (count === 1) appendFileSync(path, '?');
    });
    expect(healed.reading.problems).toEqual(['X_FILE: holds a question']);
  });
});
