import { describe, expect, it } from 'vitest';
import { Waiters, PriorityRaisedError } from '../../../src/defender-api/transport/waiters.js';

describe('the waiters of one call', () => {
  it('use the lane and share of the most urgent', () => {
    const waiters = new Waiters({ lane: 'bulk', caller: 'report', deadline: 1_000 });
    waiters.join({ lane: 'interactive', caller: 'analyst', deadline: 500 });
    waiters.join({ lane: 'bulk', caller: 'another report', deadline: 500 });
    expect([waiters.lane, waiters.caller]).toEqual(['interactive', 'analyst']);
    waiters.join({ lane: 'action', caller: 'responder', deadline: 500 });
    expect([waiters.lane, waiters.caller]).toEqual(['action', 'responder']);
  });

  it('wait until the deadline of the most patient', () => {
    const waiters = new Waiters({ deadline: 1_000 });
    waiters.join({ deadline: 3_000 });
    waiters.join({ deadline: 2_000 });
    expect(waiters.deadline).toBe(3_000);
  });

  it('requeue only if a more urgent one joins', () => {
    const waiters = new Waiters({ lane: 'bulk', deadline: 1_000 });
    const place = waiters.overtaken;
    waiters.join({ lane: 'bulk', deadline: 9_000 });
    expect(place.aborted).toBe(false);
    waiters.join({ lane: 'interactive', deadline: 1_000 });
    expect(place.reason).toBeInstanceOf(PriorityRaisedError);
    expect(waiters.overtaken.aborted).toBe(false);
  });
});
