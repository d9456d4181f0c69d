import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../src/commands/sequence/command-context.js';
import { DeferredWrites, FAILOVER_MS } from '../../../src/commands/sequence/deferred-writes.js';
import { refusedResult, writeResult, type Receipt } from '../../../src/commands/sequence/receipt.js';
import { runOnce } from '../../../src/commands/sequence/run-once.js';
import { LIMITS } from '../../../src/config/limits.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { StoreUnavailableError, UnverifiedEntryError, type Store } from '../../../src/store/store.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { warned } from '../../kit/writes/warned.js';

const WRITE = {
  name: 'runDefenderAntiVirusScan',
  direction: 'tighten',
  input: {},
  key: 'k',
  resend: false,
  find: () => Promise.resolve(undefined),
} as const;
const NOT_STORED = warned('IDEMPOTENCY_KEY_NOT_STORED', 'could not be stored');

/**
 * The state of a store: it works, is unavailable, executes without responding, returns foreign entries, or throws
 * unexpected errors.
 */
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
  const deferredWrites = new DeferredWrites(clock, FAILOVER_MS);
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

/** Ends pauses one after the other, with their continuations. */
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 250) {
    clock.advance(250);
    for (let turns = 0; turns < 5; turns += 1) await turn();
  }
}

/** Passes time until the work is done. */
async function passing<T>(work: Promise<T>): Promise<T> {
  let isDone = false;
  void work.catch(() => undefined).finally(() => (isDone = true));
  while (!isDone) await pass(250);
  return work;
}

describe("a write that proceeds while its key can't be stored", () => {
  it('is recorded later although its store failed in an unexpected way', async () => {
    health = 'down';
    const asked = runOnce(WRITE, replica(), async (auditId) => {
      health = 'broken';
      return created(auditId);
    });
    await expect(passing(asked)).rejects.toThrow('A bug.');
    await pass(2_000);
    health = 'up';
    await pass(1_000);
    expect(await askAgain()).toMatchObject({ outcome: 'CREATED', result: 'done' });
  });

  it('is recorded under its key when it ends, if the store is available by then', async () => {
    health = 'down';
    const receipt = await passing(
      runOnce(WRITE, replica(), async (auditId) => {
        health = 'up';
        return created(auditId);
      }),
    );
    expect(receipt.warnings).toEqual([]);
    expect(await askAgain()).toEqual(receipt);
  });

  it('is recorded as in flight as soon as the store is available', async () => {
    health = 'down';
    let end: (() => void) | undefined;
    const first = runOnce(WRITE, replica(), async (auditId) => {
      await new Promise<void>((resolve) => (end = resolve));
      return created(auditId);
    });
    await pass(10_000);
    health = 'up';
    await pass(500);
    const second = askAgain();
    await pass(500);
    end!();
    const receipt = await first;
    await pass(500);
    expect(await second).toEqual(receipt);
  });

  it('warns that its key is not stored, and is recorded once the store is available', async () => {
    health = 'down';
    const receipt = await passing(runOnce(WRITE, replica(), async (auditId) => created(auditId)));
    expect(receipt.warnings).toEqual([NOT_STORED]);
    await pass(120_000);
    health = 'up';
    await pass(5_000);
    expect(await askAgain()).toEqual({ ...receipt, warnings: [] });
  });

  it('is not sent if the store becomes available before and has a record of it', async () => {
    const earlier = await runOnce(WRITE, replica(), async (auditId) => created(auditId));
    health = 'down';
    let sent = 0;
    const receipt = await passing(
      runOnce(WRITE, replica(), async (auditId, confirm) => {
        health = 'up';
        await confirm?.();
        sent += 1;
        return created(auditId);
      }),
    );
    expect(sent).toBe(0);
    expect(receipt).toEqual(earlier);
  });

  it('is sent if the store is still unavailable, and leaves a later entry unchanged', async () => {
    const earlier = await runOnce(WRITE, replica(), async (auditId) => created(auditId));
    health = 'down';
    const receipt = await passing(
      runOnce(WRITE, replica(), async (auditId, confirm) => {
        await confirm?.();
        return created(auditId);
      }),
    );
    expect(receipt).toMatchObject({ outcome: 'CREATED', warnings: [NOT_STORED] });
    expect(receipt.auditId).not.toBe(earlier.auditId);
    health = 'up';
    await pass(10_000);
    expect(await askAgain()).toEqual(earlier);
  });

  it('waits ten seconds if the store was available just before, and is then sent', async () => {
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

  it('waits in a process that has just started, which then knows earlier writes', async () => {
    const earlier = await runOnce(WRITE, replica(), async (auditId) => created(auditId));
    health = 'down';
    const again = runOnce<string>(WRITE, replica(), unheardOf);
    await pass(4_000);
    health = 'up';
    expect(await passing(again)).toEqual(earlier);
  });

  it('is not sent if the store becomes available within that time and has a record of it', async () => {
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

  it('recognizes its own record if the response to storing it was lost', async () => {
    health = 'down';
    const receipt = await passing(
      runOnce(WRITE, replica(), async (auditId, confirm) => {
        health = 'mute';
        await pass(1_000);
        health = 'up';
        await confirm?.();
        return created(auditId);
      }),
    );
    expect(receipt).toMatchObject({ outcome: 'CREATED', warnings: [] });
    expect(await askAgain()).toEqual(receipt);
  });

  it.each<[string, () => Promise<Receipt<string>>]>([
    ['fails without having been sent', () => Promise.reject(new Error('not sent'))],
    [
      'is refused by a guard rail',
      async () => ({ ...refusedResult<string>('REFUSED', 'CAP_REACHED', 'no'), auditId: 'a' }),
    ],
  ])('releases its key if it %s, though the record of its beginning was stored late', async (_name, end) => {
    health = 'down';
    const first = runOnce(WRITE, replica(), async (_auditId, confirm) => {
      health = 'up';
      await confirm?.();
      health = 'down';
      return end();
    });
    await passing(first).catch(() => undefined);
    health = 'up';
    await pass(5_000);
    // Without an entry, there is no write to look up in Defender.
    const unknownWrite = { ...WRITE, find: unheardOf };
    const again = await runOnce(unknownWrite, replica(), async (auditId) => created(auditId));
    expect(again.outcome).toBe('CREATED');
  });

  it('is retried once more when the process ends, and not afterwards', async () => {
    const context = replica();
    health = 'down';
    const receipt = await passing(runOnce(WRITE, context, async (auditId) => created(auditId)));
    health = 'up';
    await context.deferredWrites.close();
    expect(await askAgain()).toEqual({ ...receipt, warnings: [] });
    await turn();
    expect(clock.sleeping).toBe(0);
  });

  it('is not retried if its key has a foreign entry', async () => {
    health = 'down';
    await passing(
      runOnce(WRITE, replica(), async (auditId) => {
        health = 'forged';
        return created(auditId);
      }),
    );
    await pass(2_000);
    expect(clock.sleeping).toBe(0);
  });

  it('is abandoned after an hour', async () => {
    health = 'down';
    await passing(runOnce(WRITE, replica(), async (auditId) => created(auditId)));
    await pass(3_610_000);
    expect(clock.sleeping).toBe(0);
  });
});
