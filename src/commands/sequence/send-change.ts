import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import type { CommandContext } from './command-context.js';
import { writeResult, type WriteResult } from './receipt.js';
import { sendOnce, settleLostResponse } from './send-once.js';
import { warning } from './write-warning.js';

/** A change of a row that says, when it is read, how it is. */
export interface ChangeOf<Row> {
  readonly id: string;
  /** What it is, for the caller. */
  readonly noun: 'alert' | 'incident';
  /** Whether a row is as the change wants it. */
  readonly isShown: (row: Row) => boolean;
  /** The row of an answer that may say no more than its id. */
  readonly complete?: (answered: Row) => Promise<Row>;
  /** What became of the change, by the row itself; undefined while it doesn't show. */
  readonly find: () => Promise<WriteResult<Row> | undefined>;
}

/** Sends a change once. The answer says what became of it, and where none came, the row does. */
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
    `The change was sent once, its answer did not come, and the ${noun} does not show it. Read the ${noun} before you try again.`,
    context,
  );
}

const NOT_ALL_SHOWN = warning('NOT_SHOWN', 'Defender took the change and does not show all of it yet.');
