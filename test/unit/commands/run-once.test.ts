import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../src/commands/sequence/command-context.js';
import { DeferredWrites } from '../../../src/commands/sequence/deferred-writes.js';
import { writeResult, type Receipt } from '../../../src/commands/sequence/receipt.js';
import { runOnce } from '../../../src/commands/sequence/run-once.js';
import { LIMITS } from '../../../src/config/limits.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { StoreUnavailableError, type Store } from '../../../src/store/store.js';
import { ManualClock } from '../../kit/manual-clock.js';

const WRITE = {
  name: 'runDefenderAntiVirusScan',
  direction: 'tighten',
  input: {},
  key: 'k',
  resend: false,
} as const;

/** A replica with a clock of its own, whose writes wait 20 s at most for one that is under way. */
function replicaOf(records: Store, clock: ManualClock, processId?: string) {
  const call = { tenantId: 't', deadline: clock.now() + 20_000 };
  const caller = { tenantId: 't', oid: 'o' };
  return {
    records,
    clock,
    call,
    caller,
    limits: LIMITS,
    deferredWrites: new DeferredWrites(clock),
    processId,
    attemptId: () => randomUUID(),
  } as unknown as CommandContext;
}

function startStore() {
  const clock = new ManualClock();
  return { clock, records: createMemoryStore(clock) };
}

/** Lets a replica's time pass until something has come of it. */
async function passUntil(clock: ManualClock, work: Promise<unknown>): Promise<void> {
  let isDone = false;
  void work.finally(() => (isDone = true)).catch(() => undefined);
  while (!isDone) {
    await new Promise(setImmediate);
    clock.advance(250);
  }
  await work;
}

const shown = () => Promise.resolve(undefined);
const created = async (auditId: string): Promise<Receipt<string>> => ({
  ...writeResult('CREATED', 'done'),
  auditId,
});
const unheardOf = () => Promise.reject(new Error('sent twice'));

describe('a write under an idempotency key that another replica has begun', () => {
  it.each([90_000, -90_000])(
    'is not sent again while that may go on, though the clocks of both are %i ms apart',
    async (apart) => {
      const store = startStore();
      const clock = new ManualClock();
      let end: (() => void) | undefined;
      const first = runOnce({ ...WRITE, find: shown }, replicaOf(store.records, clock), async (auditId) => {
        await new Promise<void>((resolve) => (end = resolve));
        return created(auditId);
      });
      await expect.poll(() => end, { interval: 1 }).toBeDefined();
      const skewed = new ManualClock(clock.now() + apart);
      const second = runOnce({ ...WRITE, find: shown }, replicaOf(store.records, skewed), unheardOf);
      const refused = expect(second).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
      await passUntil(skewed, refused);
      end?.();
      const receipt = await first;
      const later = new ManualClock(skewed.now());
      expect(
        await runOnce({ ...WRITE, find: shown }, replicaOf(store.records, later), unheardOf),
      ).toMatchObject({ auditId: receipt.auditId, outcome: 'CREATED' });
    },
  );

  it('is sent again once its lease has ended, and that try has a whole lease of its own', async () => {
    const store = startStore();
    const begun: string[] = [];
    const hang = async (name: string) => {
      begun.push(name);
      return new Promise<never>(() => undefined);
    };
    const ask = (clock: ManualClock, work: () => Promise<never>) =>
      runOnce({ ...WRITE, find: shown }, replicaOf(store.records, clock), work);
    void ask(new ManualClock(), () => hang('first'));
    await expect.poll(() => begun, { interval: 1 }).toEqual(['first']);
    store.clock.advance(45_000);
    const waiting = new ManualClock();
    void ask(waiting, () => hang('second'));
    await waiting.untilSleeping();
    expect(begun).toEqual(['first']);
    store.clock.advance(16_000);
    waiting.advance(1_000);
    await expect.poll(() => begun, { interval: 1 }).toEqual(['first', 'second']);
    store.clock.advance(59_000);
    const asking = new ManualClock();
    await passUntil(
      asking,
      expect(ask(asking, unheardOf)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' }),
    );
  });

  describe('and that Defender shows before its own answer is kept', () => {
    /** One that is under way elsewhere, and one that asks with its key. */
    async function startBoth(meanwhile: 'ends' | 'is forgotten' | 'goes on' | 'dies' = 'goes on') {
      const store = startStore();
      let end: (() => void) | undefined;
      const first = runOnce(
        { ...WRITE, find: shown },
        replicaOf(store.records, store.clock),
        async (auditId) => {
          await new Promise<void>((resolve) => (end = resolve));
          return created(auditId);
        },
      );
      await expect.poll(() => end, { interval: 1 }).toBeDefined();
      const clock = new ManualClock();
      const looks: string[] = [];
      const recorded: string[] = [];
      const write = {
        ...WRITE,
        find: (auditId: string) => {
          looks.push(auditId);
          return Promise.resolve(writeResult('CREATED', 'found'));
        },
        recordFound: async (auditId: string) => {
          recorded.push(auditId);
          if (meanwhile === 'is forgotten') store.clock.advance(25 * 3_600_000);
          if (meanwhile === 'dies' && recorded.length === 1) await new Promise(() => undefined);
          if (meanwhile !== 'ends') return;
          end?.();
          await first;
        },
      };
      const ask = () => runOnce(write, replicaOf(store.records, clock, 'another'), unheardOf);
      const second = ask();
      await clock.untilSleeping();
      return { store, first, second, ask, clock, end: () => end?.(), looks, recorded };
    }

    it('is answered by that, and nothing is written down a second time', async () => {
      const { first, second, clock, end, looks, recorded } = await startBoth();
      clock.advance(4_000);
      await clock.untilSleeping();
      end();
      const receipt = await first;
      await passUntil(clock, second);
      expect(await second).toEqual(receipt);
      expect([looks, recorded]).toEqual([[receipt.auditId], []]);
    });

    it('is answered by what was seen once five seconds have brought no answer', async () => {
      const { second, clock, looks, recorded } = await startBoth();
      const began = clock.now();
      await passUntil(clock, second);
      expect(await second).toMatchObject({ result: 'found', auditId: looks[0] });
      expect(clock.now() - began).toBeLessThanOrEqual(5_500);
      expect(looks).toHaveLength(1);
      expect(recorded).toEqual(looks);
    });

    it('is written down by one of all who found it', async () => {
      const { second, clock, ask, recorded } = await startBoth();
      const all = [second, ask(), ask()];
      await passUntil(clock, Promise.all(all));
      const [answer] = await Promise.all(all);
      for (const other of all) expect(await other).toEqual(answer);
      expect(recorded).toEqual([answer!.auditId]);
    });

    it('is written down by another where the one who began to ended', async () => {
      const { second, clock, store, ask, recorded } = await startBoth('dies');
      void second;
      const asking = ask();
      await passUntil(clock, expect.poll(() => recorded.length, { interval: 1 }).toBe(1));
      store.clock.advance(11_000);
      await passUntil(clock, asking);
      expect(await asking).toMatchObject({ result: 'found', auditId: recorded[0] });
      expect(recorded).toHaveLength(2);
    });

    it('is written down, and answered, where the store can not say who does', async () => {
      const { second, clock, store, recorded } = await startBoth();
      const setIfAbsent = store.records.setIfAbsent.bind(store.records);
      store.records.setIfAbsent = async (name, ...rest) => {
        if (name.startsWith('found ')) throw new StoreUnavailableError('away');
        return setIfAbsent(name, ...rest);
      };
      await passUntil(clock, second);
      expect(await second).toMatchObject({ result: 'found', auditId: recorded[0] });
      expect(recorded).toHaveLength(1);
    });

    it('is answered by its own answer where that is kept while what was seen is written down', async () => {
      const { first, second, clock } = await startBoth('ends');
      await passUntil(clock, second);
      expect((await first).result).toBe('done');
      expect(await second).toEqual(await first);
    });

    it('is not done again where nothing is left of it once what was seen is written down', async () => {
      const { second, clock, looks } = await startBoth('is forgotten');
      await passUntil(clock, second);
      expect(await second).toMatchObject({ result: 'found', auditId: looks[0] });
    });
  });
});
