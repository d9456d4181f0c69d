import { describe, expect, it } from 'vitest';
import { noCost } from '../../../src/defender-api/call-budget.js';
import type { CallContext } from '../../../src/defender-api/call-context.js';
import type { CacheSlot } from '../../../src/defender-api/cache/cache-entry.js';
import { SharedReads } from '../../../src/defender-api/cache/shared-reads.js';
import type { StoreEntry } from '../../../src/store/store.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const LEASE_MS = 2_000;
const slot = {
  partition: { tenantId: 't', cacheClass: 'machines' },
  generation: 'g',
  name: 'all machines',
} as unknown as CacheSlot;

/** Replicas with a store whose entries expire by the test's clock. */
function startReplicas() {
  const clock = new ManualClock();
  const entries = new Map<string, { readonly value: string; readonly until: number }>();
  const send = ({ key, value, ttlMs = 0 }: StoreEntry) =>
    entries.set(key, { value, until: clock.now() + ttlMs });
  const takeLeases = async (keys: readonly string[], ttlMs: number) =>
    keys.map((key) => {
      const entry = entries.get(key);
      const value = entry !== undefined && entry.until > clock.now() ? entry.value : '';
      if (value === '') send({ key, value: 'held', ttlMs });
      return value === '' ? 'taken' : value === 'done' ? 'done' : 'held';
    });
  const open = () =>
    new SharedReads({
      send: (entry) => void send(entry),
      takeLeases,
      clock,
      config: { patienceMs: 60_000, leaseMs: LEASE_MS },
    });
  const context = { tenantId: 't', deadline: clock.now() + 30_000, cost: noCost() } as unknown as CallContext;
  return { clock, open, context };
}

/** Advances the clock in steps, each followed by everything that is due. */
async function pass(clock: ManualClock, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 50) {
    clock.advance(50);
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a read of several calls, longer than a lease', () => {
  it.each([
    [true, 1],
    [false, 2],
  ])('is waited for by other replicas if it is marked as long: %s', async (isLong, reads) => {
    const { clock, open, context } = startReplicas();
    let count = 0;
    let found: { readonly value: string } | undefined;
    const read = async () => {
      count += 1;
      await clock.sleep(10_000);
      found = { value: 'rows' };
      return 'rows';
    };
    const one = { slot, context, find: async () => found, read, isLong };
    const answers = Promise.all([open().once(one), open().once(one)]);
    await pass(clock, 20_000);
    expect(await answers).toEqual(['rows', 'rows']);
    expect(count).toBe(reads);
  });

  it('is repeated by another replica, but not before half of its time, if it never ends', async () => {
    const { clock, open, context } = startReplicas();
    const stuck = open().once({
      slot,
      context,
      find: async () => undefined,
      read: () => clock.sleep(1e6),
      isLong: true,
    });
    void stuck;
    let isRead = false;
    const read = async () => void (isRead = true);
    const other = open().once({ slot, context, find: async () => undefined, read, isLong: true });
    await pass(clock, 14_000);
    expect(isRead).toBe(false);
    await pass(clock, 2_000);
    await other;
    expect(isRead).toBe(true);
  });
});
