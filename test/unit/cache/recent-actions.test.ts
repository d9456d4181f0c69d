import { describe, expect, it } from 'vitest';
import { RecentActions } from '../../../src/defender-api/recent-actions.js';
import { GatheredReads } from '../../../src/store/gathered-reads.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import type { Store } from '../../../src/store/store.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const PATIENCE_MS = 50;
const ACTION = { id: 'a1', machineId: 'm1', type: 'Isolate', status: 'Pending' };

/** Two replicas. The second one has a slow connection to the store. */
function startReplicas() {
  const clock = new ManualClock();
  const store = createMemoryStore(clock);
  const late = async <T>(value: Promise<T>): Promise<T> => {
    await clock.sleep(2 * PATIENCE_MS);
    return value;
  };
  const slow: Store = {
    ...store,
    get: (key) => late(store.get(key)),
    getMany: (keys) => late(store.getMany(keys)),
    tracedBy: () => slow,
  };
  const open = (of: Store) =>
    new RecentActions(clock, { store: of, reads: new GatheredReads(of, clock, PATIENCE_MS) });
  return { clock, first: open(store), second: open(slow) };
}

describe('an action of another replica, while the store is slow', () => {
  it.each([
    ['action', [ACTION.id]],
    ['interactive', []],
  ] as const)('is found by reads in the lane %s: %j', async (lane, ids) => {
    const { clock, first, second } = startReplicas();
    await first.remember({ tenantId: 't' }, ACTION);
    const finding = Promise.resolve(second.find({ tenantId: 't', lane }, 'machine', ACTION.machineId));
    for (let step = 0; step < 2; step += 1) {
      clock.advance(PATIENCE_MS);
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await finding).map(({ id }) => id)).toEqual(ids);
  });
});
