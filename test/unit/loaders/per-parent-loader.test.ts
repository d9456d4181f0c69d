import { describe, expect, it } from 'vitest';
import { noCost } from '../../../src/defender-api/call-budget.js';
import { createPerParentLoader } from '../../../src/loaders/shared/key-loader.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const AT_ONCE = 10;

/** A loader whose reads end on demand. */
function startLoader() {
  const clock = new ManualClock();
  const reads: { readonly key: string; readonly end: (answer: string | Error) => void }[] = [];
  const context = { tenantId: 't', requestId: 'r', cost: noCost(), deadline: clock.now() + 1_000 };
  const loader = createPerParentLoader(
    { clock, context },
    (key: string) =>
      new Promise<string>((resolve, reject) => {
        const end = (answer: string | Error) => {
          if (typeof answer === 'string') resolve(answer);
          else reject(answer);
        };
        reads.push({ key, end });
      }),
  );
  return { clock, loader, reads };
}

/** Runs everything that is ready. */
const settle = () => new Promise((resolve) => setImmediate(resolve));
const keysOf = (count: number) => Array.from({ length: count }, (_, index) => `key${String(index)}`);

describe('reading one parent per call', () => {
  it('runs at most ten calls concurrently, in the order of requests', async () => {
    const { loader, reads } = startLoader();
    const answers = keysOf(25).map((key) => loader.load(key));
    await settle();
    expect(reads.map(({ key }) => key)).toEqual(keysOf(AT_ONCE));
    for (let ended = 0; ended < 25; ended += 1) {
      reads[ended]!.end(`row of ${reads[ended]!.key}`);
      await settle();
      expect(reads).toHaveLength(Math.min(25, AT_ONCE + ended + 1));
    }
    expect(reads.map(({ key }) => key)).toEqual(keysOf(25));
    expect(await Promise.all(answers)).toEqual(keysOf(25).map((key) => `row of ${key}`));
  });

  it('counts calls across event loop turns', async () => {
    const { loader, reads } = startLoader();
    for (const key of keysOf(15)) {
      void loader.load(key);
      await settle();
    }
    expect(reads).toHaveLength(AT_ONCE);
  });

  it('reads a key once, case-insensitively', async () => {
    const { loader, reads } = startLoader();
    const answers = [loader.load('Ada'), loader.load('ADA')];
    await settle();
    answers.push(loader.load('ada'));
    await settle();
    expect(reads.map(({ key }) => key)).toEqual(['Ada']);
    reads[0]!.end('row');
    expect(await Promise.all(answers)).toEqual(['row', 'row', 'row']);
  });

  it('fails for one key only, and frees its slot', async () => {
    const { loader, reads } = startLoader();
    const answers = Promise.allSettled(keysOf(11).map((key) => loader.load(key)));
    await settle();
    reads[3]!.end(new Error('broken'));
    await settle();
    expect(reads).toHaveLength(11);
    for (const { end } of reads) end('row');
    const settled = await answers;
    expect(settled.filter(({ status }) => status === 'rejected')).toEqual([
      { status: 'rejected', reason: new Error('broken') },
    ]);
    expect(settled[3]!.status).toBe('rejected');
  });

  it('does not send calls whose turn comes after the deadline', async () => {
    const { clock, loader, reads } = startLoader();
    const answers = Promise.allSettled(keysOf(12).map((key) => loader.load(key)));
    await settle();
    clock.advance(1_000);
    for (const { end } of reads) end('row');
    const settled = await answers;
    expect(reads).toHaveLength(AT_ONCE);
    expect(settled.slice(AT_ONCE)).toMatchObject([
      { status: 'rejected', reason: { code: 'UPSTREAM_TIMEOUT' } },
      { status: 'rejected', reason: { code: 'UPSTREAM_TIMEOUT' } },
    ]);
  });

  it('supports structured keys, identified by a text', async () => {
    const { clock } = startLoader();
    const context = { tenantId: 't', requestId: 'r', cost: noCost(), deadline: clock.now() + 1_000 };
    const read: number[] = [];
    const loader = createPerParentLoader(
      { clock, context },
      async ({ hours }: { readonly host: string; readonly hours: number }) => {
        read.push(hours);
        return hours;
      },
      ({ host, hours }) => `${host} ${String(hours)}`,
    );
    const keys = [24, 48, 24].map((hours) => ({ host: 'a.example', hours }));
    expect(await Promise.all(keys.map((key) => loader.load(key)))).toEqual([24, 48, 24]);
    expect(read).toEqual([24, 48]);
  });
});
