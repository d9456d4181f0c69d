import { describe, expect, it } from 'vitest';
import { followWallClock, systemClock } from '../../../src/lib/clock.js';

describe('a sleep of the system clock', () => {
  it('ends by itself', async () => {
    await expect(systemClock.sleep(1)).resolves.toBeUndefined();
  });

  it('rejects with the reason of its signal', async () => {
    const controller = new AbortController();
    const sleep = systemClock.sleep(60_000, controller.signal);
    controller.abort(new Error('no longer wanted'));
    await expect(sleep).rejects.toThrow('no longer wanted');
  });

  it('rejects at once if its signal was aborted before', async () => {
    await expect(systemClock.sleep(60_000, AbortSignal.abort(new Error('too late')))).rejects.toThrow(
      'too late',
    );
  });
});

describe('the time of the system', () => {
  /** A wall clock that can be set, and a monotonic one. */
  function start() {
    let [running, ahead] = [0, 1_795_000_000_000];
    const now = followWallClock(
      () => ahead + running,
      () => running,
    );
    return {
      now,
      pass: (ms: number) => (running += ms),
      step: (ms: number) => (ahead += ms),
      right: () => ahead + running,
    };
  }

  it('continues when the clock is set back, and is corrected once earlier requests have ended', () => {
    const { now, pass, step, right } = start();
    const began = now();
    step(-90_000);
    expect(now()).toBe(began);
    pass(239_000);
    expect(now()).toBe(began + 239_000);
    pass(1_000);
    expect(now()).toBe(right());
    pass(5_000);
    expect(now()).toBe(right());
  });

  it('counts a pause in which the clock is set back', () => {
    const { now, pass, step, right } = start();
    const began = now();
    pass(147_000);
    step(-3_600_000);
    expect(now()).toBe(began + 147_000);
    pass(20_000);
    step(-19_500);
    expect(now()).toBe(began + 167_000);
    pass(220_000);
    expect(now()).toBe(right());
  });

  it('is corrected at once when the clock is set forward, or a backward step is undone', () => {
    const { now, pass, step, right } = start();
    now();
    step(90_000);
    expect(now()).toBe(right());
    step(-90_000);
    expect(now()).toBe(right() + 90_000);
    pass(7_000);
    step(90_000);
    expect(now()).toBe(right());
  });

  it('follows small corrections, in whole milliseconds', () => {
    const { now, pass, step, right } = start();
    for (const ms of [-900, 3, 250, -1_000, 999]) {
      pass(1_500);
      step(ms);
      expect(now()).toBe(right());
    }
    step(-60_000);
    pass(0.4);
    expect(Number.isInteger(now())).toBe(true);
  });

  it('follows repeated backward steps', () => {
    const { now, pass, step, right } = start();
    const began = now();
    step(-10_000);
    now();
    pass(100_000);
    step(-10_000);
    expect(now()).toBe(began + 100_000);
    pass(150_000);
    expect(now()).toBe(right());
  });
});
