import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../src/commands/sequence/command-context.js';
import { DeferredWrites } from '../../../src/commands/sequence/deferred-writes.js';
import { refusedResult, writeResult, type Receipt } from '../../../src/commands/sequence/receipt.js';
import { runOnce } from '../../../src/commands/sequence/run-once.js';
import { LIMITS } from '../../../src/config/limits.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { StoreUnavailableError, UnverifiedEntryError, type Store } from '../../../src/store/store.js';
import { ManualClock } from '../../kit/manual-clock.js';
import { warned } from '../../kit/warned.js';

const WRITE = {
  name: 'runDefenderAntiVirusScan',
  direction: 'tighten',
  input: {},
  key: 'k',
  resend: false,
  find: () => Promise.resolve(undefined),
} as const;
const NOT_KEPT = warned('IDEMPOTENCY_KEY_NOT_KEPT', 'could not be kept');

/** A store that is there, away, does what it is told and then says nothing, finds what is not ours, or fails as none should. */
type Health = 'up' | 'down' | 'mute' | 'forged' | 'broken';

let clock: ManualClock;
let health: Health;
let held: Store;
let records: Store;

beforeEach(() => {
  clock = new ManualClock();
  health = 'up';
  held = createMemoryStore(clock);
  records = new Proxy(held, {
    get: (store, name) =>
      name === 'tracedBy'
        ? () => records
        : async (...args: readonly never[]) => {
            const away = new StoreUnavailableError('Not now.');
            if (health === 'down') throw away;
            if (health === 'broken') throw new Error('A bug.');
            if (health === 'forged') throw new UnverifiedEntryError('key', 'no seal');
            const answer = await (store[name as 'get'] as (...given: readonly never[]) => unknown)(...args);
            if (health === 'mute') throw away;
            return answer;
          },
  });
});

function replica(): CommandContext {
  const call = { tenantId: 't', deadline: clock.now() + 20_000 };
  const caller = { tenantId: 't', oid: 'o' };
  const deferredWrites = new DeferredWrites(clock);
  return {
    records,
    clock,
    call,
    caller,
    limits: LIMITS,
    deferredWrites,
    attemptId: () => randomUUID(),
  } as unknown as CommandContext;
}

const created = (auditId: string): Receipt<string> => ({ ...writeResult('CREATED', 'done'), auditId });
const unheardOf = () => Promise.reject(new Error('sent twice'));
const askAgain = () => runOnce<string>(WRITE, replica(), unheardOf);
const turn = () => new Promise(setImmediate);

/** Lets pauses end, one after the other, and what they wait for happen. */
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 250) {
    clock.advance(250);
    for (let turns = 0; turns < 5; turns += 1) await turn();
  }
}

describe('a write that goes on while its key can not be kept', () => {
  it('is known later though its store failed in a way that nobody expects', async () => {
    health = 'down';
    const asked = runOnce(WRITE, replica(), async (auditId) => {
      health = 'broken';
      return created(auditId);
    });
    await expect(asked).rejects.toThrow('A bug.');
    await pass(2_000);
    health = 'up';
    await pass(1_000);
    expect(await askAgain()).toMatchObject({ outcome: 'CREATED', result: 'done' });
  });

  it('is known by its key when it ends, if the store is back by then', async () => {
    health = 'down';
    const receipt = await runOnce(WRITE, replica(), async (auditId) => {
      health = 'up';
      return created(auditId);
    });
    expect(receipt.warnings).toEqual([]);
    expect(await askAgain()).toEqual(receipt);
  });

  it('is known to be under way as soon as the store is back', async () => {
    health = 'down';
    let end: (() => void) | undefined;
    const first = runOnce(WRITE, replica(), async (auditId) => {
      await new Promise<void>((resolve) => (end = resolve));
      return created(auditId);
    });
    await expect.poll(() => end, { interval: 1 }).toBeDefined();
    health = 'up';
    await pass(500);
    const second = askAgain();
    await pass(500);
    end!();
    const receipt = await first;
    await pass(500);
    expect(await second).toEqual(receipt);
  });

  it('says that its key is not kept, and is known once the store is back', async () => {
    health = 'down';
    const receipt = await runOnce(WRITE, replica(), async (auditId) => created(auditId));
    expect(receipt.warnings).toEqual([NOT_KEPT]);
    await pass(120_000);
    health = 'up';
    await pass(5_000);
    expect(await askAgain()).toEqual({ ...receipt, warnings: [] });
  });

  it('is not sent when the store is back before, and knows it', async () => {
    const earlier = await runOnce(WRITE, replica(), async (auditId) => created(auditId));
    health = 'down';
    let sent = 0;
    const receipt = await runOnce(WRITE, replica(), async (auditId, confirm) => {
      health = 'up';
      await confirm?.();
      sent += 1;
      return created(auditId);
    });
    expect(sent).toBe(0);
    expect(receipt).toEqual(earlier);
  });

  it('is sent when the store is still away, and leaves alone what it finds there later', async () => {
    const earlier = await runOnce(WRITE, replica(), async (auditId) => created(auditId));
    health = 'down';
    const receipt = await runOnce(WRITE, replica(), async (auditId, confirm) => {
      await confirm?.();
      return created(auditId);
    });
    expect(receipt).toMatchObject({ outcome: 'CREATED', warnings: [NOT_KEPT] });
    expect(receipt.auditId).not.toBe(earlier.auditId);
    health = 'up';
    await pass(10_000);
    expect(await askAgain()).toEqual(earlier);
  });

  it('is not sent for ten seconds where the store was there just before, and then is', async () => {
    const context = {
      ...replica(),
      call: { tenantId: 't', deadline: clock.now() + 40_000 } as CommandContext['call'],
    };
    await runOnce({ ...WRITE, key: 'before' }, context, async (auditId) => created(auditId));
    health = 'down';
    const sent: number[] = [];
    const began = clock.now();
    const ask = (key: string) =>
      runOnce({ ...WRITE, key }, context, async (auditId, confirm) => {
        await confirm?.();
        sent.push(clock.now() - began);
        return created(auditId);
      });
    const first = ask('first');
    await turn();
    await pass(9_500);
    expect(sent).toEqual([]);
    await pass(500);
    await first;
    await ask('second');
    expect(sent).toEqual([10_000, 10_000]);
  });

  it('is not sent when the store is back within that time, and knows it', async () => {
    const context = replica();
    const earlier = await runOnce(WRITE, context, async (auditId) => created(auditId));
    health = 'down';
    const again = runOnce<string>(WRITE, context, async (_auditId, confirm) => {
      await confirm?.();
      return unheardOf();
    });
    await pass(3_000);
    health = 'up';
    await pass(1_000);
    expect(await again).toEqual(earlier);
  });

  it('knows its own record when it was kept and the answer got lost', async () => {
    health = 'down';
    const receipt = await runOnce(WRITE, replica(), async (auditId, confirm) => {
      health = 'mute';
      await pass(1_000);
      health = 'up';
      await confirm?.();
      return created(auditId);
    });
    expect(receipt).toMatchObject({ outcome: 'CREATED', warnings: [] });
    expect(await askAgain()).toEqual(receipt);
  });

  it.each<[string, () => Promise<Receipt<string>>]>([
    ['fails without having been sent', () => Promise.reject(new Error('not sent'))],
    [
      'is refused by a guard rail',
      async () => ({ ...refusedResult<string>('REFUSED', 'CAP_REACHED', 'no'), auditId: 'a' }),
    ],
  ])(
    'leaves its key free when it %s, though the record of its beginning was kept late',
    async (_name, end) => {
      health = 'down';
      const first = runOnce(WRITE, replica(), async (_auditId, confirm) => {
        health = 'up';
        await confirm?.();
        health = 'down';
        return end();
      });
      await first.catch(() => undefined);
      health = 'up';
      await pass(5_000);
      // Nothing is left that Defender would have to be asked about.
      const anew = { ...WRITE, find: unheardOf };
      const again = await runOnce(anew, replica(), async (auditId) => created(auditId));
      expect(again.outcome).toBe('CREATED');
    },
  );

  it('is tried once more when the process ends, and no longer afterwards', async () => {
    const context = replica();
    health = 'down';
    const receipt = await runOnce(WRITE, context, async (auditId) => created(auditId));
    health = 'up';
    await context.deferredWrites.close();
    expect(await askAgain()).toEqual({ ...receipt, warnings: [] });
    await turn();
    expect(clock.sleeping).toBe(0);
  });

  it('is tried no more where something that is not ours lies under its key', async () => {
    health = 'down';
    await runOnce(WRITE, replica(), async (auditId) => {
      health = 'forged';
      return created(auditId);
    });
    await pass(2_000);
    expect(clock.sleeping).toBe(0);
  });

  it('is given up after an hour', async () => {
    health = 'down';
    await runOnce(WRITE, replica(), async (auditId) => created(auditId));
    await pass(3_610_000);
    expect(clock.sleeping).toBe(0);
  });
});
