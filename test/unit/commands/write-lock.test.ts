import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../src/lib/clock.js';
import { WriteLocks } from '../../../src/commands/sequence/write-lock.js';
import { UpstreamUnavailableError } from '../../../src/errors/upstream-errors.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { StoreUnavailableError, type Store } from '../../../src/store/store.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const DEADLINE_MS = 25_000;

function createGate() {
  let letGo = () => undefined as void;
  const signal = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { signal, letGo: () => letGo() };
}

/** Locks, and writes to one machine that run until they are released. */
function startWrites() {
  const clock = new ManualClock();
  const locks = new WriteLocks({ store: createMemoryStore(clock), clock });
  const begun: string[] = [];
  const write = (name: string, deadlineMs = DEADLINE_MS) => {
    const { signal, letGo } = createGate();
    const request = { name: 'a machine', call: { deadline: clock.now() + deadlineMs }, failOpen: true };
    const done = locks.hold(request, async () => {
      begun.push(name);
      await signal;
      return name;
    });
    return { done, letGo };
  };
  return { clock, begun, write };
}

describe('writes to one target', () => {
  it('run sequentially, in the order of arrival', async () => {
    const { begun, write } = startWrites();
    const [first, second] = [write('first'), write('second')];
    await expect.poll(() => begun).toEqual(['first']);
    second.letGo();
    first.letGo();
    expect(await Promise.all([first.done, second.done])).toEqual(['first', 'second']);
  });

  it('are rejected at their deadline while another runs, and never start then', async () => {
    const { clock, begun, write } = startWrites();
    const [first, second, patient] = [write('first'), write('second'), write('patient', 2 * DEADLINE_MS)];
    await expect.poll(() => begun).toEqual(['first']);
    const refused = expect(second.done).rejects.toThrow(UpstreamUnavailableError);
    clock.advance(DEADLINE_MS);
    await refused;
    first.letGo();
    patient.letGo();
    expect(await patient.done).toBe('patient');
    expect(begun).toEqual(['first', 'patient']);
    expect(clock.sleeping).toBe(0);
  });

  it('release a lock that the store took without a response', async () => {
    const clock = new ManualClock();
    const store = createMemoryStore(clock);
    const slow: Store = {
      ...store,
      setIfAbsent: async (...args) => {
        await store.setIfAbsent(...args);
        throw new StoreUnavailableError('Redis did not respond.');
      },
    };
    const call = { deadline: clock.now() + DEADLINE_MS };
    const hold = (failOpen: boolean) =>
      new WriteLocks({ store: { ...slow, tracedBy: () => slow }, clock }).hold(
        { name: 'a machine', call, failOpen },
        async (kind) => kind,
      );
    expect(await hold(true)).toBe('this process');
    await nextTurn();
    expect(await store.get('lock a machine')).toBeUndefined();
    await expect(hold(false)).rejects.toThrow(UpstreamUnavailableError);
    await nextTurn();
    expect(await store.get('lock a machine')).toBeUndefined();
  });

  it('leave no lock behind once the store is back', async () => {
    const clock = new ManualClock();
    const store = createMemoryStore(clock);
    let isUp = true;
    const lossy: Store = {
      ...store,
      tracedBy: () => lossy,
      deleteIf: async (...args) => {
        if (!isUp) throw new StoreUnavailableError('Redis is away.');
        return store.deleteIf(...args);
      },
    };
    const locks = new WriteLocks({ store: lossy, clock });
    const request = { name: 'a machine', call: { deadline: clock.now() + DEADLINE_MS }, failOpen: true };
    await locks.hold(request, async () => (isUp = false));
    expect(await store.get('lock a machine')).toBeDefined();
    isUp = true;
    await locks.releaseLeft();
    expect(await store.get('lock a machine')).toBeUndefined();
  });

  it('wait until their deadline for another replica, and no longer if the clock is set back meanwhile', async () => {
    const time = new ManualClock();
    let setBackBy = 0;
    const clock: Clock = {
      now: () => time.now() - setBackBy,
      sleep: (ms, signal) => time.sleep(ms, signal),
    };
    const store = createMemoryStore(time);
    await store.setIfAbsent('lock a machine', 'another replica', 10 * DEADLINE_MS);
    const request = { name: 'a machine', call: { deadline: clock.now() + DEADLINE_MS }, failOpen: true };
    let end: unknown;
    new WriteLocks({ store, clock })
      .hold(request, () => Promise.resolve('begun'))
      .then(
        (done) => (end = done),
        (error: unknown) => (end = error),
      );
    await nextTurn();
    setBackBy = 60_000;
    let waited = 0;
    for (; end === undefined && waited < 3 * DEADLINE_MS; waited += 100) {
      time.advance(100);
      await nextTurn();
    }
    expect(end).toBeInstanceOf(UpstreamUnavailableError);
    expect(waited).toBeGreaterThanOrEqual(DEADLINE_MS - 100);
    expect(waited).toBeLessThanOrEqual(DEADLINE_MS);
    expect(time.sleeping).toBe(0);
  });
});
