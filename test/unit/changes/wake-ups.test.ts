import { expect, it } from 'vitest';
import { WakeUps } from '../../../src/changes/wake-ups.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

function startWaiting() {
  const clock = new ManualClock();
  const wakeUps = new WakeUps(clock);
  const woken: string[] = [];
  const wait = (name: string, ms: number, signal?: AbortSignal) => {
    void wakeUps.wait(ms, signal).then(() => woken.push(name));
  };
  const pass = async (ms: number) => {
    clock.advance(ms);
    await settle();
  };
  return { clock, wakeUps, woken, wait, pass };
}

it('wakes each waiter at its deadline, with a single timer', async () => {
  const { clock, woken, wait, pass } = startWaiting();
  wait('late', 30_000);
  wait('early', 10_000);
  wait('later', 31_000);
  wait('never', Infinity);
  expect(clock.sleeping).toBe(1);
  await pass(9_999);
  expect(woken).toEqual([]);
  await pass(1);
  expect(woken).toEqual(['early']);
  await pass(20_000);
  expect(woken).toEqual(['early', 'late']);
  wait('soon', 500);
  await pass(500);
  expect(woken).toEqual(['early', 'late', 'soon']);
  await pass(500);
  expect(woken).toEqual(['early', 'late', 'soon', 'later']);
  expect(clock.sleeping).toBe(0);
});

it('wakes all at once, an aborted waiter alone, and waiters after the end immediately', async () => {
  const { clock, wakeUps, woken, wait } = startWaiting();
  const leaving = new AbortController();
  wait('one', 10_000);
  wait('left', 10_000, leaving.signal);
  leaving.abort();
  await settle();
  expect(woken).toEqual(['left']);
  wait('two', Infinity);
  wakeUps.wakeAll();
  await settle();
  expect(woken).toEqual(['left', 'one', 'two']);
  expect(clock.sleeping).toBe(0);
  wakeUps.end();
  wait('at once', 10_000);
  wait('also', 10_000, AbortSignal.abort());
  await settle();
  expect(woken).toEqual(['left', 'one', 'two', 'at once', 'also']);
  expect(clock.sleeping).toBe(0);
});
