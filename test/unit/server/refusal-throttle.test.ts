import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RefusalThrottle } from '../../../src/server/admission/limit-callers.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

function createThrottle() {
  const clock = new ManualClock();
  const throttle = new RefusalThrottle(clock);
  const rejected: string[] = [];
  const refuse = (caller: string) => {
    // The throttle only uses the end of a response's connection.
    const response = new EventEmitter();
    throttle.refuse(caller, response as ServerResponse, () => rejected.push(caller));
    return () => response.emit('close');
  };
  const refuseTimes = (caller: string, count: number) => Array.from({ length: count }, () => refuse(caller));
  return { clock, rejected, refuseTimes };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('rejections of a caller', () => {
  it('are sent at once, ten of them a second', () => {
    const { clock, rejected, refuseTimes } = createThrottle();
    refuseTimes('a', 12);
    expect(rejected).toHaveLength(10);
    clock.advance(1_000);
    refuseTimes('a', 12);
    expect(rejected).toHaveLength(20);
    refuseTimes('b', 1);
    expect(rejected.at(-1)).toBe('b');
  });

  it('beyond these are sent 100 ms later', () => {
    const { rejected, refuseTimes } = createThrottle();
    refuseTimes('a', 15);
    vi.advanceTimersByTime(99);
    expect(rejected).toHaveLength(10);
    vi.advanceTimersByTime(1);
    expect(rejected).toHaveLength(15);
  });

  it('are delayed 50 at a time for one caller, and 500 in total', () => {
    const { rejected, refuseTimes } = createThrottle();
    refuseTimes('a', 65);
    expect(rejected).toHaveLength(15);
    for (let caller = 0; caller < 10; caller += 1) refuseTimes(`caller ${caller}`, 60);
    // Nine callers have 50 delayed ones each, and the tenth has none.
    expect(rejected).toHaveLength(15 + 9 * 10 + 60);
    vi.advanceTimersByTime(100);
    expect(rejected).toHaveLength(65 + 600);
    refuseTimes('a', 65);
    expect(rejected).toHaveLength(65 + 600 + 15);
  });

  it('are not sent after the connection has ended, and no longer count', () => {
    const { rejected, refuseTimes } = createThrottle();
    for (const end of refuseTimes('a', 60)) end();
    expect([rejected.length, vi.getTimerCount()]).toEqual([10, 0]);
    refuseTimes('a', 50);
    expect(rejected).toHaveLength(10);
    vi.advanceTimersByTime(100);
    expect(rejected).toHaveLength(60);
  });
});
