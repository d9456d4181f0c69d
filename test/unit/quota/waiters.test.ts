import { describe, expect, it } from 'vitest';
import { Waiters, PriorityRaisedError } from '../../../src/defender-api/transport/waiters.js';

describe('those who wait for one call', () => {
  it('wait in the lane of the most urgent, in whose share the call counts', () => {
    const joiners = new Waiters({ lane: 'bulk', caller: 'report', deadline: 1_000 });
    joiners.join({ lane: 'interactive', caller: 'analyst', deadline: 500 });
    joiners.join({ lane: 'bulk', caller: 'another report', deadline: 500 });
    expect([joiners.lane, joiners.caller]).toEqual(['interactive', 'analyst']);
    joiners.join({ lane: 'action', caller: 'responder', deadline: 500 });
    expect([joiners.lane, joiners.caller]).toEqual(['action', 'responder']);
  });

  it('wait as long as the most patient', () => {
    const joiners = new Waiters({ deadline: 1_000 });
    joiners.join({ deadline: 3_000 });
    joiners.join({ deadline: 2_000 });
    expect(joiners.deadline).toBe(3_000);
  });

  it('leave their place for a better one when somebody more urgent joins, and only then', () => {
    const joiners = new Waiters({ lane: 'bulk', deadline: 1_000 });
    const place = joiners.overtaken;
    joiners.join({ lane: 'bulk', deadline: 9_000 });
    expect(place.aborted).toBe(false);
    joiners.join({ lane: 'interactive', deadline: 1_000 });
    expect(place.reason).toBeInstanceOf(PriorityRaisedError);
    expect(joiners.overtaken.aborted).toBe(false);
  });
});
