import type { Clock } from '../../lib/clock.js';
import type { FetchCall, UpstreamCall } from '../upstream-call.js';
import type { Answer } from './pipeline.js';
import { NO_HEADERS } from './read-answer.js';
import type { Waiters } from './waiters.js';
import { monotonicTimeOf } from '../../lib/monotonic-time.js';

/**
 * How long calls in place of one may take, whatever the deadline of the request: a later one gets the result. Longer than a
 * window of quota.
 */
const GATHERING_MS = 120_000;

/** The response of a call that several others replace. @throws as they do */
export async function gatherResponse(
  gather: NonNullable<UpstreamCall<unknown>['gather']>,
  { onAnswer }: Pick<UpstreamCall<unknown>, 'onAnswer'>,
  { send, waiters, clock }: { readonly send: FetchCall; readonly waiters: Waiters; readonly clock: Clock },
): Promise<Answer> {
  const latest = monotonicTimeOf(clock).now() + GATHERING_MS;
  const text = await gather(async (part) => {
    const value = await send(onAnswer === undefined ? part : { ...part, onAnswer });
    waiters.join({ lane: 'bulk', deadline: latest });
    return value;
  });
  return { status: 200, headers: NO_HEADERS, text };
}
