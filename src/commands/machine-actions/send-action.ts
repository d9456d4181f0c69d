import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import {
  UpstreamRejectedError,
  UpstreamTimeoutError,
  UpstreamUnavailableError,
} from '../../errors/upstream-errors.js';
import { NeverSentError } from '../../defender-api/transport/send.js';
import type { CommandContext } from '../sequence/command-context.js';

/** What came of sending a write once. */
export type SendResult<Result> =
  | { readonly kind: 'answered'; readonly action: Result }
  /** Defender has an action of this kind, or the opposite, under way. */
  | { readonly kind: 'refused as active' }
  /** No answer came, or one that says nothing: it may have been done. */
  | { readonly kind: 'unknown' };

/**
 * Sends the write once and never again, in time to look for what became of it if no answer comes.
 *
 * @throws the coded error when it certainly was not done.
 */
export async function sendAction<Result>(
  call: UpstreamCall<Result>,
  { dataSource, call: context, clock, limits }: CommandContext,
): Promise<SendResult<Result>> {
  const deadline = context.deadline - limits.outcomeLookupMs;
  if (clock.now() >= deadline) {
    throw new UpstreamTimeoutError('The checks before this write took too long, so nothing was sent.');
  }
  try {
    return { kind: 'answered', action: await dataSource.fetch(call, { ...context, deadline }) };
  } catch (error) {
    if (isRefusedAsActive(error)) return { kind: 'refused as active' };
    if (mayHaveBeenDone(error)) return { kind: 'unknown' };
    throw error;
  }
}

/** HTTP 400 and not 409; the code and the text have both been seen. */
function isRefusedAsActive(error: unknown): boolean {
  if (!(error instanceof UpstreamRejectedError) || error.rejection.status !== 400) return false;
  const { upstreamCode, message } = error.rejection;
  return upstreamCode === 'ActiveRequestAlreadyExists' || /already in progress/i.test(message);
}

function mayHaveBeenDone(error: unknown): boolean {
  if (error instanceof NeverSentError) return false;
  return error instanceof UpstreamTimeoutError || error instanceof UpstreamUnavailableError;
}
