import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CircuitBreaker, type CircuitKey } from '../../src/defender-api/transport/circuit-breaker.js';
import { ManualClock } from '../kit/manual-clock.js';

const KEY = { api: 'defender', rateClass: 'listMachines', tenantId: 'a' };

function create() {
  const clock = new ManualClock();
  const changes: string[] = [];
  const breaker = new CircuitBreaker(clock, ({ tenantId }, state) => changes.push(`${tenantId} ${state}`));
  const fail = (times: number, key: CircuitKey = KEY) => {
    for (let time = 0; time < times; time += 1) breaker.failed(key, breaker.now());
  };
  return { clock, changes, breaker, fail };
}

describe('a circuit', () => {
  it('opens after 5 consecutive failures, only for its tenant, host, and rate class', () => {
    const { breaker, fail, changes } = create();
    fail(4);
    expect(breaker.admit(KEY)).toEqual({ kind: 'send' });
    fail(1);
    expect(breaker.admit(KEY)).toEqual({ kind: 'refuse', retryAfterMs: 5_000 });
    for (const other of [{ tenantId: 'b' }, { api: 'graph' }, { rateClass: 'listAlerts' }]) {
      expect(breaker.admit({ ...KEY, ...other })).toEqual({ kind: 'send' });
    }
    expect(changes).toEqual(['a open']);
  });

  it('stays closed after a success in between, and for failures a minute apart', () => {
    const { breaker, fail, clock } = create();
    fail(4);
    breaker.succeeded(KEY);
    fail(4);
    clock.advance(60_001);
    fail(4);
    expect(breaker.admit(KEY)).toEqual({ kind: 'send' });
  });

  it('stays closed if the failed calls were sent before successful ones', () => {
    const { breaker, clock } = create();
    const sentAt = breaker.now();
    clock.advance(9_000);
    breaker.succeeded(KEY);
    clock.advance(1_000);
    for (let call = 0; call < 50; call += 1) breaker.failed(KEY, sentAt);
    expect(breaker.admit(KEY)).toEqual({ kind: 'send' });
  });

  it('admits one probe after its pause, and closes if it succeeds', () => {
    const { breaker, fail, clock, changes } = create();
    fail(5);
    clock.advance(5_000);
    expect(breaker.open()).toMatchObject([{ state: 'half-open' }]);
    expect(breaker.admit(KEY)).toEqual({ kind: 'probe' });
    expect(breaker.admit(KEY).kind).toBe('refuse');
    breaker.succeeded(KEY);
    expect(breaker.admit(KEY)).toEqual({ kind: 'send' });
    expect(changes).toEqual(['a open', 'a closed']);
    expect(breaker.open()).toEqual([]);
  });

  it('admits another probe if the first was never sent', () => {
    const { breaker, fail, clock } = create();
    fail(5);
    clock.advance(5_000);
    breaker.admit(KEY);
    breaker.gaveUp(KEY);
    expect(breaker.admit(KEY)).toEqual({ kind: 'probe' });
  });

  it('doubles its pause after each failed probe, up to 30 s', () => {
    const { breaker, fail, clock } = create();
    fail(5);
    const pauses = [5_000, 10_000, 20_000, 30_000, 30_000].map((pause) => {
      expect(breaker.refusal(KEY)).toBe(pause);
      clock.advance(pause);
      expect(breaker.admit(KEY).kind).toBe('probe');
      breaker.failed(KEY, breaker.now());
      return pause;
    });
    expect(pauses).toHaveLength(5);
  });

  it('probes in time even if the clock is set back', () => {
    const { breaker, fail, clock } = create();
    fail(5);
    clock.advance(-3_600_000);
    expect(breaker.refusal(KEY)).toBe(5_000);
    clock.advance(5_000);
    expect(breaker.admit(KEY).kind).toBe('probe');
  });

  it('always closes for a service that responds', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: -10_000, max: 40_000 }) }),
      fc.record({ kind: fc.constantFrom('fail' as const, 'answer' as const, 'giveUp' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { breaker, clock } = create();
        for (const taken of steps) {
          if (taken.kind === 'pass') clock.advance(taken.ms);
          else {
            const admission = breaker.admit(KEY);
            if (admission.kind === 'refuse') {
              expect(admission.retryAfterMs).toBeGreaterThan(0);
              expect(admission.retryAfterMs).toBeLessThanOrEqual(30_000);
            } else if (taken.kind === 'fail') breaker.failed(KEY, breaker.now());
            else if (taken.kind === 'answer') breaker.succeeded(KEY);
            else if (admission.kind === 'probe') breaker.gaveUp(KEY);
          }
        }
        clock.advance(30_000);
        expect(breaker.admit(KEY).kind).not.toBe('refuse');
        breaker.succeeded(KEY);
        expect(breaker.admit(KEY)).toEqual({ kind: 'send' });
      }),
    );
  });
});
