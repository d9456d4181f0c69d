import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CircuitBreaker,
  createCircuitSteps,
  type CircuitKey,
} from '../../src/defender-api/transport/circuit-breaker.js';
import type { CallContext } from '../../src/defender-api/call-context.js';
import { listMachines } from '../../src/defender-api/endpoints/machines.js';
import type { Answer } from '../../src/defender-api/transport/pipeline.js';
import { Waiters } from '../../src/defender-api/transport/waiters.js';
import { createMetrics } from '../../src/telemetry/metrics.js';
import { ManualClock } from '../kit/time/manual-clock.js';

const KEY = { api: 'defender', rateClass: 'listMachines', tenantId: 'a' };

const ANSWER = { status: 200, text: '{}' } as Answer;

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
  it('opens after 5 consecutive failures, only for its tenant, host, and rate class', async () => {
    const { breaker, fail, changes } = create();
    fail(4);
    expect(await breaker.admit(KEY)).toEqual({ kind: 'send' });
    fail(1);
    expect(await breaker.admit(KEY)).toEqual({ kind: 'refuse', retryAfterMs: 5_000 });
    for (const other of [{ tenantId: 'b' }, { api: 'graph' }, { rateClass: 'listAlerts' }]) {
      expect(await breaker.admit({ ...KEY, ...other })).toEqual({ kind: 'send' });
    }
    expect(changes).toEqual(['a open']);
  });

  it('stays closed after a success in between, and for failures a minute apart', async () => {
    const { breaker, fail, clock } = create();
    fail(4);
    breaker.succeeded(KEY);
    fail(4);
    clock.advance(60_001);
    fail(4);
    expect(await breaker.admit(KEY)).toEqual({ kind: 'send' });
  });

  it('stays closed if the failed calls were sent before successful ones', async () => {
    const { breaker, clock } = create();
    const sentAt = breaker.now();
    clock.advance(9_000);
    breaker.succeeded(KEY);
    clock.advance(1_000);
    for (let call = 0; call < 50; call += 1) breaker.failed(KEY, sentAt);
    expect(await breaker.admit(KEY)).toEqual({ kind: 'send' });
  });

  it('admits one probe after its pause, and closes if it succeeds', async () => {
    const { breaker, fail, clock, changes } = create();
    fail(5);
    clock.advance(5_000);
    expect(breaker.open()).toMatchObject([{ state: 'half-open' }]);
    expect(await breaker.admit(KEY)).toEqual({ kind: 'probe' });
    const waiting = breaker.admit(KEY);
    breaker.succeeded(KEY);
    expect(await waiting).toEqual({ kind: 'send' });
    expect(await breaker.admit(KEY)).toEqual({ kind: 'send' });
    expect(changes).toEqual(['a open', 'a closed']);
    expect(breaker.open()).toEqual([]);
  });

  it('admits another probe if the first was never sent', async () => {
    const { breaker, fail, clock } = create();
    fail(5);
    clock.advance(5_000);
    await breaker.admit(KEY);
    const waiting = [breaker.admit(KEY), breaker.admit(KEY)];
    breaker.gaveUp(KEY);
    expect(await waiting[0]).toEqual({ kind: 'probe' });
    breaker.succeeded(KEY);
    expect(await waiting[1]).toEqual({ kind: 'send' });
  });

  it('rejects calls that wait for a probe that fails, or takes more than two seconds', async () => {
    const { breaker, fail, clock } = create();
    fail(5);
    clock.advance(5_000);
    await breaker.admit(KEY);
    const waiting = breaker.admit(KEY);
    clock.advance(2_000);
    expect(await waiting).toEqual({ kind: 'refuse', retryAfterMs: 5_000 });
    const other = breaker.admit(KEY);
    fail(1);
    expect(await other).toEqual({ kind: 'refuse', retryAfterMs: 10_000 });
  });

  it('sends a call that waits for a probe once a read for a write joins it', async () => {
    const { breaker, fail, clock } = create();
    const call = listMachines({ top: 1 });
    const key = { ...KEY, api: call.operation.api, rateClass: call.operation.rateClass.name };
    fail(5, key);
    clock.advance(5_000);
    expect(await breaker.admit(key)).toEqual({ kind: 'probe' });
    const { admit } = createCircuitSteps({ breaker, metrics: createMetrics() });
    const waiters = new Waiters({ deadline: clock.now() + 20_000 });
    const context = { tenantId: KEY.tenantId } as CallContext;
    const answered = admit({ call, context, waiters }, () => Promise.resolve(ANSWER));
    waiters.join({ lane: 'action', deadline: clock.now() + 10_000 });
    clock.advance(2_000);
    expect(await answered).toBe(ANSWER);
  });

  it('doubles its pause after each failed probe, up to 30 s', async () => {
    const { breaker, fail, clock } = create();
    fail(5);
    const pauses = [5_000, 10_000, 20_000, 30_000, 30_000];
    for (const pause of pauses) {
      expect(breaker.refusal(KEY)).toBe(pause);
      clock.advance(pause);
      expect((await breaker.admit(KEY)).kind).toBe('probe');
      breaker.failed(KEY, breaker.now());
    }
  });

  it('probes in time even if the clock is set back', async () => {
    const { breaker, fail, clock } = create();
    fail(5);
    clock.advance(-3_600_000);
    expect(breaker.refusal(KEY)).toBe(5_000);
    clock.advance(5_000);
    expect((await breaker.admit(KEY)).kind).toBe('probe');
  });

  it('always closes for a service that responds', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: -10_000, max: 40_000 }) }),
      fc.record({ kind: fc.constantFrom('fail' as const, 'answer' as const, 'giveUp' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { breaker, clock } = create();
        for (const taken of steps) {
          if (taken.kind === 'pass') clock.advance(taken.ms);
          else {
            const admission = await breaker.admit(KEY);
            if (admission.kind === 'refuse') {
              expect(admission.retryAfterMs).toBeGreaterThan(0);
              expect(admission.retryAfterMs).toBeLessThanOrEqual(30_000);
            } else if (taken.kind === 'fail') breaker.failed(KEY, breaker.now());
            else if (taken.kind === 'answer') breaker.succeeded(KEY);
            else if (admission.kind === 'probe') breaker.gaveUp(KEY);
          }
        }
        clock.advance(30_000);
        expect((await breaker.admit(KEY)).kind).not.toBe('refuse');
        breaker.succeeded(KEY);
        expect(await breaker.admit(KEY)).toEqual({ kind: 'send' });
      }),
    );
  });
});
