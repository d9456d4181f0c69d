import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../src/commands/sequence/command-context.js';
import { DeferredWrites, FAILOVER_MS } from '../../../src/commands/sequence/deferred-writes.js';
import { writeResult, type Receipt, type WriteResult } from '../../../src/commands/sequence/receipt.js';
import { runOnce } from '../../../src/commands/sequence/run-once.js';
import { LIMITS } from '../../../src/config/limits.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { StoreUnavailableError, type Store } from '../../../src/store/store.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const WRITE = {
  name: 'runDefenderAntiVirusScan',
  direction: 'tighten',
  input: {},
  key: 'k',
  resend: false,
} as const;

/** A replica with its own clock, whose writes wait up to 20 s for one in flight. */
function replicaOf(records: Store, clock: ManualClock, processId = 'one') {
  const call = { tenantId: 't', deadline: clock.now() + 20_000 };
  const caller = { tenantId: 't', oid: 'o' };
  return {
    records,
    clock,
    call,
    caller,
    limits: LIMITS,
    deferredWrites: new DeferredWrites(clock, FAILOVER_MS),
    processId,
    attemptId: () => randomUUID(),
  } as unknown as CommandContext;
}

function startStore() {
  const clock = new ManualClock();
  return { clock, records: createMemoryStore(clock) };
}

/**
 * Advances a replica's clock until its result is available. The work may not wait in real time: the clock would pass its
 * deadline on a busy machine.
 */
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

describe('a write whose key the store has without a response', () => {
  function startMute(direction: 'loosen' | 'tighten') {
    const { clock, records } = startStore();
    const setIfAbsent = records.setIfAbsent.bind(records);
    records.setIfAbsent = async (...entry) => {
      records.setIfAbsent = setIfAbsent;
      await setIfAbsent(...entry);
      throw new StoreUnavailableError('away');
    };
    const write = { ...WRITE, direction, find: unheardOf };
    return (work: (auditId: string) => Promise<Receipt<string>>) =>
      runOnce<string>(write, replicaOf(records, clock), work);
  }

  it('leaves it free if it loosens protection', async () => {
    const ask = startMute('loosen');
    await expect(ask(unheardOf)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect((await ask(created)).outcome).toBe('CREATED');
  });

  it('is sent and stored under it if it tightens protection', async () => {
    const ask = startMute('tighten');
    const receipt = await ask(created);
    expect(receipt).toMatchObject({ outcome: 'CREATED', warnings: [] });
    expect(await ask(unheardOf)).toEqual(receipt);
  });
});

it('a write does not warn of its key if its result is stored at the second try', async () => {
  const { clock, records } = startStore();
  const context = replicaOf(records, clock);
  const set = records.set.bind(records);
  const receipt = await runOnce<string>({ ...WRITE, find: unheardOf }, context, async (auditId) => {
    records.set = async () => {
      records.set = set;
      throw new StoreUnavailableError('away');
    };
    return created(auditId);
  });
  expect(receipt.warnings).toEqual([]);
  expect(await runOnce({ ...WRITE, find: unheardOf }, replicaOf(records, clock), unheardOf)).toEqual(receipt);
});

describe('a write with an idempotency key that another replica has begun', () => {
  it.each([90_000, -90_000])(
    'is not resent while the first may be in flight, though the clocks of both are %i ms apart',
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
      // Its own process will answer, so nobody reads from Defender.
      const second = runOnce({ ...WRITE, find: unheardOf }, replicaOf(store.records, skewed), unheardOf);
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

  it('is resent once its lease has expired, with a full lease of its own', async () => {
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

  describe('visible in Defender before its own response is stored', () => {
    /** A write in flight at another replica, and a retry with its key. */
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
      let tell: (() => void) | undefined;
      const recording = new Promise<void>((resolve) => (tell = resolve));
      const write = {
        ...WRITE,
        find: (auditId: string) => {
          looks.push(auditId);
          return Promise.resolve(writeResult('CREATED', 'found'));
        },
        recordFound: async (auditId: string, found: WriteResult<string>) => {
          recorded.push(auditId);
          tell?.();
          if (meanwhile === 'is forgotten') store.clock.advance(25 * 3_600_000);
          if (meanwhile === 'dies' && recorded.length === 1) await new Promise(() => undefined);
          if (meanwhile !== 'ends') return found;
          end?.();
          await first;
          return found;
        },
      };
      const ask = () => runOnce(write, replicaOf(store.records, clock, 'another'), unheardOf);
      const second = ask();
      await clock.untilSleeping();
      return { store, first, second, ask, clock, end: () => end?.(), looks, recorded, recording };
    }

    it('returns the found write, and records nothing a second time', async () => {
      const { first, second, clock, end, looks, recorded } = await startBoth();
      clock.advance(4_000);
      await clock.untilSleeping();
      end();
      const receipt = await first;
      await passUntil(clock, second);
      expect(await second).toEqual(receipt);
      expect([looks, recorded]).toEqual([[receipt.auditId], []]);
    });

    it('returns the found write after five seconds without the response', async () => {
      const { second, clock, looks, recorded } = await startBoth();
      const began = clock.now();
      await passUntil(clock, second);
      expect(await second).toMatchObject({ result: 'found', auditId: looks[0] });
      expect(clock.now() - began).toBeLessThanOrEqual(5_500);
      expect(looks).toHaveLength(1);
      expect(recorded).toEqual(looks);
    });

    it('is recorded by one of all replicas that found it', async () => {
      const { second, clock, ask, recorded } = await startBoth();
      const all = [second, ask(), ask()];
      await passUntil(clock, Promise.all(all));
      const [answer] = await Promise.all(all);
      for (const other of all) expect(await other).toEqual(answer);
      expect(recorded).toEqual([answer!.auditId]);
    });

    it('is recorded by another replica if the first one ended', async () => {
      const { clock, store, ask, recorded, recording } = await startBoth('dies');
      const asking = ask();
      await passUntil(clock, recording);
      for (let passed = 0; passed < 5_000; passed += 250) {
        await new Promise(setImmediate);
        clock.advance(250);
      }
      expect(recorded).toHaveLength(1);
      store.clock.advance(11_000);
      await passUntil(clock, asking);
      expect(await asking).toMatchObject({ result: 'found', auditId: recorded[0] });
      expect(recorded).toHaveLength(2);
    });

    it("is recorded and returned if the store doesn't know who records it", async () => {
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

    it('returns its own response if that is stored while the found write is recorded', async () => {
      const { first, second, clock } = await startBoth('ends');
      await passUntil(clock, second);
      expect((await first).result).toBe('done');
      expect(await second).toEqual(await first);
    });

    it('is not resent if its record is gone once the found write is recorded', async () => {
      const { second, clock, looks } = await startBoth('is forgotten');
      await passUntil(clock, second);
      expect(await second).toMatchObject({ result: 'found', auditId: looks[0] });
    });
  });
});
