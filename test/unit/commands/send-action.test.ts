import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../src/commands/sequence/command-context.js';
import { sendOnce } from '../../../src/commands/sequence/send-once.js';
import { LIMITS } from '../../../src/config/limits.js';
import type { CallContext } from '../../../src/defender-api/call-context.js';
import { unisolateMachine } from '../../../src/defender-api/endpoints/machine-actions.js';
import { NeverSentError } from '../../../src/defender-api/transport/send.js';
import {
  RateLimitedError,
  UpstreamRejectedError,
  UpstreamTimeoutError,
  UpstreamUnavailableError,
} from '../../../src/errors/upstream-errors.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const CALL = unisolateMachine('a'.repeat(40), 'why');

function contextWhere(outcome: () => Promise<unknown>) {
  const clock = new ManualClock();
  const seen: CallContext[] = [];
  const context = {
    clock,
    logger: pino({ enabled: false }),
    limits: LIMITS,
    call: { tenantId: 't', requestId: 'r', deadline: clock.now() + 40_000 },
    dataSource: {
      fetch: async ({ confirm }: typeof CALL, given: CallContext) => {
        seen.push(given);
        await confirm?.(0);
        return outcome();
      },
    },
  } as unknown as CommandContext;
  return { clock, context, seen };
}

function rejection(status: number, upstreamCode: string, message: string) {
  return new UpstreamRejectedError({ status, upstreamCode, message });
}

describe('sending a write once', () => {
  it.each([
    ['a time-out', new UpstreamTimeoutError('late')],
    ['a broken connection or a 5xx', new UpstreamUnavailableError('gone')],
    ['a fault of this service', new TypeError('undefined is not a function')],
  ])('leaves its outcome open after %s', async (_what, error) => {
    const { context, seen } = contextWhere(() => Promise.reject(error));
    expect(await sendOnce(CALL, context)).toEqual({ kind: 'unknown' });
    expect(seen).toHaveLength(1);
  });

  it.each([
    ['no connection', new NeverSentError('refused')],
    ['exhausted quota', new RateLimitedError('isolateMachine', 9)],
    ['a rejection by Defender', rejection(400, 'InvalidInput', 'no')],
    ['a conflict in Defender', rejection(409, 'Conflict', 'already in progress')],
  ])('throws if it certainly was not done: %s', async (_what, error) => {
    const { context, seen } = contextWhere(() => Promise.reject(error));
    await expect(sendOnce(CALL, context)).rejects.toBe(error);
    expect(seen).toHaveLength(1);
  });

  it('throws what prevents it right before it is sent, whatever it is', async () => {
    const { context } = contextWhere(() => Promise.resolve({ id: 'x' }));
    const error = new UpstreamUnavailableError('Another write has its key.');
    await expect(sendOnce({ ...CALL, confirm: () => Promise.reject(error) }, context)).rejects.toBe(error);
  });

  it.each([
    rejection(400, 'ActiveRequestAlreadyExists', 'x'),
    rejection(400, 'BadRequest', 'Action is already in progress'),
  ])("recognizes Defender's error that an action is in progress: $rejection.upstreamCode", async (error) => {
    const { context } = contextWhere(() => Promise.reject(error));
    expect(await sendOnce(CALL, context)).toEqual({ kind: 'refused as active' });
  });

  it('reserves time for the lookup, and sends nothing if none is left', async () => {
    const { clock, context, seen } = contextWhere(() => Promise.resolve({ id: 'x' }));
    await sendOnce(CALL, context);
    expect(seen[0]?.deadline).toBe(clock.now() + 25_000);
    clock.advance(25_000);
    await expect(sendOnce(CALL, context)).rejects.toThrow('nothing was sent');
    expect(seen).toHaveLength(1);
  });
});
