import { describe, expect, it } from 'vitest';
import { Waiters, PriorityRaisedError } from '../../../src/defender-api/transport/waiters.js';

describe('those who wait for one call', () => {
  it('wait in the lane of the most urgent, in whose share the call counts', () => {
    const waiters = new Waiters({ lane: 'bulk', caller: 'report', deadline: 1_000 });
    waiters.join({ lane: 'interactive', caller: 'analyst', deadline: 500 });
    waiters.join({ lane: 'bulk', caller: 'another report', deadline: 500 });
    expect([waiters.lane, waiters.caller]).toEqual(['interactive', 'analyst']);
    waiters.join({ lane: 'action', caller: 'responder', deadline: 500 });
    expect([waiters.lane, waiters.caller]).toEqual(['action', 'responder']);
  });

  it('wait as long as the most patient', () => {
    const waiters = new Waiters({ deadline: 1_000 });
    waiters.join({ deadline: 3_000 });
    waiters.join({ deadline: 2_000 });
    expect(waiters.deadline).toBe(3_000);
  });

  it('leave their place for a better one when somebody more urgent joins, and only then', () => {
    const waiters = new Waiters({ lane: 'bulk', deadline: 1_000 });
    const place = waiters.overtaken;
    waiters.join({ lane: 'bulk', deadline: 9_000 });
    expect(place.aborted).toBe(false);
    waiters.join({ lane: 'interactive', deadline: 1_000 });
    expect(place.reason).toBeInstanceOf(PriorityRaisedError);
    expect(waiters.overtaken.aborted).toBe(false);
  });
});
