import { NeverSentError } from '../defender-api/transport/send.js';
import type { UpstreamCall } from '../defender-api/upstream-call.js';
import { UpstreamTimeoutError, UpstreamUnavailableError } from '../errors/upstream-errors.js';
import type { CommandContext } from './command-context.js';

/** What came of sending a write once. */
export type SentOnce<T> =
  | { readonly kind: 'answered'; readonly answer: T }
  /** No answer came, or one that says nothing: it may have been done. */
  | { readonly kind: 'unknown' };

/**
 * Sends the write once and never again, in time to look for what became of it if no answer comes.
 *
 * @throws the coded error when it certainly was not done.
 */
export async function sendOnce<T>(
  call: UpstreamCall<T>,
  { dataSource, call: context, clock, limits }: CommandContext,
): Promise<SentOnce<T>> {
  const deadline = context.deadline - limits.outcomeLookupMs;
  if (clock.now() >= deadline) {
    throw new UpstreamTimeoutError('The checks before this write took too long, so nothing was sent.');
  }
  try {
    return { kind: 'answered', answer: await dataSource.fetch(call, { ...context, deadline }) };
  } catch (error) {
    if (mayHaveBeenDone(error)) return { kind: 'unknown' };
    throw error;
  }
}

function mayHaveBeenDone(error: unknown): boolean {
  if (error instanceof NeverSentError) return false;
  return error instanceof UpstreamTimeoutError || error instanceof UpstreamUnavailableError;
}
