import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../src/commands/sequence/command-context.js';
import { DeferredWrites, FAILOVER_MS } from '../../../src/commands/sequence/deferred-writes.js';
import { refusedResult, writeResult, type Receipt } from '../../../src/commands/sequence/receipt.js';
import { runOnce, UnknownKeyError } from '../../../src/commands/sequence/run-once.js';
import { LIMITS } from '../../../src/config/limits.js';
import { UpstreamTimeoutError } from '../../../src/errors/upstream-errors.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { StoreUnavailableError, type Store } from '../../../src/store/store.js';
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

const created = (auditId: string): Receipt<string> => ({ ...writeResult('CREATED', 'done'), auditId });
const unheardOf = () => Promise.reject(new Error('sent twice'));
const turn = () => new Promise(setImmediate);

/** A replica whose store can be lost, and its writes. */
function startReplica(clock = new ManualClock(), held = createMemoryStore(clock)) {
  let isUp = true;
  const records = new Proxy(held, {
    get: (store, name) =>
      isUp
        ? (Reflect.get(store, name) as unknown)
        : () => Promise.reject(new StoreUnavailableError('Not now.')),
  }) satisfies Store;
  const deferredWrites = new DeferredWrites(clock, FAILOVER_MS);
  return {
    now: () => clock.now(),
    isRetrying: () => clock.sleeping > 0,
    beside: () => startReplica(clock, held),
    lose: () => (isUp = false),
    find: () => (isUp = true),
    pass: async (ms: number) => {
      for (let passed = 0; passed < ms; passed += 250) {
        await turn();
        clock.advance(250);
      }
    },
    run: (work: (auditId: string) => Promise<Receipt<string>>, given = {}) => {
      const context = {
        ...{ records, clock, deferredWrites, limits: LIMITS, attemptId: () => randomUUID() },
        call: { tenantId: 't', deadline: clock.now() + 40_000 },
        caller: { tenantId: 't', oid: 'o' },
      } as unknown as CommandContext;
      return runOnce<string>({ ...WRITE, ...given }, context, work);
    },
    /** Passes time until the work is done. */
    passing: async <T>(work: Promise<T>): Promise<T> => {
      let isDone = false;
      void work.catch(() => undefined).finally(() => (isDone = true));
      while (!isDone) {
        await turn();
        clock.advance(250);
      }
      return work;
    },
  };
}

describe('a write with an idempotency key that this process knows, if the store is lost', () => {
  it.each(['after', 'before'])(
    'is not sent again without resend, lost %s the first request',
    async (when) => {
      const { lose, run, passing } = startReplica();
      if (when === 'before') lose();
      const lost = refusedResult<string>('OUTCOME_UNKNOWN', 'OUTCOME_UNKNOWN', 'no response');
      const first = await passing(run(async (auditId) => ({ ...lost, auditId })));
      lose();
      expect(await passing(run(unheardOf))).toEqual(first);
      const otherInput = passing(run(unheardOf, { input: { other: true } }));
      await expect(otherInput).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      const resent = await passing(run(async (auditId) => created(auditId), { resend: true }));
      expect(resent.outcome).toBe('CREATED');
      expect(await passing(run(unheardOf))).toEqual(resent);
    },
  );

  it('is not sent again if the store told it before that another replica has done it', async () => {
    const { run, beside } = startReplica();
    const first = await run(async (auditId) => created(auditId));
    const other = beside();
    expect(await other.run(unheardOf)).toEqual(first);
    other.lose();
    expect(await other.passing(other.run(unheardOf))).toEqual(first);
  });

  it('is not sent again while the first request is in flight', async () => {
    const { lose, run, passing } = startReplica();
    let end: (() => void) | undefined;
    const first = run(async (auditId) => {
      await new Promise<void>((resolve) => (end = resolve));
      return created(auditId);
    });
    await turn();
    lose();
    const second = run(unheardOf);
    await turn();
    end!();
    const [one, other] = await passing(Promise.all([first, second]));
    expect(one.warnings).toEqual([NOT_STORED]);
    expect(other).toMatchObject({ outcome: 'CREATED', auditId: one.auditId });
  });
});

it('a write waits for its key, and is stored under it later, in each outage', async () => {
  const { lose, find, run, passing, pass, now } = startReplica();
  for (const key of ['first', 'second']) {
    lose();
    const began = now();
    const receipt = await passing(run(async (auditId) => created(auditId), { key }));
    expect(now() - began).toBeGreaterThan(9_000);
    expect(receipt.warnings).toEqual([NOT_STORED]);
    find();
    await pass(1_000);
    expect(await run(unheardOf, { key })).toEqual({ ...receipt, warnings: [] });
  }
});

it('a loosening write that is refused without the store leaves nothing to store', async () => {
  const { lose, run, isRetrying } = startReplica();
  lose();
  await expect(run(unheardOf, { direction: 'loosen' })).rejects.toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
    message: expect.stringContaining('nothing was sent'),
  });
  await turn();
  expect(isRetrying()).toBe(false);
});

describe('a write that fails because of an outage', () => {
  const late = () => Promise.reject(new UpstreamTimeoutError('Nothing was sent.'));

  it('tells that an earlier request may have been done, if no store knows its key', async () => {
    const { lose, run, passing } = startReplica();
    await expect(passing(run(late))).rejects.not.toThrow(UnknownKeyError);
    lose();
    const failed = passing(run(late));
    await expect(failed).rejects.toThrow(UnknownKeyError);
    await expect(failed).rejects.toMatchObject({
      code: 'UPSTREAM_TIMEOUT',
      message: expect.stringMatching(/^Nothing was sent\. .* may have been done\.$/),
    });
  });

  it('tells nothing of earlier requests if the store returns first, and has none', async () => {
    const { lose, find, run, passing, pass } = startReplica();
    lose();
    const failed = run(late);
    await pass(1_000);
    find();
    await expect(passing(failed)).rejects.not.toThrow(UnknownKeyError);
  });
});
