import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import type { CommandContext } from './command-context.js';
import { writeResult, type WriteResult } from './receipt.js';
import { sendOnce, settleLostResponse } from './send-once.js';
import { warning } from './write-warning.js';

/** A change of a row whose result is visible in the row. */
export interface ChangeOf<Row> {
  readonly id: string;
  /** The kind of row, for messages. */
  readonly noun: 'alert' | 'incident';
  /** Whether a row matches the change. */
  readonly isShown: (row: Row) => boolean;
  /** Completes the row of a response that may have only its id. */
  readonly complete?: (answered: Row) => Promise<Row>;
  /** The outcome of the change from the row itself; undefined while it isn't visible. */
  readonly find: () => Promise<WriteResult<Row> | undefined>;
}

/** Sends a change once. The outcome is in the response or, if there is none, in the row. */
export async function sendChange<Row extends { readonly id: string }>(
  call: UpstreamCall<Row>,
  { id, noun, isShown, complete, find }: ChangeOf<Row>,
  context: CommandContext,
): Promise<WriteResult<Row>> {
  const sent = await sendOnce(call, context);
  if (sent.kind === 'answered' && sent.answer.id === id) {
    const row = (await complete?.(sent.answer)) ?? sent.answer;
    return writeResult('DONE', row, isShown(row) ? [] : [NOT_ALL_SHOWN]);
  }
  return settleLostResponse(
    find,
    `The change was sent once, its response did not come, and the ${noun} does not show it. Read the ${noun} before you retry.`,
    context,
  );
}

const NOT_ALL_SHOWN = warning('NOT_SHOWN', 'Defender accepted the change but does not show all of it yet.');
