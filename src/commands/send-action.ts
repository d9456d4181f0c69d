import type { WireMachineAction } from '../defender-api/models/machine-actions.js';
import type { UpstreamCall } from '../defender-api/upstream-call.js';
import { UpstreamRejectedError } from '../errors/upstream-errors.js';
import type { CommandContext } from './command-context.js';
import { sendOnce } from './send-once.js';

/** What came of sending a response action once. */
export type Sent =
  | { readonly kind: 'answered'; readonly action: WireMachineAction }
  /** Defender has an action of this kind, or the opposite, under way. */
  | { readonly kind: 'refused as active' }
  /** No answer came, or one that says nothing: it may have been done. */
  | { readonly kind: 'unknown' };

/**
 * Sends the action once and never again, in time to look for what became of it if no answer comes.
 *
 * @throws the coded error when it certainly was not done.
 */
export async function sendAction(
  call: UpstreamCall<WireMachineAction>,
  context: CommandContext,
): Promise<Sent> {
  try {
    const sent = await sendOnce(call, context);
    return sent.kind === 'answered' ? { kind: 'answered', action: sent.answer } : sent;
  } catch (error) {
    if (isRefusedAsActive(error)) return { kind: 'refused as active' };
    throw error;
  }
}

/** HTTP 400 and not 409; the code and the text have both been seen. */
function isRefusedAsActive(error: unknown): boolean {
  if (!(error instanceof UpstreamRejectedError) || error.rejection.status !== 400) return false;
  const { upstreamCode, message } = error.rejection;
  return upstreamCode === 'ActiveRequestAlreadyExists' || /already in progress/i.test(message);
}
