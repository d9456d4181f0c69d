import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Clock } from '../../lib/clock.js';
import { CommandFailedError, type CommandLine } from '../command-line.js';
import { ChangesRefusedError, fetchChanges, type ChangesEndpoint } from './fetch-changes.js';
import { codeOf } from '../../lib/code-of.js';
import { escapeJson, toPrintable } from '../../lib/printable.js';
import { describeUnreadable } from '../../lib/watched-file.js';
import { readPlainFile } from '../../store/read-plain-file.js';
import { replaceFile } from '../../store/file-store.js';

export interface PrintOptions {
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
 * Prints changes as JSON lines and saves the cursor once they are written. If the process is killed, it may print changes
 * again, but omits none.
 *
 * @throws ChangesRefusedError; CommandFailedError if there is no place for the cursor; the error of the output
 */
export async function printChanges(
  endpoint: ChangesEndpoint,
  { file, everyMs, once }: PrintOptions,
  line: Pick<CommandLine, 'write' | 'complain'> & { readonly clock: Clock },
): Promise<void> {
  let after = await readCursor(file);
  let pauseMs = everyMs;
  for (;;) {
    try {
      const { changes, endCursor, hasMore } = await fetchChanges(endpoint, after, ROWS, line.clock);
      await line.write(changes.map((change) => `${escapeJson(JSON.stringify(change))}\n`).join(''));
      // A killed process resumes from the previous or the new cursor.
      if (endCursor !== after) await replaceFile(file, `${file}.unfinished`, `${endCursor}\n`);
      after = endCursor;
      pauseMs = everyMs;
      if (hasMore) continue;
      if (once) return;
    } catch (error) {
      const isFatal = !(error instanceof ChangesRefusedError) || FATAL.has(error.code ?? '');
      if (error instanceof ChangesRefusedError && error.code === 'BAD_USER_INPUT' && after !== undefined)
        throw new ChangesRefusedError(
          `${error.message} --after reads it from ${file}: use another file.`,
          error.code,
        );
      if (once || isFatal) throw error;
      line.complain(`${toPrintable(`${error.code ?? 'NO_ANSWER'}: ${error.message}`)}\n`);
      pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS);
    }
    await line.clock.sleep(pauseMs);
  }
}

/** Undefined if the file doesn't exist. Its folder must: changes that are printed need a place for their cursor. */
async function readCursor(path: string): Promise<string | undefined> {
  const folder = dirname(path);
  const canWrite = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!canWrite) throw new CommandFailedError(`--after: the folder ${folder} is missing or not writable.`);
  const text = await readPlainFile(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new CommandFailedError(describeUnreadable('--after', path, error));
  });
  // To start from now on would omit the changes since its cursor was saved.
  if (text?.trim() === '')
    throw new CommandFailedError(`--after: ${path} is empty. To start with changes from now on, delete it.`);
  return text?.trim();
}
