import type { Clock } from '../../lib/clock.js';
import type { CommandLine } from '../command-line.js';
import { readCursor, writeCursor } from './cursor-file.js';
import { ChangesRefusedError, fetchChanges, type ChangesEndpoint } from './fetch-changes.js';

export interface PrintOptions {
  /** File of the cursor. */
  readonly file: string;
  readonly everyMs: number;
  /** End when no changes are left. */
  readonly once: boolean;
}

const ROWS = 500;
const MAX_PAUSE_MS = 60_000;
/** Codes that a retry can't fix. They end the command. */
const FATAL: ReadonlySet<string> = new Set(['FORBIDDEN', 'BAD_USER_INPUT']);

/**
 * Prints changes as JSON lines and saves the cursor after printing. If the process is killed, it may print changes again, but
 * omits none.
 *
 * @throws ChangesRefusedError
 */
export async function printChanges(
  endpoint: ChangesEndpoint,
  { file, everyMs, once }: PrintOptions,
  line: Pick<CommandLine, 'print' | 'complain'> & { readonly clock: Clock },
): Promise<void> {
  let after = await readCursor(file);
  let pauseMs = everyMs;
  for (;;) {
    try {
      const { changes, endCursor, hasMore } = await fetchChanges(endpoint, after, ROWS);
      line.print(changes.map((change) => `${JSON.stringify(change)}\n`).join(''));
      if (endCursor !== after) await writeCursor(file, endCursor);
      after = endCursor;
      pauseMs = everyMs;
      if (hasMore) continue;
      if (once) return;
    } catch (error) {
      const isFatal = !(error instanceof ChangesRefusedError) || FATAL.has(error.code ?? '');
      if (once || isFatal) throw error;
      line.complain(`${error.code ?? 'NO_ANSWER'}: ${error.message}\n`);
      pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS);
    }
    await line.clock.sleep(pauseMs);
  }
}
