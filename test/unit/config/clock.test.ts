import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/config/clock.js';

describe('a sleep of the system clock', () => {
  it('ends by itself', async () => {
    await expect(systemClock.sleep(1)).resolves.toBeUndefined();
  });

  it('ends early with the reason of its signal', async () => {
    const controller = new AbortController();
    const sleep = systemClock.sleep(60_000, controller.signal);
    controller.abort(new Error('no longer wanted'));
    await expect(sleep).rejects.toThrow('no longer wanted');
  });

  it('does not begin when its signal was aborted before', async () => {
    await expect(systemClock.sleep(60_000, AbortSignal.abort(new Error('too late')))).rejects.toThrow(
      'too late',
    );
  });
});
